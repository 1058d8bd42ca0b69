package org.rungwork.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.shared.JenaException;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.thrift.TException;
import org.apache.thrift.transport.TMemoryInputTransport;

/**
 * A table of terms: {@code -data.obj} has them one behind the other, a tree finds the place of each by its digest. The place is its
 * number in the indexes.
 */
final class Terms implements AutoCloseable {

    private static final int STATE = 2 * Long.BYTES;
    private static final int READ_AT_ONCE = 64 * 1024;
    private static final int MOSTLY_ENOUGH = 2 * 1024;
    private static final int LONGEST = 256 * 1024 * 1024;

    private final String file;
    private final FileChannel data;
    private final long length;
    /** In the order of their places. */
    private final Entry[] entries;

    private ByteBuffer window = ByteBuffer.allocate(READ_AT_ONCE).limit(0);
    private long begin;

    private Terms(String file, FileChannel data, long length, Entry[] entries) {
        this.file = file;
        this.data = data;
        this.length = length;
        this.entries = entries;
    }

    /** What the tree says of a term: its place, and both halves of its digest. */
    private record Entry(long place, long high, long low) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Long.compare(place, other.place);
        }
    }

    /** How much of the file of terms was committed. */
    static long committedLength(Path folder, String name) throws IOException {
        Path state = folder.resolve(name + "-data.bdf");
        byte[] bytes = Files.readAllBytes(state);
        if (bytes.length != STATE) {
            throw new DamageException(
                    state.getFileName().toString(), "has " + bytes.length + " bytes instead of " + STATE);
        }
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** @throws DamageException if the tree is damaged, or leads to places outside */
    static Terms open(Path folder, String name) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Tree tree = Tree.open(folder, name, Shape.ofTerms())) {
            tree.walk((block, records) -> {
                for (int record = 0; record < records; record++) {
                    int at = Shape.LEAF_HEADER + record * Shape.ofTerms().recordLength();
                    entries.add(new Entry(
                            block.getLong(at + 2 * Long.BYTES), block.getLong(at), block.getLong(at + Long.BYTES)));
                }
            });
        }
        Entry[] sorted = entries.toArray(Entry[]::new);
        Arrays.sort(sorted);
        long length = committedLength(folder, name);
        for (int at = 0; at < sorted.length; at++) {
            boolean isTwice = at > 0 && sorted[at - 1].place == sorted[at].place;
            if (isTwice || sorted[at].place < 0 || sorted[at].place >= length) {
                throw new DamageException(name + ".dat", "leads to " + sorted[at].place + ", where no term is");
            }
        }
        String file = name + "-data.obj";
        return new Terms(file, FileChannel.open(folder.resolve(file), StandardOpenOption.READ), length, sorted);
    }

    int count() {
        return entries.length;
    }

    /** Whether a number of an index is the place of a term, or has its value in itself. */
    boolean has(long number) {
        return number < 0 || Arrays.binarySearch(entries, new Entry(number, 0, 0)) >= 0;
    }

    /**
     * Reads all terms and compares each with its digest.
     *
     * @throws DamageException at one that is not what was written
     */
    void verify() throws IOException {
        for (int at = entries.length - 1; at >= 0; at--) {
            if (!isOf(read(at), entries[at].high, entries[at].low)) {
                throw damage(file, entries[at].place);
            }
        }
    }

    /**
     * Does so with some, as far apart as the tree has mixed them, and looks at the end of the file.
     *
     * @param most how many
     */
    static void sample(Path folder, String name, int most) throws IOException {
        String file = name + "-data.obj";
        long length = committedLength(folder, name);
        try (FileChannel data = FileChannel.open(folder.resolve(file), StandardOpenOption.READ);
                Tree tree = Tree.open(folder, name, Shape.ofTerms())) {
            int[] seen = {0};
            tree.count((block, records) -> {
                if (records > 0 && seen[0] < most) {
                    seen[0]++;
                    long place = block.getLong(Shape.LEAF_HEADER + 2 * Long.BYTES);
                    if (place < 0 || place >= length) {
                        throw damage(file, place);
                    }
                    Node term = read(file, data, place, length);
                    if (!isOf(term, block.getLong(Shape.LEAF_HEADER), block.getLong(Shape.LEAF_HEADER + Long.BYTES))) {
                        throw damage(file, place);
                    }
                }
            });
            long tail = Math.max(0, length - Long.BYTES);
            if (length > 0 && ByteBuffer.wrap(some(data, tail, length)).getLong() == 0) {
                throw damage(file, tail);
            }
        }
    }

    private static Node read(String file, FileChannel data, long place, long length) throws IOException {
        long seldomLonger = Math.min(length, place + MOSTLY_ENOUGH);
        try {
            return parse(file, place, some(data, place, seldomLonger));
        } catch (DamageException unlessLonger) {
            if (seldomLonger == length) {
                throw unlessLonger;
            }
            return parse(file, place, some(data, place, Math.min(length, place + LONGEST)));
        }
    }

    private static byte[] some(FileChannel data, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
        boolean isEnd = false;
        while (bytes.hasRemaining() && !isEnd) {
            isEnd = data.read(bytes, from + bytes.position()) < 0;
        }
        return bytes.array();
    }

    private static boolean isOf(Node term, long high, long low) {
        ByteBuffer digest = ByteBuffer.wrap(NodeLib.hash(term).getBytes());
        return digest.getLong() == high && digest.getLong() == low;
    }

    /** The term that a number of an index stands for. */
    Node term(long place) throws IOException {
        int at = Arrays.binarySearch(entries, new Entry(place, 0, 0));
        if (at < 0) {
            throw damage(file, place);
        }
        return read(at);
    }

    private Node read(int at) throws IOException {
        long place = entries[at].place;
        // what an interrupted transaction left between two terms belongs to neither
        long end = at + 1 < entries.length ? entries[at + 1].place : length;
        return parse(file, place, bytes(place, end));
    }

    private static Node parse(String file, long place, byte[] bytes) throws DamageException {
        try {
            RDF_Term term = new RDF_Term();
            term.read(TRDF.protocol(new TMemoryInputTransport(bytes)));
            return ThriftConvert.convert(term);
        } catch (TException | JenaException unreadable) {
            DamageException damage = damage(file, place);
            damage.initCause(unreadable);
            throw damage;
        }
    }

    private byte[] bytes(long from, long to) throws IOException {
        if (from < begin || to > begin + window.limit()) {
            int size = (int) Math.max(READ_AT_ONCE, to - from);
            // terms are read from the last to the first
            begin = Math.max(0, to - size);
            window = ByteBuffer.allocate((int) (to - begin));
            while (window.hasRemaining()) {
                if (data.read(window, begin + window.position()) < 0) {
                    throw damage(file, from);
                }
            }
        }
        return Arrays.copyOfRange(window.array(), (int) (from - begin), (int) (to - begin));
    }

    private static DamageException damage(String file, long place) {
        return new DamageException(file, "is damaged at byte " + place);
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
