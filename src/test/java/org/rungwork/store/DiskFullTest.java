package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.SmallDisk;
import org.rungwork.store.files.Inspection;
import org.rungwork.store.files.StoreFolder;

/** A full disk refuses writes, and nothing else; when there is room again, they go on. */
class DiskFullTest {

    private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");
    private static final Node P = NodeFactory.createURI("http://example.org/p");

    @TempDir
    private Path directory;

    private SmallDisk disk;

    @BeforeEach
    void mount() {
        disk = SmallDisk.mount(directory.resolve("disk"), 160);
    }

    @AfterEach
    void unmount() {
        disk.close();
    }

    @Test
    void aWriteWithoutRoomIsRefusedBeforeItBegins() throws IOException {
        try (Store store = open()) {
            store.apply(new ChangeSet(quads("before", 1_000), List.of()));
            disk.fill(1_000_000);

            assertThatThrownBy(() -> store.apply(new ChangeSet(quads("full", 10), List.of())))
                    .isInstanceOf(StoreFullException.class)
                    .hasMessageContaining("it has 0 MB left")
                    .hasMessageNotContaining(directory.toString());
            assertThatThrownBy(() -> store.load(loading -> {
                        quads("full", 1_000).forEach(quad -> loading.add(quad.getGraph(), quad.getSubject(), P, P));
                        return true;
                    }))
                    .isInstanceOf(StoreFullException.class);
            assertThatThrownBy(store::compact).isInstanceOf(StoreFullException.class);
            assertThat(count(store)).isEqualTo(1_000);

            disk.empty();
            store.apply(new ChangeSet(quads("after", 500), List.of()));
            assertThat(count(store)).isEqualTo(1_500);
        }
        requireWhole(1_500);
    }

    @Test
    void aLoadThatRunsOutOfRoomIsUndone() throws IOException {
        try (Store store = open()) {
            store.apply(new ChangeSet(quads("before", 1_000), List.of()));
            disk.fill(DiskSpace.RESERVE + 4_000_000);

            assertThatThrownBy(() -> store.load(loading -> {
                        quads("load", 60_000).forEach(quad -> loading.add(quad.getGraph(), quad.getSubject(), P, P));
                        return true;
                    }))
                    .isInstanceOf(StoreFullException.class);
            assertThat(count(store)).isEqualTo(1_000);

            disk.empty();
            store.apply(new ChangeSet(quads("after", 500), List.of()));
        }
        requireWhole(1_500);
    }

    /** Another process takes the last bytes after we looked: what TDB2 meets then in mapped memory is undone, too. */
    @Test
    void aDiskThatFillsUpInTheMiddleOfAWriteUndoesIt() throws IOException {
        try (Store store = open()) {
            store.apply(new ChangeSet(quads("before", 1_000), List.of()));

            assertThatThrownBy(() -> store.load(loading -> {
                        loading.add(GRAPH, P, P, P);
                        disk.fill(0);
                        // without a look before: straight into the storage
                        quads("load", 60_000).forEach(loading.dataset()::add);
                        return true;
                    }))
                    .isInstanceOf(StoreFullException.class);
            assertThat(count(store)).isEqualTo(1_000);

            disk.empty();
            store.apply(new ChangeSet(quads("after", 500), List.of()));
            assertThat(count(store)).isEqualTo(1_500);
        }
        requireWhole(1_500);
    }

    private void requireWhole(int statements) throws IOException {
        Inspection.Result result =
                new Inspection(new StoreFolder(disk.folder().resolve("store")).requireCurrent()).thorough();
        assertThat(result.faults()).isEmpty();
        assertThat(result.statements()).isEqualTo(statements);
        try (Store store = open()) {
            assertThat(count(store)).isEqualTo(statements);
        }
    }

    private Store open() {
        String location = disk.folder().resolve("store").toString();
        return Store.open(new StoreSettings(location, Duration.ofSeconds(10)), true);
    }

    private static List<Quad> quads(String name, int count) {
        List<Quad> quads = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            quads.add(Quad.create(GRAPH, NodeFactory.createURI("http://example.org/" + name + at), P, P));
        }
        return quads;
    }

    private static long count(Store store) {
        return store.read(dataset -> Iter.count(dataset.find()));
    }
}
