package org.rungwork.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.store.files.Fault;
import org.rungwork.store.files.Inspection;
import org.rungwork.store.files.StoreFolder;
import org.rungwork.store.files.StoreLockedException;

class BackupTest {

    private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");
    private static final Node P = NodeFactory.createURI("http://example.org/p");
    private static final Instant FIRST = Instant.parse("2026-11-28T17:00:00Z");

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(FIRST);

    @Test
    void aRestoredStoreHasTheSameQuads() throws IOException {
        Set<Quad> before;
        Backup backup;
        try (Store store = open("store")) {
            add(store, "one", 500);
            remove(store, "one", 100);
            before = quads(store);
            backup = backups().take(store, () -> 2);
            add(store, "later", 10);
        }

        assertThat(backup.folder()).hasFileName("20261128T170000Z-version-2");
        assertThat(backup.faults()).isEmpty();
        Optional<Path> replaced = restoration("store").restore(backup);

        try (Store store = open("store")) {
            assertThat(quads(store)).isEqualTo(before);
            // it goes on as a store
            add(store, "new", 5);
            assertThat(quads(store)).hasSize(before.size() + 5);
        }
        try (Store store = open(directory.relativize(replaced.orElseThrow()).toString())) {
            assertThat(quads(store)).hasSize(before.size() + 10);
        }
    }

    /** Each is taken right after a commit, while readers hold what was before, and has that commit whole. */
    @Test
    @Timeout(60)
    void backupsTakenWhileReadersReadHaveTheLastCommit() throws Exception {
        AtomicBoolean reading = new AtomicBoolean(true);
        List<Backup> taken = new ArrayList<>();
        List<Set<Quad>> published = new ArrayList<>();
        try (Store store = open("store")) {
            add(store, "base", 2_000);
            List<Thread> readers = List.of(reader(store, reading), reader(store, reading));
            for (int round = 1; round <= 5; round++) {
                add(store, "round" + round, 300);
                remove(store, "base", 100 * round);
                now.set(FIRST.plusSeconds(round));
                int version = round;
                taken.add(backups().take(store, () -> version));
                published.add(quads(store));
            }
            reading.set(false);
            for (Thread reader : readers) {
                reader.join();
            }
            store.compact();
            now.set(FIRST.plusSeconds(10));
            taken.add(backups().take(store, () -> 5));
            published.add(quads(store));
        }

        for (int at = 0; at < taken.size(); at++) {
            assertThat(new Inspection(taken.get(at).data()).thorough().faults()).isEmpty();
            restoration("restored" + at).restore(taken.get(at));
            try (Store store = open("restored" + at)) {
                assertThat(quads(store)).isEqualTo(published.get(at));
            }
        }
    }

    private static Thread reader(Store store, AtomicBoolean reading) {
        return Thread.ofPlatform().start(() -> {
            while (reading.get()) {
                quads(store);
            }
        });
    }

    @Test
    void aDamagedBackupIsNamedAndNothingIsTouched() throws IOException {
        Backup backup = small();
        Path data = backup.data().folder();
        byte[] bytes = Files.readAllBytes(data.resolve("GSPO.dat"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(data.resolve("GSPO.dat"), bytes);

        assertThat(backup.faults()).extracting(Fault::file).containsExactly("GSPO.dat");
        assertThatThrownBy(() -> restoration("store").restore(backup))
                .isInstanceOf(BackupDamagedException.class)
                .hasMessageContaining("GSPO.dat is not as it was");
        Files.delete(data.resolve("GSPO.dat"));
        assertThatThrownBy(() -> restoration("store").restore(backup)).hasMessageContaining("GSPO.dat is missing");

        try (Store store = open("store")) {
            assertThat(quads(store)).hasSize(10);
        }
        assertThat(directory.resolve("store").toFile().list()).containsExactlyInAnyOrder("Data-0001", "tdb.lock");
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("empty"));

        assertThatThrownBy(() -> Backup.open(folder))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("no manifest.json");
        Files.writeString(folder.resolve("manifest.json"), "{\"format\": 1,");
        assertThatThrownBy(() -> Backup.open(folder)).hasMessageContaining("manifest.json is damaged");
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"format\": 1, \"taken\": \"2026-11-28T17:00:00Z\", \"files\": [{\"name\": \"../x\"}]}");
        assertThatThrownBy(() -> Backup.open(folder)).hasMessageContaining("../x");
    }

    @Test
    void aStoreThatIsOpenIsNotReplaced() throws IOException {
        Backup backup = small();

        try (Store store = open("store")) {
            assertThatThrownBy(() -> restoration("store").restore(backup)).isInstanceOf(StoreLockedException.class);
            assertThat(quads(store)).hasSize(10);
        }
    }

    @Test
    void theOldestGoFirstAndWhatWasBrokenOffIsRemoved() throws IOException {
        Path left = Files.createDirectories(directory.resolve("backups/.20261128T165959Z-version-1-tmp/Data-0001"));
        Path going = Files.createDirectories(directory.resolve("backups/.20261128T165958Z-version-1-going/Data-0001"));
        Path other = Files.createDirectories(directory.resolve("backups/of-somebody-else"));
        try (Store store = open("store")) {
            for (int round = 0; round < 4; round++) {
                now.set(FIRST.plusSeconds(round));
                backups().take(store, () -> 1);
            }
        }

        assertThat(backups().prune(2)).containsExactly("20261128T170000Z-version-1", "20261128T170001Z-version-1");

        assertThat(left.getParent()).doesNotExist();
        assertThat(going.getParent()).doesNotExist();
        assertThat(other).exists();
        assertThat(backups().list()).hasSize(2);
        assertThat(backups().newest().orElseThrow().manifest().taken()).isEqualTo(FIRST.plusSeconds(3));
    }

    /** As it was left by a removal that was broken off, when the manifest went first. */
    @Test
    void aFolderWithoutAManifestIsNoBackup() throws IOException {
        Files.createDirectories(directory.resolve("backups/20261128T165959Z-version-1/Data-0001"));
        Backup backup = small();

        assertThat(backups().list()).containsExactly(backup);
        assertThat(backups().newest()).contains(backup);
    }

    @Test
    void aStoreInMemoryHasNoBackup() {
        try (Store store = Store.open(new StoreSettings(StoreSettings.MEMORY, Duration.ofSeconds(10)), true)) {
            assertThatThrownBy(() -> backups().take(store, () -> 1)).hasMessageContaining("in memory");
        }
    }

    private Backup small() {
        try (Store store = open("store")) {
            add(store, "one", 10);
            return backups().take(store, () -> 1);
        }
    }

    private Backups backups() {
        return new Backups(directory.resolve("backups"), now::get);
    }

    private Restoration restoration(String store) {
        return new Restoration(new StoreFolder(directory.resolve(store)), now::get);
    }

    private Store open(String name) {
        return Store.open(new StoreSettings(directory.resolve(name).toString(), Duration.ofSeconds(10)), true);
    }

    private static void add(Store store, String name, int count) {
        store.write(staged -> {
            quads(name, count).forEach(staged::add);
            return true;
        });
    }

    private static void remove(Store store, String name, int count) {
        store.write(staged -> {
            quads(name, count).forEach(staged::delete);
            return true;
        });
    }

    private static List<Quad> quads(String name, int count) {
        List<Quad> quads = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            quads.add(Quad.create(GRAPH, NodeFactory.createURI("http://example.org/" + name + at), P, P));
        }
        return quads;
    }

    private static Set<Quad> quads(Store store) {
        return store.read(dataset -> new HashSet<>(Iter.toList(dataset.find())));
    }
}
