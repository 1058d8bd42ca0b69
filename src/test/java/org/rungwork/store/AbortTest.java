package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large change that is given up leaves nothing behind: neither statements, nor terms that others are taken for. */
class AbortTest {

    private static final int ROUNDS = 60;
    private static final int TERMS = 200;
    private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");
    private static final Node PROPERTY = NodeFactory.createURI("http://example.org/p");

    /** What ended the transaction is told, and the next one begins. */
    @Test
    void tellsWhyAlsoWhereTheTransactionIsOverAlready(@TempDir Path folder) {
        try (Store store =
                Store.open(new StoreSettings(folder.resolve("store").toString(), Duration.ofSeconds(10)), true)) {
            assertThatThrownBy(() -> store.load(loading -> {
                        loading.dataset().abort();
                        throw new IllegalStateException(new IOException("No space left on device"));
                    }))
                    .isInstanceOf(StoreFullException.class);
            assertThatThrownBy(() -> store.load(loading -> {
                        loading.dataset().abort();
                        loading.dataset().end();
                        throw new CancellationException("given up");
                    }))
                    .isInstanceOf(CancellationException.class);

            store.load(loading -> {
                write(loading, "kept");
                return true;
            });
            assertThat(isWhole(store)).isTrue();
        }
    }

    @Test
    void waitsForNoReader(@TempDir Path folder) {
        try (Store store =
                Store.open(new StoreSettings(folder.resolve("store").toString(), Duration.ofSeconds(10)), true)) {
            CompletableFuture<Void> givenUp = store.read(dataset -> {
                CompletableFuture<Void> load = CompletableFuture.runAsync(() -> store.load(loading -> {
                    write(loading, "given up");
                    throw new CancellationException();
                }));
                assertThat(load).failsWithin(Duration.ofSeconds(30));
                return load;
            });

            assertThat(givenUp).isCompletedExceptionally();
        }
    }

    @Test
    void leavesNothingBehind(@TempDir Path folder) throws InterruptedException {
        try (Store store =
                Store.open(new StoreSettings(folder.resolve("store").toString(), Duration.ofSeconds(10)), true)) {
            AtomicBoolean reading = new AtomicBoolean(true);
            AtomicBoolean mixedUp = new AtomicBoolean();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (reading.get()) {
                    if (!isWhole(store)) {
                        mixedUp.set(true);
                    }
                }
            });
            for (int round = 0; round < ROUNDS; round++) {
                int number = round;
                assertThatThrownBy(() -> store.load(loading -> {
                            write(loading, "given up " + number);
                            throw new CancellationException();
                        }))
                        .isInstanceOf(CancellationException.class);
                store.load(loading -> {
                    write(loading, "kept " + number);
                    return true;
                });
                assertThat(isWhole(store)).isTrue();
            }
            reading.set(false);
            reader.join();
            assertThat(mixedUp).isFalse();
            assertThat(store.<Long>read(dataset -> Iter.count(dataset.find(GRAPH, Node.ANY, Node.ANY, Node.ANY))))
                    .isEqualTo((long) ROUNDS * TERMS);
        }
    }

    private static void write(Loading loading, String text) {
        for (int term = 0; term < TERMS; term++) {
            loading.add(
                    GRAPH,
                    NodeFactory.createURI("http://example.org/" + text.replace(' ', '-') + "/" + term),
                    PROPERTY,
                    NodeFactory.createLiteralString(text + " " + term));
        }
    }

    /** Each subject has the text that it was written with. */
    private static boolean isWhole(Store store) {
        return store.read(dataset -> Iter.allMatch(dataset.find(GRAPH, Node.ANY, Node.ANY, Node.ANY), quad -> {
            String text = quad.getObject().getLiteralLexicalForm();
            return text.startsWith("kept ")
                    && quad.getSubject()
                            .getURI()
                            .equals("http://example.org/"
                                    + text.substring(0, text.lastIndexOf(' ')).replace(' ', '-')
                                    + text.substring(text.lastIndexOf(' ')).replace(' ', '/'));
        }));
    }
}
