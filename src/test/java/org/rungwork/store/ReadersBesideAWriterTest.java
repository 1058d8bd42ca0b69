package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Who reads while others write finds by each index what was written, then and afterwards: every graph has a series, and that a title. */
class ReadersBesideAWriterTest {

    private static final int ROUNDS = 150;
    private static final int SERIES = 12;
    private static final int MOST_STATEMENTS = 600;
    private static final int SUBJECTS = 5_000;

    private static final Node CATALOGUE = node("catalogue");
    private static final Node SERIES_OF = node("isVersionOf");
    private static final Node TITLE = node("title");
    private static final Node SIZE = node("size");

    @Test
    void findWhatWasWritten() throws InterruptedException {
        Set<Node> untitled = ConcurrentHashMap.newKeySet();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (Store store = Store.open(new StoreSettings(StoreSettings.MEMORY, Duration.ofSeconds(10)), true)) {
            List<Thread> readers = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                        while (writing.get()) {
                            untitled.addAll(store.read(ReadersBesideAWriterTest::untitled));
                        }
                    }))
                    .limit(2)
                    .toList();
            Random random = new Random(7);
            for (int round = 0; round < ROUNDS && untitled.isEmpty(); round++) {
                int number = round;
                store.load(loading -> {
                    write(loading, random, number);
                    return true;
                });
            }
            writing.set(false);
            for (Thread reader : readers) {
                reader.join();
            }
            untitled.addAll(store.read(ReadersBesideAWriterTest::untitled));
        }

        assertThat(untitled).isEmpty();
    }

    /** As an import does: a graph anew, what the catalogue says of it, and the sizes of others. */
    private static void write(Loading loading, Random random, int round) {
        int number = random.nextInt(SERIES);
        Node graph = node("graph/" + number);
        loading.removeGraph(graph, () -> {});
        int statements = random.nextInt(MOST_STATEMENTS);
        for (int n = 0; n < statements; n++) {
            loading.add(graph, node("s" + random.nextInt(SUBJECTS)), node("p" + n % 5), text(round + " " + n));
        }
        replace(loading.dataset(), node("series/" + number), TITLE, text("series " + number));
        replace(loading.dataset(), graph, SERIES_OF, node("series/" + number));
        for (int n = 0; n < 40; n++) {
            replace(loading.dataset(), node("graph/" + n), SIZE, text("size " + random.nextInt(MOST_STATEMENTS)));
        }
    }

    private static void replace(DatasetGraph dataset, Node subject, Node property, Node value) {
        dataset.deleteAny(CATALOGUE, subject, property, Node.ANY);
        dataset.add(CATALOGUE, subject, property, value);
    }

    private static List<Node> untitled(DatasetGraph dataset) {
        return Iter.asStream(dataset.find(CATALOGUE, Node.ANY, SERIES_OF, Node.ANY))
                .map(Quad::getObject)
                .filter(series -> !dataset.contains(CATALOGUE, series, TITLE, Node.ANY))
                .toList();
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
