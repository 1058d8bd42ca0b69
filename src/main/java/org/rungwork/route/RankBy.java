package org.rungwork.route;

/**
 * What makes a route come first. Ties are broken by moves of unknown length, moves, known years, moves without effort,
 * effort, then the IRIs of the roles and those of the moves from the first on, so that the order is total.
 */
public enum RankBy {
    /** Fewest moves. */
    MOVES,
    /** Fewest moves of unknown length, then fewest known years: an unknown move is never a free one. */
    TIME,
    /** Least sum of the gaps of each role against the typical holder of the one before; undescribed roles last. */
    EFFORT,
    /** Least sum of the gaps against somebody who keeps all that was needed on the way; undescribed roles last. */
    CUMULATIVE_EFFORT,
    /** Greatest lowest known pay of the roles, the first one included; routes without known pay last. */
    PAY,
    /**
     * All routes that no other one beats: that none equals or surpasses in moves, years and effort, and surpasses in one.
     * Ranges of years compare only where they do not overlap, and what is unknown never compares.
     */
    PARETO;

    /** True where what ranks a route is the sum of what ranks its moves. */
    boolean isAdditive() {
        return switch (this) {
            case MOVES, TIME, EFFORT -> true;
            case CUMULATIVE_EFFORT, PAY, PARETO -> false;
        };
    }
}
