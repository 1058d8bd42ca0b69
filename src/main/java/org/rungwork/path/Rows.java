package org.rungwork.path;

/** As many rows of numbers as there are labels, each of the same width. */
final class Rows {

    private final Effort effort;
    private final int width;
    private long[] cells;

    Rows(Effort effort, int width) {
        this.effort = effort;
        this.width = width;
        this.cells = new long[64 * width];
    }

    long get(int row, int column) {
        return cells[row * width + column];
    }

    void get(int row, long[] into) {
        System.arraycopy(cells, row * width, into, 0, width);
    }

    void set(int row, long[] values) {
        if ((row + 1) * width > cells.length) {
            cells = effort.enlarge(cells, Math.max(2 * cells.length, (row + 1) * width));
        }
        System.arraycopy(values, 0, cells, row * width, width);
    }

    /** True if no number of a row is above the one of another in its place. */
    boolean noneAbove(int row, int other) {
        for (int column = 0; column < width; column++) {
            if (get(row, column) > get(other, column)) {
                return false;
            }
        }
        return true;
    }
}
