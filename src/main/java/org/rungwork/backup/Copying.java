package org.rungwork.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.rungwork.backup.Manifest.Entry;

/** Copies files, with the digest of what was copied. */
final class Copying {

    private static final int AT_ONCE = 1024 * 1024;

    private Copying() {}

    /**
     * Copies the first bytes of a file; they are on the disk when this returns.
     *
     * @throws IOException if it has fewer
     */
    static Entry copy(Path from, Path to, long length) throws IOException {
        try (FileChannel target = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Entry entry = read(from, length, bytes -> {
                while (bytes.hasRemaining()) {
                    target.write(bytes);
                }
            });
            target.force(true);
            return entry;
        }
    }

    /** The size of a file and its digest. */
    static Entry read(Path file) throws IOException {
        return read(file, Files.size(file), bytes -> {});
    }

    @FunctionalInterface
    private interface Sink {
        void take(ByteBuffer bytes) throws IOException;
    }

    private static Entry read(Path from, long length, Sink sink) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocateDirect(AT_ONCE);
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ)) {
            long left = length;
            while (left > 0) {
                buffer.clear().limit((int) Math.min(AT_ONCE, left));
                int read = source.read(buffer);
                if (read < 0) {
                    throw new IOException(from.getFileName() + " ends before its " + length + " bytes");
                }
                left -= read;
                digest.update(buffer.flip().duplicate());
                sink.take(buffer);
            }
        }
        return new Entry(from.getFileName().toString(), length, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Removes a folder with all that is in it, where there is one. */
    static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.delete(one);
        }
    }
}
