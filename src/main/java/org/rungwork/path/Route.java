package org.rungwork.path;

import java.util.Arrays;

/**
 * A whole path inside a search.
 *
 * @param sum packed cost and length
 */
record Route(int[] nodes, int[] edges, long sum) implements Comparable<Route> {

    Path path(Measure measure) {
        return new Path(nodes.clone(), edges.clone(), measure.cost(sum));
    }

    /** The order of paths. */
    @Override
    public int compareTo(Route other) {
        int order = Long.compare(sum, other.sum);
        order = order == 0 ? Arrays.compare(nodes, other.nodes) : order;
        return order == 0 ? Arrays.compare(edges, other.edges) : order;
    }
}
