package org.rungwork.path;

/** Checks of what callers give per edge. */
final class Costs {

    private Costs() {}

    /**
     * @param what names the costs in the message: "weight"
     * @return all bits of the costs joined: no single cost is greater
     * @throws IllegalArgumentException if a cost is negative
     */
    static long check(long[] costs, String what) {
        long bits = 0;
        for (long cost : costs) {
            bits |= cost;
        }
        if (bits < 0) {
            int edge = 0;
            while (costs[edge] >= 0) {
                edge++;
            }
            throw new IllegalArgumentException(
                    "The " + what + " of edge " + edge + " is " + costs[edge] + ": it must be 0 or more");
        }
        return bits;
    }

    /** @throws IllegalArgumentException if there is not one cost for each edge */
    static void checkCount(Network network, long[] costs, String what) {
        if (costs.length != network.edgeCount()) {
            throw new IllegalArgumentException("There are " + network.edgeCount() + " edges, but " + costs.length
                    + " costs of the kind '" + what + "': give one for each edge");
        }
    }
}
