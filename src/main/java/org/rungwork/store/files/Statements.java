package org.rungwork.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * All statements of one index, as a count and a sum that does not depend on their order: indexes that hold the same statements have
 * the same, and one that differs in a single bit has another.
 */
record Statements(long count, long sum) {

    private static final String PARTS = "GSPO";

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xBF58476D1CE4E5B9L;
    private static final long THIRD = 0x94D049BB133111EBL;

    /** Takes the first part of a record where it differs from the one before, and how many records had that one. */
    @FunctionalInterface
    interface RunVisitor {
        void visit(long first, long records) throws IOException;
    }

    /**
     * Reads a whole index.
     *
     * @param name its parts in the order in which they are sorted, such as POSG
     * @param runs told of each different first part
     */
    static Statements read(Path folder, String name, RunVisitor runs) throws IOException {
        Summing summing = new Summing(name, runs);
        try (Tree tree = Tree.open(folder, name, Shape.ofIndex(name))) {
            tree.walk(summing::leaf);
        }
        return summing.end();
    }

    private static final class Summing {

        private final int parts;
        private final int[] places;
        private final RunVisitor runs;
        private long count;
        private long sum;
        private long first;
        private long run;

        Summing(String name, RunVisitor runs) {
            this.parts = name.length();
            this.places = name.chars().map(PARTS::indexOf).toArray();
            this.runs = runs;
        }

        void leaf(ByteBuffer block, int records) throws IOException {
            long[] statement = new long[PARTS.length()];
            int at = Shape.LEAF_HEADER;
            for (int record = 0; record < records; record++) {
                for (int part = 0; part < parts; part++) {
                    statement[places[part]] = block.getLong(at);
                    at += Long.BYTES;
                }
                sum += mixed(statement);
                begin(statement[places[0]]);
            }
            count += records;
        }

        private void begin(long part) throws IOException {
            if (run > 0 && part != first) {
                runs.visit(first, run);
                run = 0;
            }
            first = part;
            run++;
        }

        Statements end() throws IOException {
            if (run > 0) {
                runs.visit(first, run);
            }
            return new Statements(count, sum);
        }
    }

    private static long mixed(long[] statement) {
        long mixed = 0;
        for (long part : statement) {
            mixed = (mixed ^ part) * FIRST;
            mixed = (mixed ^ mixed >>> 30) * SECOND;
            mixed = (mixed ^ mixed >>> 27) * THIRD;
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }
}
