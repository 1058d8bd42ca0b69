package org.rungwork.projection;

/** Which numbers belong to each number, in compressed rows: those of {@code i} stand from {@code start(i)} to before {@code end(i)}. */
public final class Links {

    private final int[] starts;
    private final int[] targets;

    private Links(int[] starts, int[] targets) {
        this.starts = starts;
        this.targets = targets;
    }

    /** @param pairs sorted and without repetitions */
    static Links of(int size, Pairs pairs) {
        int[] starts = new int[size + 1];
        int[] targets = new int[pairs.size()];
        for (int i = 0; i < targets.length; i++) {
            starts[pairs.left(i) + 1]++;
            targets[i] = pairs.right(i);
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        return new Links(starts, targets);
    }

    public int start(int source) {
        return starts[source];
    }

    public int end(int source) {
        return starts[source + 1];
    }

    /** The target at a position between {@link #start} and {@link #end}; ascending within a source. */
    public int target(int position) {
        return targets[position];
    }

    public boolean isEmpty(int source) {
        return starts[source] == starts[source + 1];
    }

    public boolean contains(int source, int target) {
        for (int at = starts[source]; at < starts[source + 1]; at++) {
            if (targets[at] == target) {
                return true;
            }
        }
        return false;
    }
}
