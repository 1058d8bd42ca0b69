package org.rungwork.route;

import org.jspecify.annotations.Nullable;

/**
 * What a route takes.
 *
 * @param moves number of moves
 * @param unknownMoves moves of which no source gives years
 * @param yearsLower sum of the known fewest years
 * @param yearsUpper sum of the most years; null where a move has none: then there is no upper bound
 * @param effort sum of the gaps of each role against the typical holder of the one before; null where a role on the way
 *     is not described
 * @param cumulativeEffort sum of the gaps against somebody who keeps all that was needed on the way; null as above
 * @param undescribedRoles roles on the way without any requirement
 * @param payGain pay of the last role less that of the first; null unless both are known in one measure
 * @param lowestPay lowest known pay on the way; null where none is known
 * @param trust local name of the least trusted status among the moves; null for a route without moves
 */
public record RouteCost(
        int moves,
        int unknownMoves,
        double yearsLower,
        @Nullable Double yearsUpper,
        @Nullable Double effort,
        @Nullable Double cumulativeEffort,
        int undescribedRoles,
        @Nullable Double payGain,
        @Nullable Double lowestPay,
        @Nullable String trust) {}
