package org.rungwork.endpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A body that has arrived: small ones in memory, others in a temporary file. */
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 64 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream disk;
    private long size;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (disk == null && size > IN_MEMORY) {
            file = Files.createTempFile("rungwork-body", null);
            disk = Files.newOutputStream(file);
            memory.writeTo(disk);
            memory.reset();
        }
        (disk == null ? memory : disk).write(bytes, offset, length);
    }

    long size() {
        return size;
    }

    InputStream open() throws IOException {
        if (file == null || disk == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        disk.flush();
        return Files.newInputStream(file);
    }

    String text() throws IOException {
        try (InputStream body = open()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        if (disk != null && file != null) {
            disk.close();
            Files.deleteIfExists(file);
        }
    }
}
