package org.rungwork.path;

import java.util.BitSet;

/**
 * Which nodes are sought: those that can be reached from one, or those that reach one, under which conditions. Immutable;
 * each condition gives a new query. Sets are copied, the weights are kept: leave them unchanged.
 */
public final class TreeQuery {

    private final Network network;
    private final long[] weights;
    private final long weightBits;
    private final int root;
    private final boolean forward;
    private int maxLength = Integer.MAX_VALUE;
    private long maxCost = Long.MAX_VALUE;
    private Passable passable = Passable.EVERYWHERE;
    private long maxVisited = Long.MAX_VALUE;

    private TreeQuery(Network network, long[] weights, int root, boolean forward) {
        Costs.checkCount(network, weights, "weight");
        this.network = network;
        this.weights = weights;
        this.weightBits = Costs.check(weights, "weight");
        this.root = root;
        this.forward = forward;
    }

    private TreeQuery(TreeQuery query) {
        network = query.network;
        weights = query.weights;
        weightBits = query.weightBits;
        root = query.root;
        forward = query.forward;
        maxLength = query.maxLength;
        maxCost = query.maxCost;
        passable = query.passable;
        maxVisited = query.maxVisited;
    }

    /**
     * The nodes that paths from the source lead to.
     *
     * @param weights what each edge costs, 0 or more: exact numbers, so scale decimals
     * @throws IllegalArgumentException if the source is not in the network, or a weight is missing or negative
     */
    public static TreeQuery from(Network network, long[] weights, int source) {
        network.checkNode("source", source);
        return new TreeQuery(network, weights, source, true);
    }

    /**
     * The nodes that paths to the target start at.
     *
     * @param weights what each edge costs, 0 or more: exact numbers, so scale decimals
     * @throws IllegalArgumentException if the target is not in the network, or a weight is missing or negative
     */
    public static TreeQuery into(Network network, long[] weights, int target) {
        network.checkNode("target", target);
        return new TreeQuery(network, weights, target, false);
    }

    /** How many edges a path has at most; each node then has its best path among the short ones. */
    public TreeQuery maxLength(int max) {
        TreeQuery query = new TreeQuery(this);
        query.maxLength = max;
        return query;
    }

    /** The most that the weights along a path may sum up to. */
    public TreeQuery maxCost(long max) {
        TreeQuery query = new TreeQuery(this);
        query.maxCost = max;
        return query;
    }

    /** Nodes that are on no path; if the root is among them, nothing is reached. */
    public TreeQuery avoid(BitSet nodes) {
        TreeQuery query = new TreeQuery(this);
        query.passable = passable.avoiding(nodes);
        return query;
    }

    /** The only edges that paths may take; without it all. */
    public TreeQuery edges(BitSet allowed) {
        TreeQuery query = new TreeQuery(this);
        query.passable = passable.over(allowed);
        return query;
    }

    /** A bound on the work: how many partial paths may be queued. A search that wants more ends and says so. */
    public TreeQuery maxVisited(long max) {
        TreeQuery query = new TreeQuery(this);
        query.maxVisited = max;
        return query;
    }

    Network network() {
        return network;
    }

    /** The measure that packs weight and length. */
    Measure measure() {
        return Measure.packed(weights, weightBits, maxCost, network.nodeCount());
    }

    int root() {
        return root;
    }

    boolean forward() {
        return forward;
    }

    int maxLength() {
        return maxLength;
    }

    boolean limitsLength() {
        return maxLength < network.nodeCount() - 1;
    }

    Passable passable() {
        return passable;
    }

    long maxVisited() {
        return maxVisited;
    }
}
