package org.rungwork.path;

import java.util.ArrayList;
import java.util.List;

/**
 * The paths between two nodes that no other path beats: none is as good by every criterion and better by one. Of paths that
 * are equal by all criteria the first is kept. The order is by the criteria in turn, then by length, then by the numbers of
 * the nodes from the first on, then by those of the edges.
 *
 * <p>Cycles never help, so that the mode of the query makes no difference.
 */
public final class ParetoSearch {

    private static final int NONE = -1;

    private final PathQuery query;
    private final Network network;
    private final Measure[] criteria;
    private final ReverseTree[] toTarget;
    private final Limits limits;
    private final Effort effort;
    private final List<Path> front = new ArrayList<>();

    private final PartialPaths partial;
    private final LabelQueue queue;

    /** Per partial path: its sums by the criteria. */
    private final Rows sums;

    /** Per partial path: what it uses of the limits. */
    private final Rows uses;

    /** Per partial path: the least that a whole path going on from it sums up to, by the criteria. */
    private final Rows promises;

    /** Per node: the partial path settled last, as label + 1; per settled partial path: the one settled before it there. */
    private final int[] latest;

    private int[] previous = new int[64];

    private final long[] sum;
    private final long[] used;
    private final long[] promise;

    /**
     * Searches everything.
     *
     * @param query its weights are the first criterion; a least length and nodes to go through are not possible
     * @param further the other criteria: what each edge adds, 0 or more; the arrays are kept: leave them unchanged
     * @throws IllegalArgumentException if the query asks for what is not possible, a cost is missing or negative, or sums
     *     are too large
     */
    public ParetoSearch(PathQuery query, List<long[]> further, Cancellation cancellation) {
        if (query.minLength() > 0 || !query.via().isEmpty()) {
            throw new IllegalArgumentException(
                    "A Pareto front knows neither a least length nor nodes to go through: leave these conditions out");
        }
        this.query = query;
        this.network = query.network();
        this.effort = new Effort(cancellation, query.maxVisited());
        this.criteria = new Measure[1 + further.size()];
        criteria[0] = Measure.plain(query.weights(), query.maxCost());
        for (int i = 1; i < criteria.length; i++) {
            Costs.checkCount(network, further.get(i - 1), "criterion");
            Costs.check(further.get(i - 1), "criterion");
            criteria[i] = Measure.plain(further.get(i - 1), Measure.INFINITE);
        }
        this.limits = new Limits(query, effort);
        this.partial = new PartialPaths(effort);
        this.queue = new LabelQueue(effort, this::before);
        this.latest = effort.perNode(network);
        this.sums = new Rows(effort, criteria.length);
        this.uses = new Rows(effort, limits.count());
        this.promises = new Rows(effort, criteria.length);
        this.sum = new long[criteria.length];
        this.used = new long[limits.count()];
        this.promise = new long[criteria.length];
        this.toTarget = new ReverseTree[criteria.length];
        for (int i = 0; i < criteria.length; i++) {
            toTarget[i] = new ReverseTree(network, query.passable(), query.target(), criteria[i], effort);
            // the rest is bounded by its radius, and seldom needed
            toTarget[i].settle(query.source(), Measure.INFINITE);
        }
        search();
    }

    /** The paths, each with what it costs by the first criterion; {@link Path#sum} tells the others. */
    public List<Path> front() {
        return List.copyOf(front);
    }

    /** True if the search has ended early, because it visited as much as it may: the front has gaps. */
    public boolean truncated() {
        return effort.spent();
    }

    private void search() {
        if (query.passable().node(query.source())) {
            add(NONE, -1, query.source());
        }
        while (!queue.isEmpty() && effort.goesOn()) {
            int label = queue.poll();
            if (isBeaten(label)) {
                continue;
            }
            settle(label);
            if (partial.node(label) == query.target()) {
                Path path = partial.path(label, sums.get(label, 0));
                effort.hold(path.bytes());
                front.add(path);
            } else {
                extend(label);
            }
        }
    }

    /** By the promises in turn; those of equal promise by length, nodes and edges. */
    private boolean before(int label, int other) {
        for (int i = 1; i < criteria.length; i++) {
            int order = Long.compare(promises.get(label, i), promises.get(other, i));
            if (order != 0) {
                return order < 0;
            }
        }
        int order = Integer.compare(partial.length(label), partial.length(other));
        return order == 0 ? partial.before(label, other) : order < 0;
    }

    /** What is settled comes first in the order, so that it beats also what is equal to it. */
    private boolean isBeaten(int label) {
        // whole paths are settled at the target
        for (int path = latest[query.target()] - 1; path != NONE; path = previous[path]) {
            if (promises.noneAbove(path, label)) {
                return true;
            }
        }
        for (int other = latest[partial.node(label)] - 1; other != NONE; other = previous[other]) {
            if (sums.noneAbove(other, label) && uses.noneAbove(other, label)) {
                return true;
            }
        }
        return false;
    }

    private void settle(int label) {
        if (label >= previous.length) {
            previous = effort.enlarge(previous, Math.max(label + 1, 2 * previous.length));
        }
        previous[label] = latest[partial.node(label)] - 1;
        latest[partial.node(label)] = label + 1;
    }

    private void extend(int label) {
        int node = partial.node(label);
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            int edge = network.outEdge[at];
            int end = network.outNode[at];
            if (query.passable().edge(edge) && query.passable().node(end)) {
                sums.get(label, sum);
                uses.get(label, used);
                for (int i = 0; i < criteria.length; i++) {
                    sum[i] = criteria[i].plus(sum[i], criteria[i].of(edge));
                }
                limits.use(used, edge);
                add(label, edge, end);
            }
        }
    }

    /** Adds a partial path with the sums and uses at hand. */
    private void add(int parent, int edge, int node) {
        for (int i = 0; i < criteria.length; i++) {
            promise[i] = criteria[i].plus(sum[i], toTarget[i].bound(node));
            if (promise[i] == Measure.INFINITE) {
                return;
            }
        }
        if (!limits.allow(used, node)) {
            return;
        }
        int label = partial.add(parent, edge, node, sum[0]);
        sums.set(label, sum);
        uses.set(label, used);
        promises.set(label, promise);
        if (isBeaten(label)) {
            partial.removeLast();
            return;
        }
        effort.visit();
        queue.add(promise[0], label);
    }
}
