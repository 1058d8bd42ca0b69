package org.rungwork.route;

/** Whether something can be reached within a number of years, as far as the years on the way are known. */
public enum Within {
    /** Even the most years that the moves take fit. */
    YES,
    /** The fewest years fit, the most do not or are open; no move is of unknown length. */
    POSSIBLE,
    /** A move is of unknown length, and the known years fit. */
    UNKNOWN,
    /** The known years do not fit, or there is no route. */
    NO;

    /**
     * @param lower sum of the known fewest years
     * @param upper sum of the most years; infinite where a move has none
     * @param unknownMoves moves without any years
     */
    static Within of(double lower, double upper, int unknownMoves, double years) {
        if (lower > years) {
            return NO;
        }
        if (upper <= years) {
            return YES;
        }
        return unknownMoves > 0 ? UNKNOWN : POSSIBLE;
    }
}
