package org.rungwork.projection;

import java.util.Arrays;

/** Numbers term ids from 0 in the order they are added; a hash table without boxes, since there are millions. */
final class LongIndex {

    static final int ABSENT = -1;

    private long[] ids = new long[16];
    private int[] slots = new int[32];
    private int size;

    /** The number of the id, a new one if it has none yet. */
    int add(long id) {
        int slot = slot(id);
        if (slots[slot] == 0) {
            if (size == ids.length) {
                grow();
                slot = slot(id);
            }
            ids[size++] = id;
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    /** The number of the id, or {@link #ABSENT}. */
    int get(long id) {
        return slots[slot(id)] - 1;
    }

    int size() {
        return size;
    }

    /** The id that has the number. */
    long id(int number) {
        return ids[number];
    }

    private int slot(long id) {
        int mask = slots.length - 1;
        int slot = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        ids = Arrays.copyOf(ids, size * 2);
        slots = new int[size * 4];
        for (int number = 0; number < size; number++) {
            slots[slot(ids[number])] = number + 1;
        }
    }
}
