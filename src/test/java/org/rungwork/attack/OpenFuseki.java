package org.rungwork.attack;

import java.io.IOException;
import java.nio.file.Path;
import org.rungwork.PlainFuseki;

/** A plain Fuseki with updates, data enough for products that do not end, and a second for each query; another one when it is lost. */
final class OpenFuseki implements AutoCloseable {

    private final Path directory;
    private PlainFuseki fuseki;

    OpenFuseki(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        this.fuseki = start(directory);
    }

    private static PlainFuseki start(Path directory) throws IOException, InterruptedException {
        Path data = Path.of("ontology", "rungwork.ttl").toAbsolutePath();
        return PlainFuseki.start(directory, "/ds", "--timeout=1000", "--update", "--file=" + data, "/ds");
    }

    /** One that answers queries and takes writes, whatever became of it before. */
    Victim victim() throws IOException, InterruptedException {
        Victim victim = Victim.plain(fuseki);
        if (!victim.isAlive()) {
            fuseki.close();
            fuseki = start(directory);
            victim = Victim.plain(fuseki);
        }
        return victim;
    }

    @Override
    public void close() {
        fuseki.close();
    }
}
