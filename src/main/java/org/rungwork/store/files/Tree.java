package org.rungwork.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A B+ tree in its three files, read without opening the dataset: {@code .bpt} tells the root and how many blocks of the others are
 * in use, {@code .idn} has the branches, {@code .dat} the leaves. A transaction writes to new blocks, so that what the committed
 * root leads to stays as it is.
 */
final class Tree implements AutoCloseable {

    static final int STATE = 3 * Long.BYTES;

    private static final int BRANCH_OF_BRANCHES = 6;
    private static final int BRANCH_OF_LEAVES = 7;
    private static final int COUNT = 0xFFFFFF;
    private static final int MOST_LEVELS = 20;

    private final String name;
    private final Shape shape;
    private final State state;
    private final FileChannel branches;
    private final FileChannel leaves;
    /** The highest key so far. */
    private final byte[] last;

    private boolean begun;
    private long visited;
    private int current;

    private Tree(String name, Shape shape, State state, FileChannel branches, FileChannel leaves) {
        this.name = name;
        this.shape = shape;
        this.state = state;
        this.branches = branches;
        this.leaves = leaves;
        this.last = new byte[shape.keyLength()];
    }

    /**
     * What was committed last.
     *
     * @param root block of the topmost branch
     * @param branches blocks in use in the file of branches
     * @param leaves blocks in use in the file of leaves
     */
    record State(long root, long branches, long leaves) {

        static State read(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != STATE) {
                throw new DamageException(
                        file.getFileName().toString(), "has " + bytes.length + " bytes instead of " + STATE);
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            State state = new State(buffer.getLong(), buffer.getLong(), buffer.getLong());
            if (state.root < 0 || state.root >= state.branches || state.leaves < 1) {
                throw new DamageException(file.getFileName().toString(), "names blocks that cannot be");
            }
            return state;
        }
    }

    static Tree open(Path folder, String name, Shape shape) throws IOException {
        State state = State.read(folder.resolve(name + ".bpt"));
        FileChannel branches = FileChannel.open(folder.resolve(name + ".idn"), StandardOpenOption.READ);
        try {
            return new Tree(
                    name,
                    shape,
                    state,
                    branches,
                    FileChannel.open(folder.resolve(name + ".dat"), StandardOpenOption.READ));
        } catch (IOException failure) {
            branches.close();
            throw failure;
        }
    }

    /** Takes the records of a leaf, which begin after {@link Shape#LEAF_HEADER} bytes of the block. */
    @FunctionalInterface
    interface LeafVisitor {
        void visit(ByteBuffer block, int records) throws IOException;
    }

    /**
     * Visits all leaves in the order of the keys.
     *
     * @throws DamageException if a block cannot be one of this tree, or keys are not in order
     */
    void walk(LeafVisitor visitor) throws IOException {
        walk(Shape.BLOCK, (block, records) -> {
            requireOrder(block, records);
            visitor.visit(block, records);
        });
    }

    /**
     * Counts the records by what their leaves say, without reading more of a leaf than its first record.
     *
     * @param firsts takes the first record of each leaf
     * @throws DamageException if a block cannot be one of this tree, or first keys are not in order
     */
    long count(LeafVisitor firsts) throws IOException {
        long[] count = {0};
        walk(Shape.LEAF_HEADER + shape.recordLength(), (block, records) -> {
            count[0] += records;
            if (records > 0) {
                advance(block, Shape.LEAF_HEADER);
            }
            firsts.visit(block, records);
        });
        return count[0];
    }

    /** The block of the leaf that is visited. */
    int currentLeaf() {
        return current;
    }

    private void walk(int lengthOfLeaf, LeafVisitor visitor) throws IOException {
        begun = false;
        visited = 0;
        branch((int) state.root(), ByteBuffer.allocate(lengthOfLeaf), visitor, 0);
    }

    private void branch(int id, ByteBuffer leaf, LeafVisitor visitor, int level) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(Shape.BLOCK);
        read(block, branches, ".idn", id, state.branches());
        int kind = block.getInt(0) >>> Integer.SIZE - Byte.SIZE;
        int keys = block.getInt(0) & COUNT;
        if (kind != BRANCH_OF_BRANCHES && kind != BRANCH_OF_LEAVES || keys > shape.mostKeys() || level > MOST_LEVELS) {
            throw damage(".idn", id);
        }
        for (int child = 0; child <= keys; child++) {
            int below = block.getInt(shape.pointers() + child * Shape.POINTER);
            if (kind == BRANCH_OF_LEAVES) {
                leaf(below, leaf, visitor, level == 0 && keys == 0);
            } else {
                branch(below, leaf, visitor, level + 1);
            }
            if (child < keys) {
                // the highest key that may stand on its left; what follows is higher
                int at = Shape.BRANCH_HEADER + child * shape.keyLength();
                if (begun && compare(block, at) > 0) {
                    throw damage(".idn", id);
                }
                advance(block, at);
            }
        }
    }

    private void leaf(int id, ByteBuffer block, LeafVisitor visitor, boolean isOnly) throws IOException {
        read(block, leaves, ".dat", id, state.leaves());
        int records = block.getInt(0);
        boolean isPossible = records > 0 && records <= shape.mostRecords() || records == 0 && isOnly;
        if (!isPossible || records > 0 && begun && compare(block, Shape.LEAF_HEADER) >= 0) {
            throw damage(".dat", id);
        }
        current = id;
        visitor.visit(block, records);
    }

    private void requireOrder(ByteBuffer block, int records) throws DamageException {
        int length = shape.keyLength();
        int before = Shape.LEAF_HEADER;
        for (int record = 1; record < records; record++) {
            int at = before + shape.recordLength();
            if (Arrays.compareUnsigned(block.array(), before, before + length, block.array(), at, at + length) >= 0) {
                throw damage(".dat", current);
            }
            before = at;
        }
        if (records > 0) {
            advance(block, before);
        }
    }

    /** How the highest key so far compares with the one at a place. */
    private int compare(ByteBuffer block, int at) {
        return Arrays.compareUnsigned(last, 0, last.length, block.array(), at, at + last.length);
    }

    private void advance(ByteBuffer block, int at) {
        System.arraycopy(block.array(), at, last, 0, last.length);
        begun = true;
    }

    private void read(ByteBuffer block, FileChannel file, String ending, int id, long blocks) throws IOException {
        visited++;
        if (id < 0 || id >= blocks || visited > state.branches() + state.leaves()) {
            throw damage(ending, id);
        }
        block.clear();
        long at = (long) id * Shape.BLOCK;
        while (block.hasRemaining()) {
            if (file.read(block, at + block.position()) < 0) {
                throw damage(ending, id);
            }
        }
    }

    private DamageException damage(String ending, int id) {
        return new DamageException(name + ending, "is damaged at block " + id);
    }

    @Override
    public void close() throws IOException {
        try (branches) {
            leaves.close();
        }
    }
}
