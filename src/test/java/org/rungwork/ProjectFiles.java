package org.rungwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The files of the checkout, and the material beside it that not every machine has. */
public final class ProjectFiles {

    private static final Path SHARED = Path.of("..", "shared");

    private ProjectFiles() {}

    /** All files under a folder with the ending, sorted. */
    public static List<Path> list(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file of the shared material; skips the test, and says so, where it is not present. */
    public static Path shared(String path) {
        Path file = SHARED.resolve(path);
        if (!Files.exists(file)) {
            String note = "Not run, since " + file + " is not present";
            System.out.println(note);
            Assumptions.abort(note);
        }
        return file;
    }
}
