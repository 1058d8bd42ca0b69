package org.rungwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The published data beside the checkout, unpacked once for all tests. */
public final class SharedData {

    private static final Path UNPACKED = Path.of("target", "shared");

    private SharedData() {}

    /**
     * The folder that holds the files of an archive of {@code ../shared/data}; skips the test where it is not present.
     *
     * @param archive name without {@code .tar.xz}
     */
    public static Path unpacked(String archive) {
        return unpacked("data", archive);
    }

    /** The folder that holds the files of an archive of {@code ../shared/suites}; skips the test where it is not present. */
    public static Path suite(String archive) {
        return unpacked("suites", archive);
    }

    private static synchronized Path unpacked(String from, String archive) {
        Path packed = ProjectFiles.shared(from + "/" + archive + ".tar.xz");
        Path folder = UNPACKED.resolve(archive);
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(UNPACKED);
                // unpacked beside its place and moved, so that an interrupted test leaves no half of it
                Path beside = Files.createTempDirectory(UNPACKED, "unpacking");
                unpack(packed, beside);
                Files.move(beside, folder);
            }
            return inner(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        Process tar = tar(packed, folder);
        try {
            if (tar.waitFor() != 0) {
                throw new IOException("tar cannot unpack " + packed);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while unpacking " + packed, interrupt);
        }
    }

    private static Process tar(Path packed, Path folder) {
        try {
            return new ProcessBuilder("tar", "-xJf", packed.toString(), "-C", folder.toString())
                    .inheritIO()
                    .start();
        } catch (IOException noTar) {
            return Assumptions.abort("Not run, since there is no command tar: " + noTar.getMessage());
        }
    }

    /** Archives hold one folder with everything in it. */
    private static Path inner(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> inside = entries.toList();
            return inside.size() == 1 && Files.isDirectory(inside.getFirst()) ? inside.getFirst() : folder;
        }
    }
}
