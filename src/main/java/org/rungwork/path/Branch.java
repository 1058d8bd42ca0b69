package org.rungwork.path;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All paths that begin with a prefix, and go on from it by none of the edges that were taken.
 *
 * @param route begins with the prefix
 * @param length of the prefix
 * @param sum of the prefix
 * @param goesOn whether the prefix itself is no answer, though it ends at the target
 * @param bound no path of the branch is better
 * @param best the best path of the branch; null where it has not been looked for
 */
record Branch(
        Route route,
        int length,
        long sum,
        @Nullable Taken taken,
        boolean goesOn,
        long bound,
        @Nullable Route best) implements Comparable<Branch> {

    Branch(Route route, int length, long sum, @Nullable Taken taken, boolean goesOn, long bound) {
        this(route, length, sum, taken, goesOn, bound, null);
    }

    /** The branch of all paths from a source. */
    static Branch all(int source, boolean goesOn) {
        return new Branch(new Route(new int[] {source}, new int[0], 0), 0, 0, null, goesOn, 0);
    }

    Branch solved(Route best) {
        return new Branch(route, length, sum, taken, goesOn, best.sum(), best);
    }

    /** The node that the prefix ends at. */
    int end() {
        return route.nodes()[length];
    }

    Route prefix() {
        return new Route(Arrays.copyOf(route.nodes(), length + 1), Arrays.copyOf(route.edges(), length), sum);
    }

    /** What was not looked for may be as good as its bound, so it comes first. */
    @Override
    public int compareTo(Branch other) {
        int order = Long.compare(bound, other.bound);
        if (order != 0) {
            return order;
        }
        if (best == null || other.best == null) {
            return Boolean.compare(best != null, other.best != null);
        }
        return best.compareTo(other.best);
    }
}
