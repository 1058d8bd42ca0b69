package org.rungwork.backup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.rungwork.store.Store;

/** Takes backups of the store that is served, and removes the oldest. */
public final class BackupRoutine {

    private final Optional<Backups> backups;
    private final int kept;
    private final Store store;
    private final LongSupplier version;

    /**
     * @param backups where they go; empty where no folder is set
     * @param kept how many stay
     * @param version tells the number of the published version
     */
    public BackupRoutine(Optional<Backups> backups, int kept, Store store, LongSupplier version) {
        if (kept < 1) {
            throw new IllegalArgumentException("rungwork.backup.keep is " + kept + ": keep one at least");
        }
        this.backups = backups;
        this.kept = kept;
        this.store = store;
        this.version = version;
    }

    /**
     * What was done.
     *
     * @param removed names of older backups that went
     */
    public record Taken(Backup backup, List<String> removed) {}

    /**
     * Takes a backup now.
     *
     * @throws BackupException if that cannot be, or no folder is set
     */
    public Taken run() {
        Backups folder = backups.orElseThrow(() ->
                new BackupException("No folder for backups is set: start the server with rungwork.backup.folder"));
        Backup backup = folder.take(store, version);
        return new Taken(backup, folder.prune(kept));
    }

    /** Takes a backup if the last one has another version. */
    public Optional<Taken> runIfChanged() {
        try {
            boolean isTaken = backups.orElseThrow()
                    .newest()
                    .filter(newest -> newest.manifest().version() == version.getAsLong())
                    .isPresent();
            return isTaken ? Optional.empty() : Optional.of(run());
        } catch (IOException failure) {
            throw new BackupException("The folder for backups cannot be read: " + failure.getMessage(), failure);
        }
    }
}
