package org.rungwork.projection;

import java.util.Arrays;

/** The ids of the names of concepts, in compressed rows: those of concept {@code i} stand from {@code starts[i]} to before the next. */
record NameIds(int[] starts, long[] ids) {

    /** @param subjects which concept each id names; both in any order */
    static NameIds of(int size, int[] subjects, long[] ids, int count) {
        int[] starts = new int[size + 1];
        for (int i = 0; i < count; i++) {
            starts[subjects[i] + 1]++;
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[next[subjects[i]]++] = ids[i];
        }
        for (int i = 0; i < size; i++) {
            Arrays.sort(sorted, starts[i], starts[i + 1]);
        }
        return new NameIds(starts, sorted);
    }

    boolean isSame(NameIds other) {
        return Arrays.equals(starts, other.starts) && Arrays.equals(ids, other.ids);
    }
}
