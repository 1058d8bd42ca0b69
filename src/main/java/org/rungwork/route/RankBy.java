package org.rungwork.route;

/**
 * What makes a route come first. Ties are broken by moves of unknown length, moves, known years, effort and the IRIs of
 * the roles, so that the order is total.
 */
public enum RankBy {
    /** Fewest moves. */
    MOVES,
    /** Fewest moves of unknown length, then fewest known years: an unknown move is never a free one. */
    TIME,
    /** Least sum of the gaps of each role against the typical holder of the one before; undescribed roles last. */
    EFFORT,
    /** Least sum of the gaps against somebody who keeps all that was needed on the way. */
    CUMULATIVE_EFFORT,
    /** Greatest lowest known pay on the way; routes without known pay last. */
    PAY,
    /** All routes that no other one beats in moves, years and effort. */
    PARETO
}
