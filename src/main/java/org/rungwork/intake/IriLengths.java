package org.rungwork.intake;

import java.io.InputStream;
import org.rungwork.limits.FollowedText;

/**
 * Turtle or TriG on its way to Rio, which takes the square of the time for each character of an IRI that none may have: an IRI ends
 * before that is felt. Angle brackets in strings and remarks begin none.
 */
final class IriLengths extends FollowedText {

    private static final int LONGEST = 10_000;
    /** None is accepted, and Rio recurs at each. */
    private static final int MOST_STATEMENTS = 1_000;

    /** An IRI is longer than any that is used, or there are too many statements about statements. */
    static final class TooLongException extends RuntimeException {
        TooLongException(String message) {
            super(message);
        }
    }

    private enum State {
        PLAIN,
        IRI,
        REMARK,
        STRING,
        LONG_STRING
    }

    private State state = State.PLAIN;
    private boolean isEscaped;
    private int length;
    private int statements;
    private int quote;
    /** Of the same kind, one after the other. */
    private int quotes;

    IriLengths(InputStream text) {
        super(text);
    }

    @Override
    protected void follow(int one) {
        if (isEscaped) {
            isEscaped = false;
            return;
        }
        isEscaped = one == '\\' && state != State.REMARK && state != State.IRI;
        switch (state) {
            case PLAIN -> plain(one);
            case IRI -> iri(one);
            case REMARK -> state = one == '\n' || one == '\r' ? State.PLAIN : State.REMARK;
            case STRING -> string(one);
            case LONG_STRING -> longString(one);
        }
    }

    private void plain(int one) {
        // two quotes are an empty string, unless a third makes them the beginning of a long one
        if (quotes == 2 && one == quote) {
            quotes = 0;
            state = State.LONG_STRING;
            return;
        }
        quotes = 0;
        switch (one) {
            case '<' -> {
                state = State.IRI;
                length = 0;
            }
            case '#' -> state = State.REMARK;
            case '"', '\'' -> {
                state = State.STRING;
                quote = one;
                quotes = 1;
            }
            default -> {}
        }
    }

    private void iri(int one) {
        if (one == '<' && length == 0) {
            state = State.PLAIN;
            if (++statements > MOST_STATEMENTS) {
                throw new TooLongException("statements about statements are nested too deeply");
            }
        } else if (one == '>' || one <= ' ') {
            state = State.PLAIN;
        } else if (++length > LONGEST) {
            throw new TooLongException("an IRI has more than %,d bytes".formatted(LONGEST));
        }
    }

    private void string(int one) {
        if (one == quote) {
            state = State.PLAIN;
            quotes++;
        } else {
            quotes = 0;
        }
    }

    private void longString(int one) {
        quotes = one == quote ? quotes + 1 : 0;
        if (quotes == 3) {
            quotes = 0;
            state = State.PLAIN;
        }
    }
}
