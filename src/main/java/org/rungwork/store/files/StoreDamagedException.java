package org.rungwork.store.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of the store do not have what was written to them; the message says which, and what to do. */
public final class StoreDamagedException extends RuntimeException {

    StoreDamagedException(Path data, List<Fault> faults, Optional<Path> older) {
        super("The store is damaged in " + data + ": " + StoreFolder.sentence(faults)
                + ". Nothing was changed. Put a backup in its place: rungwork restore <backup>"
                + older.map(whole -> "; or remove that folder, to go back to what " + whole.getFileName() + " has")
                        .orElse(""));
    }
}
