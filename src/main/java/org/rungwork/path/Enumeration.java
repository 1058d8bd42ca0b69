package org.rungwork.path;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds paths by going on from all partial paths, the most promising first. No partial path makes another one superfluous:
 * that is right under every condition, but takes very long where many partial paths promise more than they keep.
 */
final class Enumeration implements Paths {

    private final PathQuery query;
    private final Network network;
    private final Measure measure;
    private final Effort effort;
    private final Prospect prospect;
    private final Limits limits;
    private final int[] via;
    private final PartialPaths partial;
    private final BitSet complete = new BitSet();
    private final LabelQueue queue;

    /** What the partial path that is gone on from has behind it. */
    private final BitSet passedNodes = new BitSet();

    private final BitSet passedEdges = new BitSet();
    private final long[] used;
    private final long[] usedNext;

    Enumeration(Ground ground) {
        this.query = ground.query();
        this.network = ground.network();
        this.measure = ground.measure();
        this.effort = ground.effort();
        this.partial = new PartialPaths(effort);
        this.queue = new LabelQueue(effort, partial::before);
        this.prospect = new Prospect(ground);
        this.limits = ground.limits();
        this.used = new long[limits.count()];
        this.usedNext = new long[limits.count()];
        this.via = query.via().stream().toArray();
        if (ground.allowsSource()) {
            add(PartialPaths.NONE, -1, query.source(), 0);
        }
    }

    @Override
    public @Nullable Path next() {
        while (!queue.isEmpty() && effort.goesOn()) {
            int label = queue.poll();
            if (complete.get(label)) {
                return partial.path(label, measure.cost(partial.cost(label)));
            }
            pass(label);
            extend(label);
            leave(label);
        }
        return null;
    }

    private void pass(int label) {
        Arrays.fill(used, 0);
        for (int at = label; at != PartialPaths.NONE; at = partial.parent(at)) {
            passedNodes.set(partial.node(at));
            if (partial.parent(at) != PartialPaths.NONE) {
                passedEdges.set(partial.edge(at));
                limits.use(used, partial.edge(at));
            }
        }
    }

    private void leave(int label) {
        for (int at = label; at != PartialPaths.NONE; at = partial.parent(at)) {
            passedNodes.clear(partial.node(at));
            if (partial.parent(at) != PartialPaths.NONE) {
                passedEdges.clear(partial.edge(at));
            }
        }
    }

    private void extend(int label) {
        int node = partial.node(label);
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            int edge = network.outEdge[at];
            int end = network.outNode[at];
            if (query.passable().edge(edge) && query.passable().node(end) && mayRepeat(label, edge, end)) {
                long cost = measure.plus(partial.cost(label), measure.of(edge));
                if (cost != Measure.INFINITE && withinLimits(edge, end)) {
                    add(label, edge, end, cost);
                }
            }
        }
    }

    private boolean mayRepeat(int label, int edge, int end) {
        return switch (query.mode()) {
            case WALK -> true;
            case TRAIL -> !passedEdges.get(edge);
            case ACYCLIC -> !passedNodes.get(end);
            case SIMPLE ->
                !isClosed(label) && (!passedNodes.get(end) || end == query.source() && end == query.target());
        };
    }

    /** True for a path that has come back to its first node. */
    private boolean isClosed(int label) {
        return partial.length(label) > 0 && partial.node(label) == query.source();
    }

    private boolean withinLimits(int edge, int end) {
        System.arraycopy(used, 0, usedNext, 0, used.length);
        limits.use(usedNext, edge);
        return limits.allow(usedNext, end);
    }

    private void add(int parent, int edge, int node, long cost) {
        int length = parent == PartialPaths.NONE ? 0 : partial.length(parent) + 1;
        BitSet missing = missing(node);
        long bits = missing.isEmpty() ? 0 : missing.toLongArray()[0];
        long promise = measure.plus(cost, prospect.left(node, bits, query.minLength() - length));
        if (promise == Measure.INFINITE) {
            return;
        }
        if (node != query.target() || !query.mode().nodesOnce() || length == 0) {
            effort.visit();
            queue.add(promise, partial.add(parent, edge, node, cost));
        }
        if (node == query.target() && missing.isEmpty() && length >= query.minLength()) {
            int whole = partial.add(parent, edge, node, cost);
            complete.set(whole);
            effort.visit();
            queue.add(cost, whole);
        }
    }

    /** Which of the nodes to go through are not on the partial path that is gone on from to a node, by their place. */
    private BitSet missing(int node) {
        BitSet missing = new BitSet(via.length);
        for (int i = 0; i < via.length; i++) {
            missing.set(i, node != via[i] && !passedNodes.get(via[i]));
        }
        return missing;
    }
}
