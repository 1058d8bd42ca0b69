package org.rungwork.path;

import java.util.Arrays;

/**
 * What a search may spend: it ends when its caller says so, of itself or because of the memory that it is told of, or when too many
 * labels were queued.
 */
final class Effort {

    private final Cancellation cancellation;
    private final long maxVisited;
    private long visited;

    Effort(Cancellation cancellation, long maxVisited) {
        this.cancellation = cancellation;
        this.maxVisited = maxVisited;
    }

    /** A label was put into a queue. */
    void visit() {
        visited++;
    }

    /** So many bytes more are held. */
    void hold(long bytes) {
        cancellation.hold(bytes);
    }

    /** A number for each node. */
    int[] perNode(Network network) {
        return enlarge(new int[0], network.nodeCount());
    }

    int[] enlarge(int[] array, int length) {
        hold((long) (length - array.length) * Integer.BYTES);
        return Arrays.copyOf(array, length);
    }

    long[] enlarge(long[] array, int length) {
        hold((long) (length - array.length) * Long.BYTES);
        return Arrays.copyOf(array, length);
    }

    byte[] enlarge(byte[] array, int length) {
        hold(length - array.length);
        return Arrays.copyOf(array, length);
    }

    boolean[] enlarge(boolean[] array, int length) {
        hold(length - array.length);
        return Arrays.copyOf(array, length);
    }

    /** To be asked at every step: false where the search must end; throws where it is cancelled. */
    boolean goesOn() {
        cancellation.check();
        return visited <= maxVisited;
    }

    boolean spent() {
        return visited > maxVisited;
    }
}
