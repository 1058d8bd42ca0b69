package org.rungwork.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.rungwork.store.files.StoreFolder;
import org.rungwork.store.files.StoreLockedException;

/**
 * Opens TDB2 without its memory of terms that are not there. In 6.2.0, who still reads an older version and asks for a term that only
 * the newer one has puts it there after the newer one was published; then nobody finds what is said of the term, and no write
 * removes it, until other terms take its place.
 */
final class Storage {

    private static final StoreParams NOTHING_MISSED =
            StoreParams.builder("Rungwork").nodeMissCacheSize(0).build();

    private Storage() {}

    /** @throws StoreLockedException if another process has it open */
    static DatasetGraph connect(Path directory) {
        Location location = Location.create(directory.toString());
        try {
            directory.toFile().mkdirs();
            if (new StoreFolder(directory).current().isEmpty()) {
                // made as TDB2 makes it: other parameters it would write to a file, of which a kill could leave half
                TDBInternal.expel(DatabaseMgr.connectDatasetGraph(location), true);
            }
            return DatabaseMgr.connectDatasetGraph(location, NOTHING_MISSED);
        } catch (DBOpEnvException failure) {
            if (String.valueOf(failure.getMessage()).contains("lock")) {
                throw new StoreLockedException(directory, failure);
            }
            throw unopened(directory, failure);
        } catch (IOException failure) {
            throw unopened(directory, failure);
        }
    }

    private static IllegalStateException unopened(Path directory, Exception failure) {
        return new IllegalStateException(
                "The store in " + directory + " cannot be opened: " + failure.getMessage(), failure);
    }
}
