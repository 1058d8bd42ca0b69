package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Parameters;
import org.rungwork.model.Concept;
import org.rungwork.request.Question;
import org.rungwork.route.Bottleneck;
import org.rungwork.route.RouteAnswer;

/**
 * The skills that every route asks for.
 *
 * @param reason why there is no route that could ask: {@code no-route} or {@code same-role}; null where there is one
 */
record BottlenecksView(
        long version,
        Concept from,
        Concept to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        List<Bottleneck> bottlenecks,
        BoundsView query,
        Parameters parameters) {

    /** @param best the answer to the search for one route */
    static BottlenecksView of(RouteAnswer best, List<Bottleneck> bottlenecks, Question question) {
        return new BottlenecksView(
                best.version(),
                best.from(),
                best.to(),
                best.reason(),
                bottlenecks,
                BoundsView.of(best.query().bounds(), question.edition().projection()),
                best.parameters());
    }
}
