package org.rungwork.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rungwork.backup.Manifest.Entry;
import org.rungwork.store.files.DataFiles;
import org.rungwork.store.files.Fault;

/**
 * A backup: a folder with a manifest and with the files of the data in Data-0001, so that it could be opened as a store as it
 * stands.
 */
public record Backup(Path folder, Manifest manifest) {

    static final String DATA = "Data-0001";

    /** @throws BackupException if there is none in the folder */
    public static Backup open(Path folder) {
        return new Backup(folder, Manifest.read(folder));
    }

    public DataFiles data() {
        return new DataFiles(folder.resolve(DATA));
    }

    /** Files that are missing, or are not as they were when the backup was taken. */
    public List<Fault> faults() throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (Entry expected : manifest.files()) {
            Path file = folder.resolve(DATA).resolve(expected.name());
            if (!Files.isRegularFile(file)) {
                faults.add(new Fault(expected.name(), "is missing"));
            } else if (!Copying.read(file).equals(expected)) {
                faults.add(new Fault(expected.name(), "is not as it was when the backup was taken"));
            }
        }
        return faults;
    }
}
