package org.rungwork.route;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a route must keep to.
 *
 * @param maxMoves most moves, 1 to {@link #MOST_MOVES}
 * @param maxYears most known years in all; a route with unknown years stays, and says so
 * @param minPayShare least known pay of all roles but the one held, as a share of today's; roles whose pay is not known stay
 * @param payToday what is earned today in the currency of the figures; absent: the pay of the first role
 * @param avoid roles that are on no route
 * @param via roles that are on every route
 * @param kinds kinds of move allowed, by their numbers; empty for all
 * @param minTrust least rank of the status of a move; 0 for all
 */
public record Bounds(
        int maxMoves,
        OptionalDouble maxYears,
        OptionalDouble minPayShare,
        OptionalDouble payToday,
        Set<Integer> avoid,
        Set<Integer> via,
        Set<Integer> kinds,
        int minTrust) {

    public static final int MOST_MOVES = 20;
    public static final int USUAL_MOVES = 8;
    public static final double MOST_YEARS = 100;
    public static final double GREATEST_SHARE = 10;
    public static final int MOST_VIA = 8;

    public static final Bounds NONE = new Bounds(
            USUAL_MOVES,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            0);

    /** @throws IllegalArgumentException naming what is out of range, and the range */
    public Bounds {
        avoid = Set.copyOf(avoid);
        via = Set.copyOf(via);
        kinds = Set.copyOf(kinds);
        require(maxMoves >= 1 && maxMoves <= MOST_MOVES, "maxMoves must be between 1 and " + MOST_MOVES);
        require(isWithin(maxYears, MOST_YEARS), "maxYears must be between 0 and 100");
        require(isWithin(minPayShare, GREATEST_SHARE), "minPayShare must be between 0 and 10, as in 0.9 for 90 %");
        require(isWithin(payToday, Double.MAX_VALUE), "payToday must be 0 or more");
        require(via.size() <= MOST_VIA, "via takes at most " + MOST_VIA + " roles");
    }

    private static boolean isWithin(OptionalDouble value, double most) {
        return value.isEmpty() || value.getAsDouble() >= 0 && value.getAsDouble() <= most;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
