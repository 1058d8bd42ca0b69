package org.rungwork.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.reliability.Figures;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.store.files.Inspection;
import org.rungwork.store.files.StoreFolder;

/** How long it takes to take, verify and restore a backup of a million statements. */
class BackupRun {

    private static final int STATEMENTS = 1_000_000;

    @Test
    void aMillionStatementsComeBack(@TempDir Path directory) throws IOException {
        Path location = directory.resolve("store");
        Backups backups = new Backups(directory.resolve("backups"), InstantSource.system());
        try (Store store = open(location)) {
            fill(store);
            long start = System.nanoTime();
            Backup backup = backups.take(store, () -> 1);
            double taken = secondsSince(start);
            start = System.nanoTime();
            assertThat(new Inspection(backup.data()).thorough().faults()).isEmpty();
            double verified = secondsSince(start);

            Path other = directory.resolve("other");
            start = System.nanoTime();
            new Restoration(new StoreFolder(other), InstantSource.system()).restore(backup);
            double restored = secondsSince(start);
            try (Store again = open(other)) {
                long count = again.read(dataset -> Iter.count(dataset.find()));
                assertThat(count).isEqualTo(STATEMENTS);
            }
            new Figures("backup", "Nothing lost")
                    .row(
                            "backup of a million statements: taken / verified / restored",
                            "%.1f s / %.1f s / %.1f s".formatted(taken, verified, restored),
                            "",
                            "the restored store has them all")
                    .write();
        }
    }

    private static Store open(Path location) {
        return Store.open(new StoreSettings(location.toString(), Duration.ofSeconds(10)), true);
    }

    private static void fill(Store store) {
        Node graph = NodeFactory.createURI("http://example.org/graph");
        Node property = NodeFactory.createURI("http://example.org/p");
        store.write(staged -> {
            for (int at = 0; at < STATEMENTS; at++) {
                staged.add(
                        graph,
                        NodeFactory.createURI("http://example.org/s" + at),
                        property,
                        NodeFactory.createLiteralString("value " + at));
            }
            return true;
        });
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
