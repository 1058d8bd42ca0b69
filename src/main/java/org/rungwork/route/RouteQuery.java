package org.rungwork.route;

import org.rungwork.gap.View;

/**
 * A question for routes. One end may be open: then the best route to, or from, each role is sought.
 *
 * @param from number of the first role, or {@link #OPEN}
 * @param to number of the last role, or {@link #OPEN}
 * @param startRule whether the roles that the first one specialises are starts, too; without meaning where that is open
 * @param rankBy what comes first
 * @param limit most routes, 1 to {@link #MOST_ROUTES}
 * @param bounds what every route keeps to
 * @param view how efforts are measured
 */
public record RouteQuery(int from, int to, StartRule startRule, RankBy rankBy, int limit, Bounds bounds, View view) {

    public static final int OPEN = -1;
    public static final int MOST_ROUTES = 100;

    /** What comes first where nobody says. */
    public static final RankBy USUAL_RANK = RankBy.TIME;

    /** Most routes between two roles where nobody says; with an open end {@link #MOST_ROUTES}. */
    public static final int USUAL_ROUTES = 5;

    /** @throws IllegalArgumentException naming what is out of range, and the range */
    public RouteQuery {
        if (limit < 1 || limit > MOST_ROUTES) {
            throw new IllegalArgumentException("k must be between 1 and " + MOST_ROUTES);
        }
        if (from == OPEN && to == OPEN) {
            throw new IllegalArgumentException("name the first role (from), the last one (to), or both");
        }
        if ((from == OPEN || to == OPEN) && !rankBy.isAdditive()) {
            throw new IllegalArgumentException(
                    "with an open end routes are ranked by moves, time or effort: choose one, or name both ends");
        }
    }
}
