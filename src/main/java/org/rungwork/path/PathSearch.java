package org.rungwork.path;

import org.jspecify.annotations.Nullable;

/**
 * Finds paths best first, one at a time, each for the work that it takes. The order is total and depends on nothing but the
 * query: by cost, then by length, then by the numbers of the nodes from the first on, then by those of the edges. Paths with
 * different edges are different paths. A search serves one thread.
 */
public final class PathSearch {

    private final PathQuery query;
    private final Measure measure;
    private final Effort effort;
    private @Nullable Paths paths;

    /**
     * Searches nothing yet.
     *
     * @throws IllegalArgumentException if a weight is too large for exact sums
     */
    public PathSearch(PathQuery query, Cancellation cancellation) {
        this.query = query;
        this.measure = query.measure();
        this.effort = new Effort(cancellation, query.maxVisited());
    }

    /**
     * The next path; null if there is no more, or the search has visited as much as it may, and then for good.
     *
     * @throws IllegalArgumentException if weights along a path sum up to more than can be summed exactly
     */
    public @Nullable Path next() {
        if (paths == null) {
            Ground ground = Ground.of(query, measure, effort);
            paths = query.needsWholePaths() ? new Enumeration(ground) : new Partition(ground);
        }
        return effort.spent() ? null : paths.next();
    }

    /** True if the search has ended early, because it visited as much as it may: there may be more paths. */
    public boolean truncated() {
        return effort.spent();
    }
}
