package org.rungwork.linking;

import java.util.Arrays;

/** Sums by text, with the texts that have one. */
final class Hits {

    private final float[] sums;
    private int[] texts = new int[256];
    private int size;

    Hits(int texts) {
        this.sums = new float[texts];
    }

    /** @param open whether texts without a sum get one */
    void add(int[] postings, float[] weights, float factor, boolean open) {
        for (int at = 0; at < postings.length; at++) {
            int text = postings[at];
            if (sums[text] == 0) {
                if (!open) {
                    continue;
                }
                if (size == texts.length) {
                    texts = Arrays.copyOf(texts, 2 * size);
                }
                texts[size++] = text;
            }
            sums[text] += factor * weights[at];
        }
    }

    float sum(int text) {
        return sums[text];
    }

    /** The texts that have a sum, in the order in which they got it. */
    int[] texts() {
        return Arrays.copyOf(texts, size);
    }
}
