package org.rungwork.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets JSON through whose numbers can be written out: what reads JSON-LD makes a billion digits of {@code 1e999999999}.
 */
final class JsonNumberStream extends FilterInputStream {

    /** Of an exponent, zeros at its beginning among them. */
    private static final int MOST_DIGITS = 3;

    private boolean inText;
    private boolean escaped;
    private boolean inExponent;
    private int digits;

    JsonNumberStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        if (letter >= 0) {
            look(letter);
        }
        return letter;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        for (int at = 0; at < read; at++) {
            look(bytes[offset + at]);
        }
        return read;
    }

    private void look(int letter) throws IOException {
        if (inText) {
            inText = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
        } else if (letter == '"') {
            inText = true;
            inExponent = false;
        } else if (letter == 'e' || letter == 'E') {
            inExponent = true;
            digits = 0;
        } else if (letter >= '0' && letter <= '9') {
            digits++;
            if (inExponent && digits > MOST_DIGITS) {
                throw new IOException("a number has an exponent of more than " + MOST_DIGITS + " digits");
            }
        } else if (letter != '+' && letter != '-') {
            inExponent = false;
        }
    }
}
