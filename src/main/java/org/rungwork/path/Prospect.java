package org.rungwork.path;

import java.util.Arrays;

/**
 * The least that a path may still cost when it must go through certain nodes and have a certain length: what a walk under
 * the same conditions costs.
 */
final class Prospect {

    /** Tours through so many nodes are planned ahead; further nodes are left to the search. */
    private static final int PLANNED = 10;

    /** So many lengths are planned ahead, and so many numbers kept for them; the rest is left to the search. */
    private static final int LONGEST = 1 << 10;

    private static final int ROOM = 1 << 22;

    private final Ground ground;
    private final Network network;
    private final Measure measure;

    /** The nodes to go through, and what is left to each of those that are planned. */
    private final int[] via;

    private final ReverseTree[] toVia;

    /** Per set of these nodes, as bits, and node outside: from the node through all of the set to the target. */
    private final long[][] tours;

    /** Per number of edges and node: from the node to the target by so many edges or more. */
    private final long[][] longer;

    Prospect(Ground ground) {
        this.ground = ground;
        this.network = ground.network();
        this.measure = ground.measure();
        this.via = ground.query().via().stream().toArray();
        this.toVia = new ReverseTree[Math.min(via.length, PLANNED)];
        for (int i = 0; i < toVia.length; i++) {
            toVia[i] = new ReverseTree(network, ground.query().passable(), via[i], measure, ground.effort());
        }
        this.tours = new long[1 << toVia.length][toVia.length];
        planTours();
        int minLength = ground.query().minLength();
        int lengths = Math.min(Math.min(minLength, LONGEST), ROOM / network.nodeCount());
        int planned = minLength > 1 ? lengths + 1 : 0;
        ground.effort().hold((long) planned * network.nodeCount() * Long.BYTES);
        this.longer = new long[planned][network.nodeCount()];
        planLengths();
    }

    /**
     * What is left from a node, at least.
     *
     * @param missing the nodes still to go through, as bits
     * @param length how many edges more the path must have, at least
     */
    long left(int node, long missing, int length) {
        long left = through(node, (int) missing & (1 << toVia.length) - 1);
        int most = Math.min(length, longer.length - 1);
        return most < 1 ? left : Math.max(left, longer[most][node]);
    }

    private long through(int node, int set) {
        if (set == 0) {
            return ground.tree().settle(node, Measure.INFINITE);
        }
        long left = Measure.INFINITE;
        for (int i = 0; i < toVia.length; i++) {
            if ((set & 1 << i) != 0) {
                long first = toVia[i].settle(node, Measure.INFINITE);
                left = Math.min(left, measure.plus(first, tours[set & ~(1 << i)][i]));
            }
        }
        return left;
    }

    private void planTours() {
        for (int set = 0; set < tours.length; set++) {
            for (int i = 0; i < toVia.length; i++) {
                tours[set][i] = through(via[i], set);
            }
        }
    }

    private void planLengths() {
        for (int length = 0; length < longer.length; length++) {
            Arrays.fill(longer[length], Measure.INFINITE);
            for (int node = 0; node < network.nodeCount() && ground.effort().goesOn(); node++) {
                longer[length][node] = length == 0
                        ? ground.tree().settle(node, Measure.INFINITE)
                        : oneLonger(node, longer[length - 1]);
            }
        }
    }

    private long oneLonger(int node, long[] shorter) {
        long left = Measure.INFINITE;
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            int edge = network.outEdge[at];
            int end = network.outNode[at];
            if (ground.query().passable().edge(edge)
                    && ground.query().passable().node(end)) {
                left = Math.min(left, measure.plus(measure.of(edge), shorter[end]));
            }
        }
        return left;
    }
}
