package org.rungwork.path;

import java.util.BitSet;
import java.util.List;

/**
 * What paths are sought: between two nodes, and under which conditions. Immutable; each condition gives a new query. Sets
 * are copied, arrays of costs are kept: leave them unchanged.
 */
public final class PathQuery {

    /** The length of a walk that nobody limits: what fits into the bits beside the cost, and more than memory holds. */
    private static final int LONGEST_WALK = 1 << 24;

    private final Network network;
    private final long[] weights;
    private final long weightBits;
    private int source;
    private int target;
    private Mode mode = Mode.ACYCLIC;
    private int minLength;
    private int maxLength = Integer.MAX_VALUE;
    private long maxCost = Long.MAX_VALUE;
    private List<Budget> budgets = List.of();
    private Passable passable = Passable.EVERYWHERE;
    private BitSet via = new BitSet();
    private long maxVisited = Long.MAX_VALUE;

    private PathQuery(Network network, long[] weights, int source, int target) {
        this.network = network;
        this.weights = weights;
        Costs.checkCount(network, weights, "weight");
        this.weightBits = Costs.check(weights, "weight");
        this.source = source;
        this.target = target;
    }

    private PathQuery(PathQuery query) {
        network = query.network;
        weights = query.weights;
        weightBits = query.weightBits;
        source = query.source;
        target = query.target;
        mode = query.mode;
        minLength = query.minLength;
        maxLength = query.maxLength;
        maxCost = query.maxCost;
        budgets = query.budgets;
        passable = query.passable;
        via = query.via;
        maxVisited = query.maxVisited;
    }

    /**
     * All paths from the source to the target that visit no node twice.
     *
     * @param weights what each edge costs, 0 or more: exact numbers, so scale decimals
     * @throws IllegalArgumentException if a node is not in the network, or a weight is missing or negative
     */
    public static PathQuery between(Network network, long[] weights, int source, int target) {
        network.checkNode("source", source);
        network.checkNode("target", target);
        return new PathQuery(network, weights, source, target);
    }

    /** The same question about other ends; the weights are not checked again. */
    public PathQuery ends(int source, int target) {
        network.checkNode("source", source);
        network.checkNode("target", target);
        PathQuery query = new PathQuery(this);
        query.source = source;
        query.target = target;
        return query;
    }

    /** What may repeat along a path; without it {@link Mode#ACYCLIC}. */
    public PathQuery mode(Mode mode) {
        PathQuery query = new PathQuery(this);
        query.mode = mode;
        return query;
    }

    /**
     * How many edges a path has, both included; without it any number. Walks without a maximum may be without end: they
     * still come one by one.
     */
    public PathQuery lengths(int min, int max) {
        if (min < 0) {
            throw new IllegalArgumentException("The least length is " + min + ": it must be 0 or more");
        }
        PathQuery query = new PathQuery(this);
        query.minLength = min;
        query.maxLength = max;
        return query;
    }

    /** The most that the weights along a path may sum up to. */
    public PathQuery maxCost(long max) {
        PathQuery query = new PathQuery(this);
        query.maxCost = max;
        return query;
    }

    /** Further sums that must not pass a bound. */
    public PathQuery budgets(List<Budget> budgets) {
        for (Budget budget : budgets) {
            Costs.checkCount(network, budget.costs(), "budget");
        }
        PathQuery query = new PathQuery(this);
        query.budgets = List.copyOf(budgets);
        return query;
    }

    /** Nodes that are on no path; if the source or the target is among them, there is none. */
    public PathQuery avoid(BitSet nodes) {
        PathQuery query = new PathQuery(this);
        query.passable = passable.avoiding(nodes);
        return query;
    }

    /** Nodes that are all on every path, in any order; the ends count. */
    public PathQuery via(BitSet nodes) {
        network.checkNode("last node to go through", Math.max(0, nodes.length() - 1));
        PathQuery query = new PathQuery(this);
        query.via = (BitSet) nodes.clone();
        return query;
    }

    /** The only edges that paths may take; without it all. */
    public PathQuery edges(BitSet allowed) {
        PathQuery query = new PathQuery(this);
        query.passable = passable.over(allowed);
        return query;
    }

    /**
     * A bound on the work of a whole search, all its paths together: how many partial paths it may put into its queues,
     * in both directions. A search that wants more ends and says so.
     */
    public PathQuery maxVisited(long max) {
        PathQuery query = new PathQuery(this);
        query.maxVisited = max;
        return query;
    }

    public Network network() {
        return network;
    }

    public int source() {
        return source;
    }

    public int target() {
        return target;
    }

    Mode mode() {
        return mode;
    }

    int minLength() {
        return minLength;
    }

    /** The greatest length that a path of this mode can have and may have. */
    int maxLength() {
        return Math.min(maxLength, longest());
    }

    /** True where the greatest length is a condition, not a consequence of the mode. */
    boolean limitsLength() {
        return maxLength < longest();
    }

    /** True if a condition cannot be judged by the sums of a partial path. */
    boolean needsWholePaths() {
        return minLength > 1 || via.stream().anyMatch(node -> node != source && node != target);
    }

    private int longest() {
        return switch (mode) {
            case ACYCLIC -> network.nodeCount() - 1;
            case SIMPLE -> network.nodeCount();
            case TRAIL -> network.edgeCount();
            case WALK -> LONGEST_WALK;
        };
    }

    List<Budget> budgets() {
        return budgets;
    }

    Passable passable() {
        return passable;
    }

    BitSet via() {
        return via;
    }

    long maxVisited() {
        return maxVisited;
    }

    /** The measure that packs weight and length. A path may run into the tree of what is left from any of its nodes. */
    Measure measure() {
        return Measure.packed(weights, weightBits, maxCost, Math.max(0L, maxLength()) + network.nodeCount());
    }

    long maxCost() {
        return maxCost;
    }

    long[] weights() {
        return weights;
    }
}
