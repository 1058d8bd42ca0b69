package org.rungwork.endpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rungwork.limits.TemporaryFile;

/** A body that has arrived: small ones in memory, others in a temporary file. */
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 64 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable TemporaryFile file;
    private long size;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (file == null && size > IN_MEMORY) {
            file = TemporaryFile.create();
            memory.writeTo(file.output());
            memory.reset();
        }
        if (file == null) {
            memory.write(bytes, offset, length);
        } else {
            file.write(bytes, offset, length);
        }
    }

    long size() {
        return size;
    }

    InputStream open() {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : file.input();
    }

    String text() throws IOException {
        return new String(open().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
