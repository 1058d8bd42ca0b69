package org.rungwork.path;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best paths of branches. It searches forward from the end of a prefix, and backward in the tree that all branches
 * share. Where they meet, the way through the tree completes the path; if that runs into the prefix or over a limit, the
 * search goes on inside the tree, guided by it.
 *
 * <p>The tree grows step by step with the work for all branches together. So a single path is searched for from both ends,
 * and the more there are, the more of the work is done once for all.
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

    /** Completed, gone on from, or superfluous. */
    private static final byte DONE = 2;

    private final Ground ground;
    private final Network network;
    private final Measure measure;
    private final ReverseTree tree;
    private final Limits limits;

    /** How many partial paths were gone on from, and how many nodes the tree has settled meanwhile. */
    private long extended;

    private long grown;

    private Branch branch;
    private @Nullable Route best;
    private long bestSum = Measure.INFINITE;
    private final PartialPaths partial;
    private byte[] states = new byte[64];

    /** By the sum so far: what is left is at least the radius of the tree for all of them. */
    private final LabelQueue outside;

    /** By the least sum of a whole path; of equal ones the shorter, so that none is gone on from before a better one. */
    private final LabelQueue inside;

    /** Per node: the partial path found last, as label + 1; per partial path: the one to the same node found before. */
    private final int[] latest;

    private int[] previous = new int[64];

    /** What the partial paths use of the limits; that of the one at hand, and of the one before. */
    private final Rows uses;

    private final long[] used;
    private final long[] usedBefore;

    Completion(Ground ground, Branch all) {
        this.ground = ground;
        this.network = ground.network();
        this.measure = ground.measure();
        this.tree = ground.tree();
        this.limits = ground.limits();
        this.branch = all;
        Effort effort = ground.effort();
        this.partial = new PartialPaths(effort);
        this.outside = new LabelQueue(effort, (label, other) -> false);
        this.inside = new LabelQueue(effort, (label, other) -> partial.cost(label) < partial.cost(other));
        this.latest = effort.perNode(network);
        this.uses = new Rows(effort, limits.count());
        this.used = new long[limits.count()];
        this.usedBefore = new long[limits.count()];
    }

    /**
     * The best path of a branch, whose prefix has to be what is passed; null if there is none, or the effort is spent.
     */
    @Nullable
    Route find(Branch branch) {
        if (branch.end() == ground.query().target() && !branch.goesOn()) {
            return branch.prefix();
        }
        begin(branch);
        while (ground.effort().goesOn()) {
            dropDone();
            long far = measure.plus(outside.key(), tree.radius());
            long least = Math.min(inside.key(), far);
            if (least == Measure.INFINITE || least > bestSum) {
                return best;
            }
            if (inside.key() < far || inside.key() == far && partial.cost(inside.label()) <= outside.key()) {
                extend(inside.poll());
            } else if (grown <= extended) {
                grown++;
                enter(tree.grow());
            } else {
                extend(outside.poll());
            }
        }
        return null;
    }

    private void begin(Branch branch) {
        this.branch = branch;
        best = null;
        bestSum = Measure.INFINITE;
        for (int label = 0; label < partial.size(); label++) {
            latest[partial.node(label)] = 0;
        }
        partial.clear();
        outside.clear();
        inside.clear();
        Arrays.fill(usedBefore, 0);
        for (int i = 0; i < branch.length(); i++) {
            limits.use(usedBefore, branch.route().edges()[i]);
        }
        Taken.Test taken = Taken.test(branch.taken());
        int node = branch.end();
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            if (!taken.taken(network.outEdge[at])) {
                reach(NONE, network.outEdge[at], network.outNode[at], branch.sum());
            }
        }
        extended++;
    }

    private void dropDone() {
        while (!outside.isEmpty() && states[outside.label()] != OUTSIDE) {
            outside.poll();
        }
        while (!inside.isEmpty() && states[inside.label()] != INSIDE) {
            inside.poll();
        }
    }

    private void extend(int label) {
        states[label] = DONE;
        uses.get(label, usedBefore);
        int node = partial.node(label);
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            reach(label, network.outEdge[at], network.outNode[at], partial.cost(label));
        }
        extended++;
    }

    /** Goes one edge on from a partial path with this sum, and the uses at hand. */
    private void reach(int parent, int edge, int node, long sumBefore) {
        if (!ground.passed().allows(edge, node)) {
            return;
        }
        long sum = measure.plus(sumBefore, measure.of(edge));
        long promise = measure.plus(sum, tree.bound(node));
        if (promise == Measure.INFINITE || promise > bestSum) {
            return;
        }
        System.arraycopy(usedBefore, 0, used, 0, used.length);
        limits.use(used, edge);
        if (!limits.allow(used, node)) {
            return;
        }
        int label = partial.add(parent, edge, node, sum);
        uses.set(label, used);
        if (isSuperfluous(label)) {
            partial.removeLast();
            return;
        }
        register(label);
        if (tree.isSettled(node)) {
            meet(label);
        } else {
            ground.effort().visit();
            outside.add(sum, label);
        }
    }

    private boolean isSuperfluous(int label) {
        for (int other = latest[partial.node(label)] - 1; other != NONE; other = previous[other]) {
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

    /** Puts a partial path first in the list of its node, and takes out of it what it makes superfluous. */
    private void register(int label) {
        if (label >= states.length) {
            states = ground.effort().enlarge(states, 2 * states.length);
            previous = ground.effort().enlarge(previous, 2 * previous.length);
        }
        states[label] = OUTSIDE;
        int last = label;
        for (int other = latest[partial.node(label)] - 1; other != NONE; other = previous[other]) {
            if (makesSuperfluous(label, other)) {
                states[other] = DONE;
            } else {
                previous[last] = other;
                last = other;
            }
        }
        previous[last] = NONE;
        latest[partial.node(label)] = label + 1;
    }

    /** The tree has settled a node: what is left from it is known now. */
    private void enter(int node) {
        for (int label = latest[node] - 1; label != NONE; label = previous[label]) {
            if (states[label] == OUTSIDE) {
                meet(label);
            }
        }
    }

    /** Completes a partial path that ends inside the tree, or queues it. */
    private void meet(int label) {
        states[label] = DONE;
        long promise = measure.plus(partial.cost(label), tree.bound(partial.node(label)));
        // when it was found only the least that was left was known, which may have been within the greatest cost
        if (promise == Measure.INFINITE || promise > bestSum) {
            return;
        }
        if (isFree(label)) {
            Route route = route(label, promise);
            if (best == null || route.compareTo(best) < 0) {
                best = route;
                bestSum = promise;
            }
        } else {
            states[label] = INSIDE;
            ground.effort().visit();
            inside.add(promise, label);
        }
    }

    /** True if the way through the tree keeps clear of the prefix, and within the limits. */
    private boolean isFree(int label) {
        uses.get(label, used);
        int node = partial.node(label);
        while (node != ground.query().target()) {
            int edge = tree.nextEdge(node);
            node = network.to(edge);
            if (!ground.passed().allows(edge, node)) {
                return false;
            }
            limits.use(used, edge);
        }
        return limits.allow(used, node);
    }

    /** Prefix, partial path and way through the tree. */
    private Route route(int label, long sum) {
        int reached = branch.length() + 1 + partial.length(label);
        int length = reached;
        for (int node = partial.node(label); node != ground.query().target(); node = network.to(tree.nextEdge(node))) {
            length++;
        }
        int[] edges = Arrays.copyOf(branch.route().edges(), length);
        for (int i = reached - 1, at = label; at != NONE; i--, at = partial.parent(at)) {
            edges[i] = partial.edge(at);
        }
        for (int i = reached, node = partial.node(label); i < length; i++, node = network.to(edges[i - 1])) {
            edges[i] = tree.nextEdge(node);
        }
        int[] nodes = new int[length + 1];
        nodes[0] = ground.query().source();
        for (int i = 0; i < length; i++) {
            nodes[i + 1] = network.to(edges[i]);
        }
        return new Route(nodes, edges, sum);
    }
}
