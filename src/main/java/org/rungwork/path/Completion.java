package org.rungwork.path;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best path of a branch. It searches forward from the end of the prefix, and backward in the tree that all
 * completions share. Where they meet, the way through the tree completes the path; if that runs into the prefix or over a
 * limit, the search goes on inside the tree, guided by it.
 *
 * <p>The tree grows step by step with the work of all completions together. So a single one is a search from both ends, and
 * the more there are, the more of the work is done once for all.
 *
 * <p>A partial path makes another one to the same node superfluous if it precedes it and uses no more of any limit: as no
 * weight is negative, a cycle that this may close can be cut out.
 */
final class Completion {

    private static final int NONE = -1;

    /** Queued, and the tree has not settled its node. */
    private static final byte OUTSIDE = 0;

    /** Queued, and what is left from its node is known. */
    private static final byte INSIDE = 1;

    /** Completed, or another one makes it superfluous. */
    private static final byte DONE = 2;

    private final Ground ground;
    private final Network network;
    private final Measure measure;
    private final ReverseTree tree;
    private final Limits limits;
    private final Branch branch;
    private @Nullable Route best;

    private final PartialPaths partial = new PartialPaths();
    private final Rows uses;
    private final long[] used;
    private byte[] states = new byte[64];

    /** By the sum so far: what is left is at least the radius of the tree for all of them. */
    private final LabelQueue outside = new LabelQueue((label, other) -> false);

    /** By the least sum of a whole path; of equal ones the shorter, so that none is gone on from before a better one. */
    private final LabelQueue inside = new LabelQueue((label, other) -> partial.cost(label) < partial.cost(other));

    private final IntIndex index = new IntIndex();

    /** Per node that was come upon: the partial path found last; per partial path: the one found before. */
    private int[] latest = new int[64];

    private int[] previous = new int[64];

    /** The prefix of the branch must be blocked. */
    Completion(Ground ground, Branch branch) {
        this.ground = ground;
        this.network = ground.network;
        this.measure = ground.measure;
        this.tree = ground.tree;
        this.limits = ground.limits;
        this.branch = branch;
        this.uses = new Rows(limits.count());
        this.used = new long[limits.count()];
    }

    /** The best path of the branch; null if it has none, or the effort is spent. */
    @Nullable
    Route find() {
        if (branch.end() == ground.query.target() && !branch.goesOn()) {
            return prefix();
        }
        start();
        while (ground.effort.goesOn()) {
            dropDone();
            long far = measure.plus(outside.key(), tree.radius());
            long least = Math.min(inside.key(), far);
            if (least == Measure.INFINITE || best != null && least > best.sum()) {
                return best;
            }
            if (inside.key() < far || inside.key() == far && partial.cost(inside.label()) <= outside.key()) {
                extend(inside.poll());
            } else if (ground.treeIsBehind()) {
                enter(ground.growTree());
            } else {
                extend(outside.poll());
            }
        }
        return null;
    }

    private void dropDone() {
        while (!outside.isEmpty() && states[outside.label()] != OUTSIDE) {
            outside.poll();
        }
        while (!inside.isEmpty() && states[inside.label()] != INSIDE) {
            inside.poll();
        }
    }

    private void start() {
        long[] used = new long[limits.count()];
        for (int i = 0; i < branch.length(); i++) {
            limits.use(used, branch.route().edges()[i]);
        }
        Taken.Test taken = Taken.test(branch.taken());
        int node = branch.end();
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            if (!taken.taken(network.outEdge[at])) {
                reach(NONE, network.outEdge[at], network.outNode[at], branch.sum(), used);
            }
        }
        ground.extended();
    }

    private void extend(int label) {
        states[label] = DONE;
        long[] used = new long[limits.count()];
        uses.get(label, used);
        int node = partial.node(label);
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            reach(label, network.outEdge[at], network.outNode[at], partial.cost(label), used);
        }
        ground.extended();
    }

    /** Goes one edge on from a partial path with this sum and these uses. */
    private void reach(int parent, int edge, int node, long sumBefore, long[] usedBefore) {
        if (!ground.isOpen(edge, node)) {
            return;
        }
        long sum = measure.plus(sumBefore, measure.of(edge));
        long promise = measure.plus(sum, tree.bound(node));
        if (promise == Measure.INFINITE || best != null && promise > best.sum()) {
            return;
        }
        System.arraycopy(usedBefore, 0, used, 0, used.length);
        limits.use(used, edge);
        if (!limits.allow(used, node)) {
            return;
        }
        int label = partial.add(parent, edge, node, sum);
        uses.set(label, used);
        int slot = slot(node);
        if (isSuperfluous(label, slot)) {
            partial.removeLast();
            return;
        }
        register(label, slot);
        if (tree.isSettled(node)) {
            meet(label);
        } else {
            ground.effort.visit();
            outside.add(sum, label);
        }
    }

    private int slot(int node) {
        int slot = index.find(node);
        if (slot < 0) {
            slot = index.add(node);
            if (slot == latest.length) {
                latest = Arrays.copyOf(latest, 2 * slot);
            }
            latest[slot] = NONE;
        }
        return slot;
    }

    private boolean isSuperfluous(int label, int slot) {
        for (int other = latest[slot]; other != NONE; other = previous[other]) {
            if (makesSuperfluous(other, label)) {
                return true;
            }
        }
        return false;
    }

    private boolean makesSuperfluous(int label, int other) {
        boolean precedes = partial.cost(label) < partial.cost(other)
                || partial.cost(label) == partial.cost(other) && partial.before(label, other);
        return precedes && uses.noneAbove(label, other);
    }

    /** Puts a partial path into the list of its node, and takes out of it what it makes superfluous. */
    private void register(int label, int slot) {
        if (label >= states.length) {
            states = Arrays.copyOf(states, 2 * states.length);
            previous = Arrays.copyOf(previous, 2 * previous.length);
        }
        states[label] = OUTSIDE;
        previous[label] = NONE;
        int last = label;
        for (int other = latest[slot]; other != NONE; other = previous[other]) {
            if (makesSuperfluous(label, other)) {
                states[other] = DONE;
            } else {
                previous[last] = other;
                last = other;
            }
        }
        previous[last] = NONE;
        latest[slot] = label;
    }

    /** The tree has settled a node: what is left from it is known now. */
    private void enter(int node) {
        int slot = index.find(node);
        for (int label = slot < 0 ? NONE : latest[slot]; label != NONE; label = previous[label]) {
            if (states[label] == OUTSIDE) {
                meet(label);
            }
        }
    }

    /** Completes a partial path that ends inside the tree, or queues it. */
    private void meet(int label) {
        long promise = measure.plus(partial.cost(label), tree.bound(partial.node(label)));
        if (best != null && promise > best.sum()) {
            states[label] = DONE;
        } else if (isFree(label)) {
            states[label] = DONE;
            Route route = route(label, promise);
            if (best == null || route.compareTo(best) < 0) {
                best = route;
            }
        } else {
            states[label] = INSIDE;
            ground.effort.visit();
            inside.add(promise, label);
        }
    }

    /** True if the way through the tree keeps clear of the prefix, and within the limits. */
    private boolean isFree(int label) {
        uses.get(label, used);
        int node = partial.node(label);
        while (node != ground.query.target()) {
            int edge = tree.nextEdge(node);
            node = network.to(edge);
            if (ground.blocked.blocks(edge, node)) {
                return false;
            }
            limits.use(used, edge);
        }
        return limits.allow(used, node);
    }

    private Route prefix() {
        Route route = branch.route();
        return new Route(
                Arrays.copyOf(route.nodes(), branch.length() + 1),
                Arrays.copyOf(route.edges(), branch.length()),
                branch.sum());
    }

    /** Prefix, partial path and way through the tree. */
    private Route route(int label, long sum) {
        int reached = branch.length() + 1 + partial.length(label);
        int length = reached;
        for (int node = partial.node(label); node != ground.query.target(); node = network.to(tree.nextEdge(node))) {
            length++;
        }
        int[] edges = Arrays.copyOf(branch.route().edges(), length);
        int at = label;
        for (int i = reached - 1; i >= branch.length(); i--) {
            edges[i] = partial.edge(at);
            at = partial.parent(at);
        }
        int node = partial.node(label);
        for (int i = reached; i < length; i++) {
            edges[i] = tree.nextEdge(node);
            node = network.to(edges[i]);
        }
        int[] nodes = new int[length + 1];
        nodes[0] = ground.query.source();
        for (int i = 0; i < length; i++) {
            nodes[i + 1] = network.to(edges[i]);
        }
        return new Route(nodes, edges, sum);
    }
}
