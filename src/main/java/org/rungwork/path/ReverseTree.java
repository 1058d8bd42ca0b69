package org.rungwork.path;

/**
 * What is left from each node to the target, and the best way there: a shortest path tree against the edges, grown only as
 * far as it is needed. What it has not settled yet is at least as far as its radius.
 */
final class ReverseTree {

    private final Network network;
    private final Passable passable;
    private final Measure measure;
    private final Effort effort;

    /** Per node: where it stands in the other arrays, as place + 1. */
    private final int[] slots;

    private final LabelQueue queue;
    private int[] nodes = new int[64];
    private long[] distances = new long[64];
    private int[] nextEdges = new int[64];
    private boolean[] settled = new boolean[64];
    private int size;

    /** Nodes from which the measure would pass its bound count as without a way to the target. */
    ReverseTree(Network network, Passable passable, int target, Measure measure, Effort effort) {
        this.network = network;
        this.passable = passable;
        this.measure = measure;
        this.effort = effort;
        this.slots = effort.perNode(network);
        this.queue = new LabelQueue(effort, (slot, other) -> false);
        if (measure.max() >= 0 && passable.node(target)) {
            reach(target, 0, -1);
        }
    }

    Measure measure() {
        return measure;
    }

    /** A lower bound for every node that is not settled; infinite where all that can be reached are settled. */
    long radius() {
        return queue.key();
    }

    /** A lower bound of what is left from a node: exact where it is settled. */
    long bound(int node) {
        int slot = slots[node] - 1;
        return slot >= 0 && settled[slot] ? distances[slot] : radius();
    }

    boolean isSettled(int node) {
        int slot = slots[node] - 1;
        return slot >= 0 && settled[slot];
    }

    /** The first edge of the best way from a settled node; -1 at the target. */
    int nextEdge(int node) {
        return nextEdges[slots[node] - 1];
    }

    /** Settles the next node, and returns it. */
    int grow() {
        int slot = queue.poll();
        int node = nodes[slot];
        settled[slot] = true;
        for (int at = network.inStart[node]; at < network.inStart[node + 1]; at++) {
            int edge = network.inEdge[at];
            int before = network.inNode[at];
            if (passable.edge(edge) && passable.node(before)) {
                reach(before, measure.plus(distances[slot], measure.of(edge)), edge);
            }
        }
        while (!queue.isEmpty() && settled[queue.label()]) {
            queue.poll();
        }
        return node;
    }

    /** What is left from a node, exactly, if it is at most this much; else more than that. */
    long settle(int node, long most) {
        while (!isSettled(node) && radius() <= most && !queue.isEmpty() && effort.goesOn()) {
            grow();
        }
        return bound(node);
    }

    private void reach(int node, long distance, int edge) {
        if (distance == Measure.INFINITE) {
            return;
        }
        int slot = slots[node] - 1;
        if (slot < 0) {
            slot = size++;
            if (slot == nodes.length) {
                enlarge();
            }
            nodes[slot] = node;
            slots[node] = size;
        } else if (settled[slot] || distance > distances[slot]) {
            return;
        } else if (distance == distances[slot]) {
            nextEdges[slot] = precedes(edge, nextEdges[slot]) ? edge : nextEdges[slot];
            return;
        }
        distances[slot] = distance;
        nextEdges[slot] = edge;
        effort.visit();
        queue.add(distance, slot);
    }

    /** Of two first edges of ways that are equally good, the one to the lesser node, then the lesser edge. */
    private boolean precedes(int edge, int other) {
        int node = network.to(edge);
        int otherNode = network.to(other);
        return node < otherNode || node == otherNode && edge < other;
    }

    private void enlarge() {
        int larger = 2 * nodes.length;
        nodes = effort.enlarge(nodes, larger);
        distances = effort.enlarge(distances, larger);
        nextEdges = effort.enlarge(nextEdges, larger);
        settled = effort.enlarge(settled, larger);
    }
}
