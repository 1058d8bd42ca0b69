package org.rungwork.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file in the folder for temporary files that grows at its end and is read from anywhere. It is gone when it is closed, or
 * forgotten, or when its process ends in whatever way: the system deletes it, where it can as soon as it is open, so that nobody
 * has to find it afterwards. Written by one thread, read by any.
 */
public final class TemporaryFile implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    /** What Linux, macOS and Windows say. */
    private static final List<String> ABOUT_ROOM =
            List.of("No space left", "quota exceeded", "File too large", "not enough space");

    private final FileChannel channel;
    private long size;

    private TemporaryFile(FileChannel channel) {
        this.channel = channel;
    }

    public static TemporaryFile create() throws IOException {
        return create(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static TemporaryFile create(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "rungwork-", null);
        try {
            return new TemporaryFile(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    /** Whether somebody else may write it when others have less: the disk is full, or a quota used up. */
    static boolean isAboutRoom(IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        return ABOUT_ROOM.stream().anyMatch(reason::contains);
    }

    /** How many bytes were written. */
    public long size() {
        return size;
    }

    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        while (left.hasRemaining()) {
            size += channel.write(left, size);
        }
    }

    /** Writes at the end, at once; to be closed or not. */
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                TemporaryFile.this.write(bytes, offset, length);
            }
        };
    }

    /** All that was written so far. */
    public InputStream input() {
        return input(0, size);
    }

    /** What was written between two places, in bytes; to be closed or not. */
    public InputStream input(long from, long to) {
        return new Part(from, to);
    }

    /** Nothing can be read any more. A second time changes nothing. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Part extends InputStream {

        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
        private final long to;
        private long next;

        Part(long from, long to) {
            this.next = from;
            this.to = to;
        }

        private boolean isMore() throws IOException {
            if (!buffer.hasRemaining() && next < to) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), to - next));
                next += Math.max(0, channel.read(buffer, next));
                buffer.flip();
            }
            return buffer.hasRemaining();
        }

        @Override
        public int read() throws IOException {
            return isMore() ? Byte.toUnsignedInt(buffer.get()) : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!isMore()) {
                return -1;
            }
            int count = Math.min(length, buffer.remaining());
            buffer.get(bytes, offset, count);
            return count;
        }
    }
}
