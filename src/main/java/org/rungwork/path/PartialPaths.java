package org.rungwork.path;

/** Paths from the source, each one edge longer than its parent, in a few arrays. */
final class PartialPaths {

    static final int NONE = -1;

    private final Effort effort;
    private int[] nodes = new int[64];
    private int[] edges = new int[64];
    private int[] parents = new int[64];
    private int[] lengths = new int[64];
    private long[] costs = new long[64];
    private int size;

    PartialPaths(Effort effort) {
        this.effort = effort;
    }

    int add(int parent, int edge, int node, long cost) {
        if (size == nodes.length) {
            enlarge();
        }
        nodes[size] = node;
        edges[size] = edge;
        parents[size] = parent;
        lengths[size] = parent == NONE ? 0 : lengths[parent] + 1;
        costs[size] = cost;
        return size++;
    }

    void removeLast() {
        size--;
    }

    private void enlarge() {
        int larger = 2 * size;
        nodes = effort.enlarge(nodes, larger);
        edges = effort.enlarge(edges, larger);
        parents = effort.enlarge(parents, larger);
        lengths = effort.enlarge(lengths, larger);
        costs = effort.enlarge(costs, larger);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int node(int label) {
        return nodes[label];
    }

    int edge(int label) {
        return edges[label];
    }

    int parent(int label) {
        return parents[label];
    }

    int length(int label) {
        return lengths[label];
    }

    long cost(int label) {
        return costs[label];
    }

    /** True if the node sequence comes first, one that the other goes on from included; for the same nodes, the edges. */
    boolean before(int label, int other) {
        int a = label;
        int b = other;
        while (lengths[a] > lengths[b]) {
            a = parents[a];
        }
        while (lengths[b] > lengths[a]) {
            b = parents[b];
        }
        int byNodes = 0;
        int byEdges = 0;
        // the difference nearest to the source is met last
        while (a != b) {
            byNodes = nodes[a] == nodes[b] ? byNodes : Integer.compare(nodes[a], nodes[b]);
            byEdges = edges[a] == edges[b] ? byEdges : Integer.compare(edges[a], edges[b]);
            a = parents[a];
            b = parents[b];
        }
        if (byNodes != 0) {
            return byNodes < 0;
        }
        return lengths[label] == lengths[other] ? byEdges < 0 : lengths[label] < lengths[other];
    }

    /** The same for two of equal length that are read from their last node to the first. */
    boolean beforeReversed(int label, int other) {
        int a = label;
        int b = other;
        int byEdges = 0;
        while (a != b) {
            if (nodes[a] != nodes[b]) {
                return nodes[a] < nodes[b];
            }
            byEdges = byEdges == 0 ? Integer.compare(edges[a], edges[b]) : byEdges;
            a = parents[a];
            b = parents[b];
        }
        return byEdges < 0;
    }

    Path path(int label, long cost) {
        int[] pathNodes = new int[lengths[label] + 1];
        int[] pathEdges = new int[lengths[label]];
        int at = label;
        for (int i = pathEdges.length; i > 0; i--) {
            pathNodes[i] = nodes[at];
            pathEdges[i - 1] = edges[at];
            at = parents[at];
        }
        pathNodes[0] = nodes[at];
        return new Path(pathNodes, pathEdges, cost);
    }

    Path pathReversed(int label, long cost) {
        int[] pathNodes = new int[lengths[label] + 1];
        int[] pathEdges = new int[lengths[label]];
        int at = label;
        for (int i = 0; i < pathEdges.length; i++) {
            pathNodes[i] = nodes[at];
            pathEdges[i] = edges[at];
            at = parents[at];
        }
        pathNodes[pathEdges.length] = nodes[at];
        return new Path(pathNodes, pathEdges, cost);
    }
}
