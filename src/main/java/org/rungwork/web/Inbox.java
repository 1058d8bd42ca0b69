package org.rungwork.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rungwork.request.RequestException;

/**
 * Where deliveries come from: they are sent, or lie in a folder of the server.
 *
 * @param folder the folder of which deliveries may be named; empty where none may
 * @param largestUpload the most bytes that may be sent
 * @param uploads where those are kept that are sent
 */
public record Inbox(Optional<Path> folder, long largestUpload, Uploads uploads) {

    /** A place among temporary files. */
    @FunctionalInterface
    public interface Uploads {

        /** A new folder, for one delivery. At the end of the process it is deleted, with what is left in it. */
        Path createFolder() throws IOException;
    }

    /** Short enough for every file system, whatever letters it has. */
    private static final Pattern FILE_NAME = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]{0,59}");
    /** How deep a delivery is looked into. */
    private static final int DEPTH = 2;

    /** @param folder empty for none */
    public static Inbox of(String folder, long largestUpload, Uploads uploads) {
        return new Inbox(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)), largestUpload, uploads);
    }

    /** Whether a delivery may lie in a file of this name. */
    static void requireFileName(String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw RequestException.malformed(
                    "file", "'" + name + "' is no name of a file: at most 60 letters, without a path");
        }
    }

    /**
     * Keeps what is sent in a temporary file, for {@link #discard}.
     *
     * @throws RequestException if it is too large
     */
    Path keep(InputStream body, String fileName) throws IOException {
        Path file = uploads.createFolder().resolve(fileName);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            whole = copy(body, out);
        } finally {
            if (!whole) {
                discard(file);
            }
        }
        if (!whole) {
            throw RequestException.uploadTooLarge(largestUpload);
        }
        return file;
    }

    private boolean copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = largestUpload;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            left -= count;
            if (left < 0) {
                return false;
            }
            out.write(buffer, 0, count);
        }
        return true;
    }

    /** Deletes a file that was kept. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException busy) {
            // stays until the process ends
        }
    }

    /**
     * A delivery in the folder. Whether there is something elsewhere is nobody's business: what leads out of the folder is
     * refused like what is not there.
     *
     * @param place path in the folder
     * @throws RequestException if there is no folder, or nothing in it there
     */
    Path find(String place) {
        Path root = folder.orElseThrow(() -> RequestException.conflict("This server has no folder of deliveries: send"
                + " the delivery itself, or set rungwork.imports.folder"));
        try {
            Path real = root.toRealPath();
            Path asked = real.resolve(place).normalize();
            if (asked.startsWith(real) && isInside(asked, real)) {
                return asked;
            }
        } catch (IOException | InvalidPathException absent) {
            // told below
        }
        throw RequestException.malformedImport("There is no '" + place + "' in the folder of deliveries");
    }

    /** Neither the delivery nor a file of it is a link that leads outside. */
    private static boolean isInside(Path delivery, Path root) throws IOException {
        if (!delivery.toRealPath().startsWith(root)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(delivery.toRealPath(), DEPTH)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.toRealPath().startsWith(root)) {
                    return false;
                }
            }
        }
        return true;
    }
}
