package org.rungwork.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rungwork.ProjectFiles;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;

/** The data that a question is asked of where the published ones have nothing to tell of it. */
final class SmallData {

    private SmallData() {}

    /** data.trig in the folder, or in one above it up to that of the question. */
    static Optional<Path> find(Path folder) {
        return Stream.iterate(folder, Path::getParent)
                .limit(3)
                .map(one -> one.resolve("data.trig"))
                .filter(Files::exists)
                .findFirst();
    }

    /** A store in memory with the data of the file, which uses the prefixes of queries/prefixes.ttl. */
    static Store store(Path file) {
        String text = ProjectFiles.read(Path.of("queries/prefixes.ttl")) + ProjectFiles.read(file);
        DatasetGraph data = RDFParser.fromString(text, Lang.TRIG).toDatasetGraph();
        Store store = Store.open(new StoreSettings("memory", Duration.ofMinutes(1)), true);
        store.write(draft -> {
            data.find().forEachRemaining(draft::add);
            return true;
        });
        return store;
    }
}
