package org.rungwork.projection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Pairs of small numbers while they are collected, each packed into one long so that they sort and repeat cheaply. */
final class Pairs {

    private static final int HALF = 32;
    private static final long LOW = 0xFFFFFFFFL;

    private long[] packed = new long[16];
    private int size;

    void add(int left, int right) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size * 2);
        }
        packed[size++] = (long) left << HALF | right;
    }

    /** Sorts by left, then right, and drops what repeats. */
    Pairs distinct() {
        Arrays.sort(packed, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || packed[i] != packed[i - 1]) {
                packed[kept++] = packed[i];
            }
        }
        size = kept;
        return this;
    }

    /** Each pair turned round. */
    Pairs reversed() {
        Pairs reversed = new Pairs();
        for (int i = 0; i < size; i++) {
            reversed.add(right(i), left(i));
        }
        return reversed;
    }

    /** All pairs of different numbers that hang together, over however many others, in both directions. */
    Pairs closed() {
        Map<Integer, TreeSet<Integer>> groups = new HashMap<>();
        for (int i = 0; i < size; i++) {
            TreeSet<Integer> group = groups.computeIfAbsent(left(i), key -> new TreeSet<>(List.of(key)));
            TreeSet<Integer> other = groups.computeIfAbsent(right(i), key -> new TreeSet<>(List.of(key)));
            if (group != other) {
                group.addAll(other);
                other.forEach(member -> groups.put(member, group));
            }
        }
        Pairs closed = new Pairs();
        groups.forEach((member, group) ->
                group.stream().filter(other -> !other.equals(member)).forEach(other -> closed.add(member, other)));
        return closed.distinct();
    }

    int size() {
        return size;
    }

    int left(int index) {
        return (int) (packed[index] >>> HALF);
    }

    int right(int index) {
        return (int) (packed[index] & LOW);
    }
}
