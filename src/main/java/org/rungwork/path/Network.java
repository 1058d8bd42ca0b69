package org.rungwork.path;

/**
 * A directed network of numbered nodes and edges, each edge kept in the row of its start and in the row of its end. Loops
 * and parallel edges are allowed. Immutable, if the caller leaves the arrays alone; any number of searches may share it.
 */
public final class Network {

    private final int[] from;
    private final int[] to;

    /** Where the row of a node starts; one more entry than nodes. */
    final int[] outStart;

    final int[] inStart;

    /** The edges out of a node, ordered by their ends, parallel ones by number; with the ends beside. */
    final int[] outEdge;

    final int[] outNode;

    /** The edges into a node, ordered by their starts, parallel ones by number; with the starts beside. */
    final int[] inEdge;

    final int[] inNode;

    private Network(int nodeCount, int[] from, int[] to) {
        this.from = from;
        this.to = to;
        outStart = starts(nodeCount, from);
        inStart = starts(nodeCount, to);
        outEdge = new int[from.length];
        outNode = new int[from.length];
        inEdge = new int[from.length];
        inNode = new int[from.length];
        // filled in the order of the other end, the rows come out ordered
        int[] byEnd = new int[from.length];
        int[] free = inStart.clone();
        for (int edge = 0; edge < to.length; edge++) {
            byEnd[free[to[edge]]++] = edge;
        }
        free = outStart.clone();
        for (int edge : byEnd) {
            int at = free[from[edge]]++;
            outEdge[at] = edge;
            outNode[at] = to[edge];
        }
        free = inStart.clone();
        for (int edge : outEdge) {
            int at = free[to[edge]]++;
            inEdge[at] = edge;
            inNode[at] = from[edge];
        }
    }

    private static int[] starts(int nodeCount, int[] ends) {
        int[] starts = new int[nodeCount + 1];
        for (int node : ends) {
            starts[node + 1]++;
        }
        for (int node = 0; node < nodeCount; node++) {
            starts[node + 1] += starts[node];
        }
        return starts;
    }

    /**
     * The network whose edge i goes from {@code from[i]} to {@code to[i]}. The arrays are kept, not copied: leave them
     * unchanged.
     *
     * @param nodeCount the nodes are 0 to nodeCount - 1
     * @throws IllegalArgumentException if an edge ends at no node, or the arrays differ in length
     */
    public static Network of(int nodeCount, int[] from, int[] to) {
        if (nodeCount < 0) {
            throw new IllegalArgumentException("A network of " + nodeCount + " nodes: it must be 0 or more");
        }
        if (from.length != to.length) {
            throw new IllegalArgumentException(
                    "There are " + from.length + " starts of edges, but " + to.length + " ends");
        }
        for (int edge = 0; edge < from.length; edge++) {
            if (from[edge] < 0 || from[edge] >= nodeCount || to[edge] < 0 || to[edge] >= nodeCount) {
                throw new IllegalArgumentException("Edge " + edge + " goes from " + from[edge] + " to " + to[edge]
                        + ", but the nodes are 0 to " + (nodeCount - 1));
            }
        }
        return new Network(nodeCount, from, to);
    }

    public int nodeCount() {
        return outStart.length - 1;
    }

    public int edgeCount() {
        return from.length;
    }

    /** The node that an edge starts at. */
    public int from(int edge) {
        return from[edge];
    }

    /** The node that an edge ends at. */
    public int to(int edge) {
        return to[edge];
    }

    void checkNode(String role, int node) {
        if (node < 0 || node >= nodeCount()) {
            throw new IllegalArgumentException(
                    "The " + role + " is node " + node + ", but the nodes are 0 to " + (nodeCount() - 1));
        }
    }
}
