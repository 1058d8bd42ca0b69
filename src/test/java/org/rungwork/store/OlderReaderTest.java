package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who still reads the version before, and asks for what only the new one has, hides it from nobody. */
class OlderReaderTest {

    private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");
    private static final Node PROPERTY = NodeFactory.createURI("http://example.org/p");
    private static final Node FIRST = term(0);

    @Test
    void inMemory() {
        hidesNothing("memory");
    }

    @Test
    void onDisk(@TempDir Path folder) {
        hidesNothing(folder.resolve("store").toString());

        assertThat(folder.resolve("store"))
                .as("what TDB2 writes beside its data where it is made with parameters of ours")
                .isDirectoryNotContaining("glob:**.cfg");
    }

    private static void hidesNothing(String location) {
        try (Store store = Store.open(new StoreSettings(location, Duration.ofSeconds(10)), true)) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch published = new CountDownLatch(1);
            CompletableFuture<Boolean> older = CompletableFuture.supplyAsync(() -> store.read(dataset -> {
                reading.countDown();
                await(published);
                return dataset.contains(GRAPH, FIRST, PROPERTY, Node.ANY);
            }));
            await(reading);

            store.load(loading -> {
                for (int number = 0; number < 5_000; number++) {
                    loading.add(GRAPH, term(number), PROPERTY, GRAPH);
                }
                return true;
            });
            published.countDown();

            assertThat(older.join()).isFalse();
            assertThat(store.<Boolean>read(dataset -> dataset.contains(GRAPH, FIRST, PROPERTY, Node.ANY)))
                    .isTrue();
        }
    }

    private static Node term(int number) {
        return NodeFactory.createURI("http://example.org/" + number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
