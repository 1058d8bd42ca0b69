package org.rungwork.route;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Parameters;
import org.rungwork.model.Concept;
import org.rungwork.projection.Figure.Measure;

/**
 * The routes between two roles, or into or from one.
 *
 * @param version the published version they were found in
 * @param parameters the numbers behind the efforts
 * @param query what was asked
 * @param from the first role; null where that end was open
 * @param to the last role; null where that end was open
 * @param payMeasure place, year and currency of all pay in the answer; null where no pay is known
 * @param routes the routes, best first
 * @param reason why there are none: {@code no-route} or {@code same-role}; null where there are
 * @param startRuleApplied true where all routes shown start from roles that the first one specialises
 * @param truncated true where the search was ended by a limit: there may be better or further routes
 */
public record RouteAnswer(
        long version,
        Parameters parameters,
        RouteQuery query,
        @Nullable Concept from,
        @Nullable Concept to,
        @Nullable Measure payMeasure,
        List<Route> routes,
        @Nullable String reason,
        boolean startRuleApplied,
        boolean truncated) {

    public static final String NO_ROUTE = "no-route";
    public static final String SAME_ROLE = "same-role";

    public RouteAnswer {
        routes = List.copyOf(routes);
    }
}
