package org.rungwork.limits;

import java.io.InputStream;

/**
 * JSON on its way to a parser that writes its numbers out: what reads JSON-LD makes a hundred million digits of {@code
 * 1e99999999}, and takes a minute for it. Digits in strings do not count.
 */
public final class JsonNumbers extends FollowedText {

    private static final int MOST_DIGITS = 1_000;
    /** Of an exponent, zeros at its beginning among them. */
    private static final int MOST_DIGITS_OF_EXPONENT = 3;

    /** A number is longer than anybody needs. */
    public static final class TooLongException extends RuntimeException {
        TooLongException() {
            super("A number has more than %,d digits, or more than %d in its exponent"
                    .formatted(MOST_DIGITS, MOST_DIGITS_OF_EXPONENT));
        }
    }

    private boolean isInString;
    private boolean isEscaped;
    private int digitsLeft = MOST_DIGITS;

    public JsonNumbers(InputStream text) {
        super(text);
    }

    @Override
    protected void follow(int one) {
        if (isInString) {
            isInString = isEscaped || one != '"';
            isEscaped = !isEscaped && one == '\\';
        } else if (one >= '0' && one <= '9') {
            if (--digitsLeft < 0) {
                throw new TooLongException();
            }
        } else if (one == 'e' || one == 'E') {
            digitsLeft = MOST_DIGITS_OF_EXPONENT;
        } else if (one != '+' && one != '-' && one != '.') {
            isInString = one == '"';
            digitsLeft = MOST_DIGITS;
        }
    }
}
