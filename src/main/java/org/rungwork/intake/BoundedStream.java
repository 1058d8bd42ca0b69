package org.rungwork.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Inflates no more than it may, whatever size the archive declares. */
final class BoundedStream extends FilterInputStream {

    /** More came out than may. */
    static final class ExceededException extends IOException {

        ExceededException(long limit) {
            super("it inflates to more than " + limit + " bytes");
        }
    }

    private final long limit;
    private long count;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        count(letter < 0 ? 0 : 1);
        return letter;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws ExceededException {
        count += more;
        if (count > limit) {
            throw new ExceededException(limit);
        }
    }
}
