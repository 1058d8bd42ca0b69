package org.rungwork.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rungwork.limits.ProcessFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that is deleted at the end, with all that lies in it. */
record TemporaryFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

    static TemporaryFolder make() {
        try {
            return new TemporaryFolder(ProcessFolder.own().createFolder("store-"));
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private static UncheckedIOException unwritable(IOException failure) {
        return new UncheckedIOException("The folder for temporary files cannot be written", failure);
    }

    /** Opens what makes its folders itself. */
    <T> T open(Function<Path, T> opening) {
        try {
            return ProcessFolder.own().whileThere(() -> opening.apply(path));
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** A second time changes nothing. What cannot be deleted, as files on Windows while they are mapped, is left to the process's end. */
    void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : innermostFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException failure) {
            LOG.debug("A temporary folder is left to the end of the process: {}", failure.toString());
        }
    }
}
