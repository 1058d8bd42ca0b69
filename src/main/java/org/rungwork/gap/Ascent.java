package org.rungwork.gap;

import java.util.Arrays;
import org.rungwork.projection.Links;

/** Finds all skills above one, at any depth; ready for one start after another. */
final class Ascent {

    private final Links broader;
    private final int[] seenFrom;
    private int starts;
    private int[] found = new int[16];

    Ascent(Links broader, int skills) {
        this.broader = broader;
        this.seenFrom = new int[skills];
    }

    /** The skills above, the nearest first, without the start even where a circle leads back to it. */
    int[] from(int start) {
        starts++;
        seenFrom[start] = starts;
        int size = collect(start, 0);
        for (int next = 0; next < size; next++) {
            size = collect(found[next], size);
        }
        return Arrays.copyOf(found, size);
    }

    private int collect(int skill, int size) {
        int after = size;
        for (int at = broader.start(skill); at < broader.end(skill); at++) {
            int above = broader.target(at);
            if (seenFrom[above] != starts) {
                seenFrom[above] = starts;
                if (after == found.length) {
                    found = Arrays.copyOf(found, after * 2);
                }
                found[after++] = above;
            }
        }
        return after;
    }
}
