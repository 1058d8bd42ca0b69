package org.rungwork.path;

import org.jspecify.annotations.Nullable;

/**
 * What adds up along a path, and how far it may.
 *
 * <p>The order of paths is by cost and then by length. Both are packed into one number, the cost above, the length in the
 * lower bits; so each edge adds more than 0, cycles of weight 0 never help, and one comparison decides.
 *
 * @param costs what each edge adds; null: nothing
 * @param bits how far the costs are shifted up
 * @param step what each edge adds besides
 * @param max the greatest sum that is allowed
 */
record Measure(long @Nullable [] costs, int bits, int step, long max) {

    /** The sum where there is no path, or none that is allowed. */
    static final long INFINITE = Long.MAX_VALUE;

    /** Counts edges. */
    static Measure length(int max) {
        return new Measure(null, 0, 1, max);
    }

    /** Sums the costs as they are. */
    static Measure plain(long[] costs, long max) {
        return new Measure(costs, 0, 0, max);
    }

    /**
     * Sums costs and lengths at once.
     *
     * @param costBits all bits that occur in the costs
     * @param longest the greatest length of a path that is looked at
     * @throws IllegalArgumentException if a cost is too large to be packed
     */
    static Measure packed(long[] costs, long costBits, long maxCost, long longest) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(longest);
        long most = INFINITE >> bits;
        if (costBits > most) {
            throw new IllegalArgumentException("A weight is above " + most
                    + ", the most that can be summed up exactly here: scale the weights down");
        }
        return new Measure(costs, bits, 1, maxCost >= most ? INFINITE : ((maxCost + 1) << bits) - 1);
    }

    long of(int edge) {
        return (costs == null ? 0 : costs[edge] << bits) + step;
    }

    /** The cost of a packed sum. */
    long cost(long packed) {
        return packed >> bits;
    }

    /**
     * Two sums together: infinite if that is not allowed.
     *
     * @throws IllegalArgumentException if it would be allowed, but no number can hold it
     */
    long plus(long sum, long more) {
        if (sum == INFINITE || more == INFINITE) {
            return INFINITE;
        }
        long total = sum + more;
        if (total < 0 && max == INFINITE) {
            throw new IllegalArgumentException("The weights along a path sum up to more than " + (INFINITE >> bits)
                    + ", the most that can be summed up exactly here: scale the weights down, or set a greatest cost");
        }
        return total < 0 || total > max ? INFINITE : total;
    }
}
