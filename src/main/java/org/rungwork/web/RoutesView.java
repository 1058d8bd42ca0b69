package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Parameters;
import org.rungwork.model.Concept;
import org.rungwork.projection.Figure.Measure;
import org.rungwork.request.Address;
import org.rungwork.request.Question;
import org.rungwork.route.RankBy;
import org.rungwork.route.Route;
import org.rungwork.route.RouteAnswer;
import org.rungwork.route.RouteCost;
import org.rungwork.route.RouteQuery;
import org.rungwork.route.StartRule;
import org.rungwork.route.Step;
import org.rungwork.route.Within;

/** A {@link RouteAnswer} in which roles have names instead of numbers, and steps lead on. */
@JsonInclude(Include.NON_NULL)
record RoutesView(
        long version,
        @Nullable Concept from,
        @Nullable Concept to,
        @Nullable String reason,
        boolean startRuleApplied,
        boolean truncated,
        List<RouteView> routes,
        @Nullable Measure payMeasure,
        QueryView query,
        Parameters parameters) {

    /** What was asked, called as the parameters are. */
    record QueryView(
            StartRule start,
            RankBy rank,
            int k,
            @JsonUnwrapped BoundsView bounds) {}

    /** A {@link Route}. */
    @JsonInclude(Include.NON_NULL)
    record RouteView(
            Concept start,
            @Nullable Concept startsAs,
            Concept end,
            RouteCost cost,
            @Nullable Within within,
            List<StepView> steps) {}

    /** A {@link Step} with a link to the gap between its roles. */
    record StepView(@JsonUnwrapped Step step, Map<String, String> links) {}

    static RoutesView of(RouteAnswer answer, Question question) {
        RouteQuery query = answer.query();
        return new RoutesView(
                answer.version(),
                answer.from(),
                answer.to(),
                answer.reason(),
                answer.startRuleApplied(),
                answer.truncated(),
                answer.routes().stream().map(route -> view(route, question)).toList(),
                answer.payMeasure(),
                new QueryView(
                        query.startRule(),
                        query.rankBy(),
                        query.limit(),
                        BoundsView.of(query.bounds(), question.edition().projection())),
                answer.parameters());
    }

    private static RouteView view(Route route, Question question) {
        return new RouteView(
                route.start(),
                route.startsAs(),
                route.end(),
                route.cost(),
                route.within(),
                route.steps().stream().map(step -> view(step, question)).toList());
    }

    private static StepView view(Step step, Question question) {
        Address gap = question.address("/api/gap", Question.VIEW)
                .with(Question.FROM, question.name(step.from()))
                .with(Question.TO, question.name(step.to()));
        return new StepView(step, Map.of("gap", gap.toString()));
    }
}
