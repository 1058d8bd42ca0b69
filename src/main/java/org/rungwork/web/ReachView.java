package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.request.Question;
import org.rungwork.route.ReachAnswer;
import org.rungwork.route.ReachQuery;
import org.rungwork.route.ReachedRole;
import org.rungwork.route.StartRule;

/** A {@link ReachAnswer} in which roles have names instead of numbers. */
record ReachView(
        long version, Concept from, boolean startRuleApplied, int total, List<ReachedRole> roles, QueryView query) {

    /** What was asked, called as the parameters are. */
    record QueryView(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double years,

            StartRule start,
            int limit,
            @JsonUnwrapped BoundsView bounds) {}

    static ReachView of(ReachAnswer answer, Question question) {
        ReachQuery query = answer.query();
        return new ReachView(
                answer.version(),
                answer.from(),
                answer.startRuleApplied(),
                answer.total(),
                answer.roles(),
                new QueryView(
                        query.years().isPresent() ? query.years().getAsDouble() : null,
                        query.startRule(),
                        query.limit(),
                        BoundsView.of(query.bounds(), question.edition().projection())));
    }
}
