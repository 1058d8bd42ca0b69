package org.rungwork.path;

/** A heap of numbered labels, least key first. */
final class LabelQueue {

    /** Which of two labels with the same key comes first. */
    interface TieBreak {
        boolean before(int label, int other);
    }

    private static final int ARITY = 4;

    private final Effort effort;
    private final TieBreak ties;
    private long[] keys = new long[64];
    private int[] labels = new int[64];
    private int size;

    LabelQueue(Effort effort, TieBreak ties) {
        this.effort = effort;
        this.ties = ties;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The least key; infinite where the queue is empty. */
    long key() {
        return size == 0 ? Measure.INFINITE : keys[0];
    }

    void clear() {
        size = 0;
    }

    int label() {
        return labels[0];
    }

    void add(long key, int label) {
        if (size == keys.length) {
            keys = effort.enlarge(keys, 2 * size);
            labels = effort.enlarge(labels, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) / ARITY;
            if (!before(key, label, parent)) {
                break;
            }
            keys[at] = keys[parent];
            labels[at] = labels[parent];
            at = parent;
        }
        keys[at] = key;
        labels[at] = label;
    }

    /** Removes and returns the first label. */
    int poll() {
        int first = labels[0];
        size--;
        if (size > 0) {
            sink(keys[size], labels[size]);
        }
        return first;
    }

    private void sink(long key, int label) {
        int at = 0;
        while (true) {
            int least = ARITY * at + 1;
            if (least >= size) {
                break;
            }
            int end = Math.min(least + ARITY, size);
            for (int child = least + 1; child < end; child++) {
                if (before(keys[child], labels[child], least)) {
                    least = child;
                }
            }
            if (before(key, label, least)) {
                break;
            }
            keys[at] = keys[least];
            labels[at] = labels[least];
            at = least;
        }
        keys[at] = key;
        labels[at] = label;
    }

    private boolean before(long key, int label, int at) {
        return key < keys[at] || key == keys[at] && ties.before(label, labels[at]);
    }
}
