package org.rungwork.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A text on its way to a parser, of which somebody sees each byte once; what is thrown then ends the reading. */
public abstract class FollowedText extends FilterInputStream {

    protected FollowedText(InputStream text) {
        super(text);
    }

    /** @param one the next byte, from 0 to 255 */
    protected abstract void follow(int one);

    @Override
    public final int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            follow(one);
        }
        return one;
    }

    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        for (int i = offset; i < offset + count; i++) {
            follow(bytes[i] & 0xff);
        }
        return count;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
