package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.store.StagedDataset.DefaultGraphWriteException;
import org.rungwork.store.files.StoreLockedException;

class StoreTest {

    private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");
    private static final Node P = NodeFactory.createURI("http://example.org/p");

    @TempDir
    private Path directory;

    @Test
    void keepsWhatWasWrittenAcrossAReopening() {
        try (Store store = open()) {
            add(store, "kept", 10);
        }

        try (Store store = open()) {
            assertThat(count(store)).isEqualTo(10);
        }
    }

    @Test
    void publishesNothingOfAPreparationThatFails() {
        try (Store store = open()) {
            add(store, "before", 1);

            assertThatThrownBy(() -> store.write(staged -> {
                        addTo(staged, "lost", 5);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void aChangeEndsAtAnyStepOfItsPreparationAndNeverWhileItIsPublished() {
        try (Store store = open()) {
            add(store, "before", 1);
            Runnable end = () -> {
                throw new CancellationException("left");
            };

            assertThatThrownBy(() -> store.write(staged -> {
                        addTo(staged, "lost", 1);
                        staged.atEachStep(end);
                        return Iter.count(staged.find());
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> store.write(staged -> {
                        addTo(staged, "lost", 1);
                        staged.atEachStep(end);
                        return Iter.count(staged.copy(staged.changedGraphs()).find());
                    }))
                    .isInstanceOf(CancellationException.class);
            store.write(staged -> {
                addTo(staged, "kept", 1);
                staged.atEachStep(end);
                return true;
            });

            assertThat(count(store)).isEqualTo(2);
        }
    }

    /** TDB2 6.0.0 was corrupt for good afterwards (apache/jena issue 3877). */
    @Test
    void staysWholeAfterAnAbortInAReopenedStore() {
        try (Store store = open()) {
            add(store, "base", 2000);
        }
        try (Store store = open()) {
            List<Quad> doomed = new ArrayList<>(quads("aborted", 3000));
            doomed.add(Quad.create(GRAPH, P, P, unstorable()));
            assertThatThrownBy(() -> store.apply(new ChangeSet(doomed, List.of())))
                    .isInstanceOf(RuntimeException.class);

            // readers must read while the next write appends: that is when the damage would be done
            CompletableFuture<Void> write =
                    CompletableFuture.runAsync(() -> store.apply(new ChangeSet(quads("after", 20_000), List.of())));
            do {
                count(store);
            } while (!write.isDone());
            write.join();
        }

        try (Store store = open()) {
            assertThat(count(store)).isEqualTo(22_000);
        }
    }

    @Test
    void showsNobodyALoadThatIsNotComplete() {
        try (Store store = open()) {
            add(store, "before", 1);

            long seen = store.load(loading -> {
                quads("loaded", 50)
                        .forEach(quad ->
                                loading.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
                assertThat(CompletableFuture.supplyAsync(() -> count(store)).join())
                        .isEqualTo(1);
                return store.read(StoreTest::scan);
            });

            assertThat(seen).isEqualTo(51);
            assertThat(count(store)).isEqualTo(51);
        }
    }

    @Test
    void staysWholeAfterALoadThatWasGivenUp() {
        try (Store store = open()) {
            add(store, "base", 2000);
        }
        try (Store store = open()) {
            assertThatThrownBy(() -> store.load(loading -> {
                        quads("given up", 3000)
                                .forEach(quad -> loading.add(
                                        quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
                        throw new CancellationException("enough");
                    }))
                    .isInstanceOf(CancellationException.class);

            CompletableFuture<Void> write =
                    CompletableFuture.runAsync(() -> store.apply(new ChangeSet(quads("after", 20_000), List.of())));
            do {
                assertThat(count(store)).isIn(2000L, 22_000L);
            } while (!write.isDone());
            write.join();
        }

        try (Store store = open()) {
            assertThat(count(store)).isEqualTo(22_000);
        }
    }

    @Test
    void readersInsideATransactionAreNotDisturbedByTheReopening() throws Exception {
        try (Store store = open();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            add(store, "base", 100);
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch writing = new CountDownLatch(1);
            CompletableFuture<Long> reader = CompletableFuture.supplyAsync(
                    () -> store.read(dataset -> {
                        reading.countDown();
                        await(writing);
                        return scan(dataset);
                    }),
                    threads);
            reading.await();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(
                    () -> {
                        writing.countDown();
                        store.write(staged -> {
                            staged.add(GRAPH, P, P, unstorable());
                            return true;
                        });
                    },
                    threads);

            assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo(100);
            assertThat(writer).failsWithin(Duration.ofSeconds(20));
            assertThat(count(store)).isEqualTo(100);
        }
    }

    @Test
    void servedDatasetRefusesWriteTransactions() {
        try (Store store = open()) {
            assertThatThrownBy(() -> store.published().begin(TxnType.WRITE))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void readersSeeOneStateWhileAWriteIsPublished() {
        try (Store store = open()) {
            add(store, "first", 1);

            store.published().begin(TxnType.READ);
            CompletableFuture.runAsync(() -> add(store, "second", 1)).join();
            long during = scan(store.published());
            store.published().end();

            assertThat(during).isEqualTo(1);
            assertThat(count(store)).isEqualTo(2);
        }
    }

    @Test
    void defaultGraphShowsTheUnionAndCannotBeWritten() {
        try (Store store = open()) {
            add(store, "one", 3);
            store.write(staged -> {
                staged.add(NodeFactory.createURI("http://example.org/other"), node("one0"), P, node("one0"));
                return true;
            });

            var query = QueryFactory.create("SELECT * { ?s ?p ?o }");
            long rows = store.read(dataset -> {
                try (var exec = store.queryExec(dataset, query)) {
                    return Iter.count(exec.select());
                }
            });

            assertThat(rows).isEqualTo(4);
            assertThatThrownBy(() -> store.write(staged -> {
                        staged.getDefaultGraph().add(P, P, P);
                        return true;
                    }))
                    .isInstanceOf(DefaultGraphWriteException.class)
                    .hasMessageContaining("name a graph");
        }
    }

    /** TDB2 6.0.0 threw instead (apache/jena issue 3751). */
    @Test
    void aPatternJoinedWithNothingGivesNothing() {
        try (Store store = open()) {
            add(store, "one", 3);

            var query = QueryFactory.create("SELECT * { VALUES ?s {} ?s ?p ?o . ?s ?q ?r }");
            long rows = store.read(dataset -> {
                try (var exec = store.queryExec(dataset, query)) {
                    return Iter.count(exec.select());
                }
            });

            assertThat(rows).isZero();
        }
    }

    /** TDB2 gives 1.50 back as 1.5: a reload must not take the one for the other. */
    @Test
    void replacingAGraphByItselfLosesNothing() {
        Graph content = RDFParser.fromString(
                        "<http://e/s> <http://e/p> 1.50 , 0.10 , 01 , 1.0e1 , \"1\"^^<http://www.w3.org/2001/XMLSchema#boolean> .",
                        Lang.TURTLE)
                .toGraph();
        try (Store store = open()) {
            for (int reload = 0; reload < 3; reload++) {
                store.write(staged -> {
                    staged.replaceGraph(GRAPH, triples -> content.find().forEachRemaining(triples));
                    return true;
                });
                assertThat(count(store)).isEqualTo(5);
            }
        }
    }

    @Test
    void aRealDefaultGraphCanBeWritten() {
        try (Store store = Store.open(new StoreSettings("memory", Duration.ofSeconds(20)), false)) {
            store.write(staged -> {
                staged.getDefaultGraph().add(P, P, P);
                return true;
            });

            long quads = store.read(dataset -> Iter.count(dataset.find(Quad.defaultGraphIRI, P, P, P)));
            assertThat(quads).isEqualTo(1);
        }
    }

    @Test
    void compactingKeepsEverything() {
        try (Store store = open()) {
            add(store, "kept", 50);
            store.write(staged -> {
                staged.removeGraph(GRAPH);
                addTo(staged, "new", 20);
                return true;
            });

            store.compact();

            assertThat(count(store)).isEqualTo(20);
            add(store, "later", 1);
            assertThat(count(store)).isEqualTo(21);
        }
        try (Store store = open()) {
            assertThat(count(store)).isEqualTo(21);
        }
    }

    @Test
    void anotherProcessIsToldWhoHasTheStore() throws Exception {
        try (Store store = open()) {
            add(store, "mine", 1);

            Process other = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpeningProcess.class.getName(),
                            directory.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes());

            assertThat(said)
                    .contains("is in use")
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
    }

    /** Run as a process of its own. */
    static final class OpeningProcess {
        public static void main(String[] arguments) {
            try (Store store = Store.open(new StoreSettings(arguments[0], Duration.ofSeconds(5)), true)) {
                System.out.println("opened " + store);
            } catch (StoreLockedException locked) {
                System.out.println(locked.getMessage());
            }
        }
    }

    private Store open() {
        return Store.open(new StoreSettings(directory.toString(), Duration.ofSeconds(20)), true);
    }

    private static void add(Store store, String prefix, int number) {
        store.write(staged -> {
            addTo(staged, prefix, number);
            return true;
        });
    }

    private static void addTo(StagedDataset staged, String prefix, int number) {
        quads(prefix, number).forEach(staged::add);
    }

    private static List<Quad> quads(String prefix, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Quad.create(
                        GRAPH, node(prefix + i), P, NodeFactory.createLiteralString(prefix + " literal value " + i)))
                .toList();
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    /** The staged dataset takes it, the storage has no form for it. */
    private static Node unstorable() {
        return NodeFactory.createExt("unstorable");
    }

    private static long count(Store store) {
        return store.read(StoreTest::scan);
    }

    private static long scan(DatasetGraph dataset) {
        return Iter.asStream(dataset.find())
                .filter(quad -> !quad.toString().isEmpty())
                .count();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
