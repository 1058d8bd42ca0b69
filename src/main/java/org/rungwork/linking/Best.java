package org.rungwork.linking;

import java.util.Arrays;

/** Keeps the texts with the greatest sums; of equal ones the first. */
final class Best {

    private final int most;
    /** Sum and place of a text in one number, so that the order of numbers is the order of texts. */
    private final long[] kept;

    private int size;
    private float least;

    Best(int most) {
        this.most = most;
        this.kept = new long[4 * most];
    }

    /** Whether a text with the sum may be among the best. */
    boolean admits(float sum) {
        return sum >= least;
    }

    /** @param sum greater than 0: there the order of the bits is the order of the numbers */
    void add(int text, float sum) {
        if (size == kept.length) {
            cut();
        }
        kept[size++] = (long) Float.floatToIntBits(sum) << Integer.SIZE | (Integer.MAX_VALUE - text);
    }

    private void cut() {
        Arrays.sort(kept, 0, size);
        int kept = Math.min(size, most);
        System.arraycopy(this.kept, size - kept, this.kept, 0, kept);
        size = kept;
        if (size == most) {
            least = Float.intBitsToFloat((int) (this.kept[0] >>> Integer.SIZE));
        }
    }

    /** In no order that matters. */
    int[] texts() {
        cut();
        return Arrays.stream(kept, 0, size)
                .mapToInt(number -> Integer.MAX_VALUE - (int) number)
                .toArray();
    }
}
