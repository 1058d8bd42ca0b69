package org.rungwork.path;

/**
 * Something that adds up along a path and must not pass a bound. The array is kept, not copied: leave it unchanged.
 *
 * @param costs what each edge of the network adds, 0 or more, in any unit
 * @param max the most that a whole path may sum up to, in the same unit
 */
public record Budget(long[] costs, long max) {

    public Budget {
        Costs.check(costs, "cost");
    }
}
