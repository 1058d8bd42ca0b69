package org.rungwork.path;

import java.util.Arrays;

/**
 * A way through a network.
 *
 * @param nodes the nodes in order, one more than edges; a path of length 0 has one node
 * @param edges the edges in order, by the numbers of the {@link Network}
 * @param cost the sum of the weights of the edges
 */
public record Path(int[] nodes, int[] edges, long cost) {

    public Path {
        if (nodes.length != edges.length + 1) {
            throw new IllegalArgumentException(
                    "A path of " + edges.length + " edges has " + (edges.length + 1) + " nodes, not " + nodes.length);
        }
    }

    /** How many edges it has. */
    public int length() {
        return edges.length;
    }

    /** About how many bytes of memory it takes. */
    public long bytes() {
        return bytes(length());
    }

    static long bytes(int length) {
        return 80 + 2L * Integer.BYTES * length;
    }

    /** The sum along the path of something that each edge of the network has. */
    public long sum(long[] costs) {
        long sum = 0;
        for (int edge : edges) {
            sum = Math.addExact(sum, costs[edge]);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Path that
                && cost == that.cost
                && Arrays.equals(nodes, that.nodes)
                && Arrays.equals(edges, that.edges);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nodes) + Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return Arrays.toString(nodes) + " by " + Arrays.toString(edges) + " for " + cost;
    }
}
