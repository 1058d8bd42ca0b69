package org.rungwork.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rungwork.backup.Manifest.Entry;
import org.rungwork.store.files.DataFiles;
import org.rungwork.store.files.Fault;
import org.rungwork.store.files.Inspection;
import org.rungwork.store.files.StoreFolder;

/** Puts a backup in the place of a store that nobody has open. */
public final class Restoration {

    private final StoreFolder store;
    private final InstantSource clock;

    public Restoration(StoreFolder store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Copies the backup beside the data that counts, compares what was copied with the manifest, and has it count in one step. What
     * it replaces stays, as a store of its own.
     *
     * @return the folder with what was replaced; empty where there was nothing
     * @throws BackupDamagedException if the backup is not as it was when it was taken; nothing was changed then
     * @throws org.rungwork.store.files.StoreLockedException if a process has the store open
     */
    public Optional<Path> restore(Backup backup) {
        try (StoreFolder.Lock alone = store.lock()) {
            return copyAndExchange(backup);
        } catch (IOException failure) {
            throw new BackupException("The backup was not restored: " + failure.getMessage(), failure);
        }
    }

    private Optional<Path> copyAndExchange(Backup backup) throws IOException {
        Optional<DataFiles> before = store.current();
        Path unfinished = store.unfinished();
        Copying.remove(unfinished);
        boolean done = false;
        try {
            copy(backup, Files.createDirectories(unfinished));
            StoreFolder.publish(unfinished);
            done = true;
        } finally {
            if (!done) {
                Copying.remove(unfinished);
            }
        }
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(setAside(before.get().folder()));
    }

    private static void copy(Backup backup, Path target) throws IOException {
        for (Entry expected : backup.manifest().files()) {
            Path file = backup.data().folder().resolve(expected.name());
            if (!Files.isRegularFile(file)) {
                throw damaged(backup, expected.name() + " is missing");
            }
            if (Files.size(file) != expected.size()
                    || !Copying.copy(file, target.resolve(expected.name()), expected.size())
                            .equals(expected)) {
                throw damaged(backup, expected.name() + " is not as it was when the backup was taken");
            }
        }
        List<Fault> faults = new Inspection(new DataFiles(target)).quick();
        if (!faults.isEmpty()) {
            throw damaged(backup, faults.getFirst().toString());
        }
    }

    private static BackupDamagedException damaged(Backup backup, String what) {
        return new BackupDamagedException("The backup " + backup.folder() + " is damaged: " + what
                + ". The store was not touched; take another backup");
    }

    private Path setAside(Path data) throws IOException {
        Path replaced = Files.createDirectories(store.path().resolve("replaced-" + Backups.name(clock.instant())));
        Files.move(data, replaced.resolve(data.getFileName()));
        return replaced;
    }
}
