package org.rungwork.route;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/**
 * A way from one role to another.
 *
 * @param start the role somebody holds
 * @param startsAs the role it specialises from which the first move is made; null where that is the role itself
 * @param end the last role
 * @param cost what it takes
 * @param within whether it fits into the years asked for; null where none were
 * @param steps the moves in their order; none where start and end are one
 */
public record Route(
        Concept start,
        @Nullable Concept startsAs,
        Concept end,
        RouteCost cost,
        @Nullable Within within,
        List<Step> steps) {

    public Route {
        steps = List.copyOf(steps);
    }
}
