package org.rungwork.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Small networks and questions with everything that is awkward: loops, parallel edges, weights of 0, equal sums. */
final class RandomQuery {

    private final Random random;
    private final int nodeCount;
    private final int edgeCount;
    private final int highestWeight;

    RandomQuery(long seed, Mode mode) {
        random = new Random(seed);
        boolean repeats = mode == Mode.WALK || mode == Mode.TRAIL;
        nodeCount = 1 + random.nextInt(repeats ? 5 : 7);
        edgeCount = random.nextInt(1 + (repeats ? 2 : 3) * nodeCount);
        highestWeight = random.nextInt(5);
    }

    RandomQuery(long seed, int nodeCount, int edgeCount) {
        this.random = new Random(seed);
        this.nodeCount = nodeCount;
        this.edgeCount = edgeCount;
        this.highestWeight = random.nextInt(5);
    }

    /** Without conditions, except that walks end. */
    PathQuery plain(Mode mode) {
        int[] from = new int[edgeCount];
        int[] to = new int[edgeCount];
        for (int edge = 0; edge < edgeCount; edge++) {
            from[edge] = node();
            to[edge] = node();
        }
        PathQuery query = PathQuery.between(Network.of(nodeCount, from, to), costs(), node(), node())
                .mode(mode);
        return mode == Mode.WALK ? query.lengths(0, 5) : query;
    }

    /** With every condition that dominance allows, each now and then. */
    PathQuery limited(Mode mode) {
        PathQuery query = plain(mode);
        if (random.nextInt(2) == 0) {
            query = query.lengths(random.nextInt(2), random.nextInt(6));
        }
        if (random.nextInt(3) == 0) {
            query = query.maxCost(random.nextInt(8));
        }
        if (random.nextInt(2) == 0) {
            List<Budget> budgets = new ArrayList<>();
            for (int i = random.nextInt(2); i >= 0; i--) {
                budgets.add(new Budget(costs(), random.nextInt(7)));
            }
            query = query.budgets(budgets);
        }
        if (random.nextInt(4) == 0) {
            query = query.avoid(some(nodeCount, 0.2));
        }
        if (random.nextInt(4) == 0) {
            query = query.edges(some(edgeCount, 0.8));
        }
        return query;
    }

    /** With the conditions that allow no dominance as well. */
    PathQuery demanding(Mode mode) {
        PathQuery query = limited(mode);
        int min = random.nextInt(5);
        return random.nextInt(2) == 0
                ? query.lengths(min, min + random.nextInt(3)).via(some(nodeCount, 0.2))
                : query.via(some(nodeCount, 0.4));
    }

    long[] costs() {
        return random.longs(edgeCount, 0, 1 + highestWeight).toArray();
    }

    private int node() {
        return random.nextInt(nodeCount);
    }

    private BitSet some(int count, double share) {
        BitSet some = new BitSet();
        for (int i = 0; i < count; i++) {
            some.set(i, random.nextDouble() < share);
        }
        return some;
    }
}
