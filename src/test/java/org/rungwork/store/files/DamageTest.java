package org.rungwork.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.reliability.Figures;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.vocabulary.Graphs;

/** No damage is served silently: it is found when the store is opened, or by a thorough inspection. */
class DamageTest {

    private static final String EXAMPLE = "http://example.org/";
    private static final Node GRAPH = NodeFactory.createURI(EXAMPLE + "graph");
    private static final Node P = NodeFactory.createURI(EXAMPLE + "p");
    private static final int STATEMENTS = 6_000;

    @TempDir
    private static Path whole;

    @TempDir
    private Path location;

    private Path data;

    /** Who finds it. */
    private enum Finder {
        START,
        INSPECTION
    }

    /** Twelve ways to damage a store, and three more. */
    private enum Damage {
        TRUNCATED_DATA(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                truncate(data.resolve("SPOG.dat"), 20 * Shape.BLOCK);
            }
        },
        ZEROED_TAIL(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                long used = new DataFiles(data).lengths().get("POSG.dat");
                zero(data.resolve("POSG.dat"), used / 2, used);
            }
        },
        ZEROED_BLOCK(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                zeroLeaf(data, "GOSP");
            }
        },
        MISSING_INDEX(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                for (String ending : List.of(".bpt", ".idn", ".dat")) {
                    Files.delete(data.resolve("OSPG" + ending));
                }
            }
        },
        MISSING_TERMS(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                Files.delete(data.resolve("nodes-data.obj"));
            }
        },
        SWAPPED_FILES(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                swap(data, "SPOG.dat", "POSG.dat");
            }
        },
        SWAPPED_INDEXES(Finder.INSPECTION) {
            @Override
            void to(Path location, Path data) throws IOException {
                for (String ending : List.of(".bpt", ".idn", ".dat")) {
                    swap(data, "SPOG" + ending, "POSG" + ending);
                }
            }
        },
        GARBAGE_IN_JOURNAL(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                byte[] garbage = new byte[600];
                new Random(1).nextBytes(garbage);
                Files.write(data.resolve("journal.jrnl"), garbage);
            }
        },
        INCOMPLETE_NEWER_DATA(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                Path newer = Files.createDirectory(location.resolve("Data-0002"));
                Files.copy(data.resolve("SPOG.dat"), newer.resolve("SPOG.dat"));
            }
        },
        EMPTY_NEWER_DATA(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                Files.createDirectory(location.resolve("Data-0002"));
            }
        },
        EMPTY_FILE(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                truncate(data.resolve("GSPO.bpt"), 0);
            }
        },
        ZEROED_STATE(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                zero(data.resolve("GSPO.bpt"), 0, Tree.STATE);
            }
        },
        FLIPPED_IN_TERMS(Finder.INSPECTION) {
            @Override
            void to(Path location, Path data) throws IOException {
                // inside a text: it can still be read
                flip(data.resolve("nodes-data.obj"), 5_010, 1);
            }
        },
        FLIPPED_IN_INDEX(Finder.INSPECTION) {
            @Override
            void to(Path location, Path data) throws IOException {
                flipInLeaf(data, "SPOG");
            }
        },
        ZEROED_TERMS(Finder.START) {
            @Override
            void to(Path location, Path data) throws IOException {
                long length = Files.size(data.resolve("nodes-data.obj"));
                zero(data.resolve("nodes-data.obj"), length - 20_000, length);
            }
        };

        private final Finder finder;

        Damage(Finder finder) {
            this.finder = finder;
        }

        abstract void to(Path location, Path data) throws IOException;
    }

    private static int found;

    @AfterAll
    static void tellWhatWasFound() throws IOException {
        if (found == Damage.values().length) {
            new Figures("damage", "Nothing lost")
                    .row(
                            "kinds of damage to the files of a store: tried / found",
                            found + " / " + found,
                            "",
                            Arrays.stream(Damage.values())
                                            .filter(damage -> damage.finder == Finder.START)
                                            .count()
                                    + " at the start, the others by verify; a plain TDB2 was seen to start with files"
                                    + " that were zeroed or cut short, and to count what was left")
                    .write();
        }
    }

    @BeforeAll
    static void makeStore() {
        try (Store store = open(whole)) {
            store.write(staged -> {
                for (int at = 0; at < STATEMENTS; at++) {
                    staged.add(
                            GRAPH,
                            NodeFactory.createURI(EXAMPLE + "s" + at),
                            P,
                            NodeFactory.createLiteralString("o" + at));
                }
                staged.add(
                        Graphs.CATALOGUE,
                        GRAPH,
                        VOID.triples.asNode(),
                        NodeFactory.createLiteralDT("" + STATEMENTS, XSDDatatype.XSDinteger));
                return true;
            });
        }
    }

    @BeforeEach
    void copyStore() throws IOException {
        data = Files.createDirectory(location.resolve("Data-0001"));
        Path from = whole.resolve("Data-0001");
        for (var file : new DataFiles(from).lengths().entrySet()) {
            try (FileChannel source = FileChannel.open(from.resolve(file.getKey()));
                    FileChannel target = FileChannel.open(
                            data.resolve(file.getKey()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                source.transferTo(0, file.getValue(), target);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void damageIsFound(Damage damage) throws IOException {
        damage.to(location, data);

        List<Fault> faults = new Inspection(new StoreFolder(location).current().orElseThrow())
                .thorough()
                .faults();
        assertThat(faults).isNotEmpty();

        if (damage.finder == Finder.START) {
            List<Path> before = all(location);
            assertThatThrownBy(() -> open(location).close())
                    .isInstanceOf(StoreDamagedException.class)
                    .hasMessageContaining("rungwork restore");
            assertThat(all(location)).isEqualTo(before);
        } else {
            open(location).close();
        }
        found++;
    }

    @Test
    void aWholeStoreHasNoFaults() throws IOException {
        Inspection.Result result = new Inspection(new DataFiles(data)).thorough();

        assertThat(result.faults()).isEmpty();
        assertThat(result.statements()).isEqualTo(STATEMENTS + 1);
        assertThat(result.graphs()).containsEntry(GRAPH.getURI(), (long) STATEMENTS);
        assertServesAll();
    }

    @Test
    void whatABrokenOffCompactionLeftIsRemoved() throws IOException {
        Path left = Files.createDirectory(location.resolve("Data-0002-tmp"));
        Files.write(left.resolve("SPOG.dat"), new byte[Shape.BLOCK]);

        assertServesAll();
        assertThat(left).doesNotExist();
    }

    /** As a process leaves it that is killed while it writes: TDB2 by itself does not open that. */
    @ParameterizedTest
    @ValueSource(ints = {5, 16, 39})
    void anEntryOfTheJournalThatIsNotWholeIsCutOff(int length) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(40).putInt(0, 24).putInt(8, 1);
        Files.write(data.resolve("journal.jrnl"), Arrays.copyOf(entry.array(), length));

        assertServesAll();
        assertThat(data.resolve("journal.jrnl")).isEmptyFile();
    }

    /** Entries as TDB2 writes them; the last is cut in the middle, as by a kill. */
    @Test
    void whatIsWholeInTheJournalIsKept() throws IOException {
        Path file = location.resolve("journal.jrnl");
        var written = org.apache.jena.dboe.transaction.txn.journal.Journal.create(Location.create(location));
        for (int entry = 0; entry < 3; entry++) {
            written.write(
                    JournalEntryType.REDO,
                    ComponentId.create(null, new byte[] {0, 0, 0, 1}),
                    ByteBuffer.allocate(24).putLong(0, entry));
        }
        written.close();
        assertThat(Journal.read(file)).isEqualTo(new Journal(120, 120));
        truncate(file, 110);

        Journal.mend(file);

        assertThat(file).hasSize(80);
    }

    @Test
    void aStartThatWasBrokenOffAtTheFirstFilesCanBeRepeated() throws IOException {
        Path fresh = location.resolve("fresh");
        Path first = Files.createDirectories(fresh.resolve("Data-0001"));
        Files.write(first.resolve("nodes.bpt"), new byte[Tree.STATE]);
        Files.createFile(first.resolve("nodes.dat"));

        try (Store store = open(fresh)) {
            assertThat(store.<Boolean>read(DatasetGraph::isEmpty)).isTrue();
        }
    }

    private void assertServesAll() {
        try (Store store = open(location)) {
            long served = store.read(dataset -> Iter.count(dataset.find()));
            assertThat(served).isEqualTo(STATEMENTS + 1);
        }
    }

    private static Store open(Path location) {
        return Store.open(new StoreSettings(location.toString(), Duration.ofSeconds(10)), true);
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.endsWith("tdb.lock")).sorted().toList();
        }
    }

    private static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private static void zero(Path file, long from, long to) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) (to - from)), from);
        }
    }

    private static void swap(Path data, String one, String other) throws IOException {
        Path aside = data.resolve("aside");
        Files.move(data.resolve(one), aside);
        Files.move(data.resolve(other), data.resolve(one));
        Files.move(aside, data.resolve(other), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int before = bytes.read();
            bytes.seek(at);
            bytes.write(before ^ bit);
        }
    }

    private static void zeroLeaf(Path data, String index) throws IOException {
        long at = leaf(data, index);
        zero(data.resolve(index + ".dat"), at, at + Shape.BLOCK);
    }

    private static void flipInLeaf(Path data, String index) throws IOException {
        // the last byte of the second record
        flip(data.resolve(index + ".dat"), leaf(data, index) + Shape.LEAF_HEADER + 63, 1);
    }

    /** Where a leaf stands that the committed root leads to: one in the middle. */
    private static long leaf(Path data, String index) throws IOException {
        try (Tree tree = Tree.open(data, index, Shape.ofIndex(index))) {
            List<Integer> leaves = new ArrayList<>();
            tree.walk((block, records) -> leaves.add(tree.currentLeaf()));
            return (long) leaves.get(leaves.size() / 2) * Shape.BLOCK;
        }
    }
}
