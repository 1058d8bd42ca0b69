package org.rungwork.path;

/** Numbers the nodes (or edges) that a search comes upon, 0, 1, 2 and so on: what is kept for each stays as small as the search. */
final class IntIndex {

    private static final int GOLDEN = 0x9E3779B9;

    /** Open addressing: the key + 1 in the upper half, its number in the lower; 0 where free. At most half full. */
    private long[] table = new long[64];

    private int shift = Integer.SIZE - 6;
    private int size;

    /** The number of a key, or -1. */
    int find(int key) {
        int mask = table.length - 1;
        for (int at = (key * GOLDEN) >>> shift; ; at = (at + 1) & mask) {
            long entry = table[at];
            if (entry == 0) {
                return -1;
            }
            if ((int) (entry >>> Integer.SIZE) == key + 1) {
                return (int) entry;
            }
        }
    }

    /** Gives a key that has no number the next one. */
    int add(int key) {
        if (2 * size >= table.length) {
            grow();
        }
        put(table, ((key + 1L) << Integer.SIZE) | size);
        return size++;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        shift--;
        for (long entry : table) {
            if (entry != 0) {
                put(larger, entry);
            }
        }
        table = larger;
    }

    private void put(long[] into, long entry) {
        int key = (int) (entry >>> Integer.SIZE) - 1;
        int at = (key * GOLDEN) >>> shift;
        while (into[at] != 0) {
            at = (at + 1) & (into.length - 1);
        }
        into[at] = entry;
    }
}
