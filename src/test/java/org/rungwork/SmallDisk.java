package org.rungwork;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system in memory of a few megabytes, which can be filled. Only root may mount one, on Linux; elsewhere a test that asks for
 * it is skipped, with the reason.
 */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static SmallDisk mount(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
            Process mount = new ProcessBuilder(
                            "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (mount.waitFor() != 0) {
                abort("A small file system cannot be mounted here: " + said);
            }
            return new SmallDisk(folder);
        } catch (IOException impossible) {
            return abort("A small file system cannot be mounted here: " + impossible.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Leaves so many bytes. */
    public void fill(long left) {
        try {
            Path filler = folder.resolve("filler");
            Files.deleteIfExists(filler);
            long size = Files.getFileStore(folder).getUsableSpace() - left;
            try (var out = Files.newOutputStream(filler)) {
                byte[] bytes = new byte[64 * 1024];
                for (long written = 0; written < size; written += bytes.length) {
                    out.write(bytes, 0, (int) Math.min(bytes.length, size - written));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void empty() {
        try {
            Files.deleteIfExists(folder.resolve("filler"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            // lazily: mapped files are let go when they are collected
            new ProcessBuilder("umount", "-l", folder.toString()).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
