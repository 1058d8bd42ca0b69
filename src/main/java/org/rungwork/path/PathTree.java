package org.rungwork.path;

import java.util.Arrays;

/**
 * All nodes that one source leads to, or that lead to one target, each with its best path: the one that {@link PathSearch}
 * finds first, ties included. The root itself is reached by the path of length 0.
 */
public final class PathTree {

    private final TreeQuery query;
    private final Network network;
    private final Measure measure;
    private final Effort effort;
    private final PartialPaths partial;
    private final LabelQueue queue;

    /** The best partial path that was seen for a node, as label + 1. */
    private final int[] seen;

    /** The best path of a reached node, as label + 1. */
    private final int[] best;

    /** The length of the shortest path of a reached node that was gone on from. */
    private final int[] shortest;

    private int[] reached = new int[64];
    private int size;

    /**
     * Searches everything.
     *
     * @throws IllegalArgumentException if the weights are too large for exact sums
     */
    public PathTree(TreeQuery query, Cancellation cancellation) {
        this.query = query;
        this.network = query.network();
        this.measure = query.measure();
        this.effort = new Effort(cancellation, query.maxVisited());
        this.partial = new PartialPaths(effort);
        this.queue = new LabelQueue(effort, this::before);
        this.seen = effort.perNode(network);
        this.best = effort.perNode(network);
        this.shortest = query.limitsLength() ? effort.perNode(network) : new int[0];
        if (measure.max() >= 0 && query.maxLength() >= 0 && query.passable().node(query.root())) {
            add(PartialPaths.NONE, -1, query.root(), 0);
        }
        while (!queue.isEmpty() && effort.goesOn()) {
            settle(queue.poll());
        }
    }

    /** Equal sums: by node, so that the order of the reached is total, then the better path. */
    private boolean before(int label, int other) {
        int node = partial.node(label);
        int otherNode = partial.node(other);
        return node < otherNode || node == otherNode && precedes(label, other);
    }

    private boolean precedes(int label, int other) {
        return query.forward() ? partial.before(label, other) : partial.beforeReversed(label, other);
    }

    private void settle(int label) {
        int node = partial.node(label);
        if (best[node] == 0) {
            best[node] = label + 1;
            if (size == reached.length) {
                reached = effort.enlarge(reached, 2 * size);
            }
            reached[size++] = node;
        } else if (!query.limitsLength() || partial.length(label) >= shortest[node]) {
            return;
        }
        if (query.limitsLength()) {
            shortest[node] = partial.length(label);
        }
        if (partial.length(label) < query.maxLength()) {
            extend(label, node);
        }
    }

    private void extend(int label, int node) {
        int[] starts = query.forward() ? network.outStart : network.inStart;
        int[] edges = query.forward() ? network.outEdge : network.inEdge;
        int[] nodes = query.forward() ? network.outNode : network.inNode;
        for (int at = starts[node]; at < starts[node + 1]; at++) {
            if (query.passable().edge(edges[at]) && query.passable().node(nodes[at])) {
                add(label, edges[at], nodes[at], measure.plus(partial.cost(label), measure.of(edges[at])));
            }
        }
    }

    private void add(int parent, int edge, int node, long cost) {
        int other = seen[node] - 1;
        int length = parent == PartialPaths.NONE ? 0 : partial.length(parent) + 1;
        if (cost == Measure.INFINITE || other != PartialPaths.NONE && isWorse(cost, length, other)) {
            return;
        }
        int label = partial.add(parent, edge, node, cost);
        if (other != PartialPaths.NONE && cost == partial.cost(other) && !precedes(label, other)) {
            partial.removeLast();
            return;
        }
        seen[node] = label + 1;
        effort.visit();
        queue.add(cost, label);
    }

    private boolean isWorse(long cost, int length, int other) {
        return cost > partial.cost(other) && (!query.limitsLength() || length >= partial.length(other));
    }

    /** The reached nodes: by cost, then by length, then by number. */
    public int[] nodes() {
        return Arrays.copyOf(reached, size);
    }

    public boolean reaches(int node) {
        return best[node] != 0;
    }

    /**
     * What the best path of a node costs.
     *
     * @throws IllegalArgumentException if the node is not reached
     */
    public long cost(int node) {
        return measure.cost(partial.cost(label(node)));
    }

    /**
     * How many edges the best path of a node has.
     *
     * @throws IllegalArgumentException if the node is not reached
     */
    public int length(int node) {
        return partial.length(label(node));
    }

    /**
     * The best path of a node: from the source to it, or from it to the target.
     *
     * @throws IllegalArgumentException if the node is not reached
     */
    public Path path(int node) {
        int label = label(node);
        return query.forward() ? partial.path(label, cost(node)) : partial.pathReversed(label, cost(node));
    }

    /** True if the search has ended early, because it visited as much as it may: it may reach more nodes. */
    public boolean truncated() {
        return effort.spent();
    }

    private int label(int node) {
        if (!reaches(node)) {
            throw new IllegalArgumentException("Node " + node + " is not reached: ask reaches first");
        }
        return best[node] - 1;
    }
}
