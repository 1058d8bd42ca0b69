package org.rungwork.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rungwork.limits.ProcessFolder;

/** A folder that is deleted at the end, with all that lies in it. */
record TemporaryFolder(Path path) {

    static TemporaryFolder make() {
        try {
            return new TemporaryFolder(
                    Files.createTempDirectory(ProcessFolder.own().path(), "store-"));
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder for temporary files cannot be written", failure);
        }
    }

    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : innermostFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A temporary folder cannot be deleted", failure);
        }
    }
}
