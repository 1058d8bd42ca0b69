package org.rungwork.limits;

import java.io.InputStream;

/**
 * A text on its way to a parser that recurs at every bracket: too many open ones end it before the parser's stack does. Brackets
 * in strings, IRIs and remarks do not count. It also counts the words of the text, each of which the parser keeps something for.
 */
public final class Nesting extends FollowedText {

    /** The most brackets that may be open at one place. */
    public static final int MOST_OPEN = 100;

    /** What the text is written in, as far as brackets go. */
    public enum Syntax {
        /** Turtle, TriG, N-Quads and SPARQL: IRIs in angle brackets, remarks behind {@code #}, strings in either quotes. */
        TURTLE,
        JSON
    }

    /** More than {@link #MOST_OPEN} brackets are open. */
    public static final class TooDeepException extends RuntimeException {
        TooDeepException(int line, int column) {
            super("Line %d, column %d: more than %d brackets are open".formatted(line, column, MOST_OPEN));
        }
    }

    private enum State {
        PLAIN,
        IRI,
        REMARK,
        STRING,
        LONG_STRING
    }

    private static final String ENDS_NO_IRI = "<\"{}|^`\\";
    private static final String BETWEEN_WORDS = ",;()[]{}";
    private static final String WORDS = "+-*/|^!=><&?$@";

    private final Syntax syntax;
    private State state = State.PLAIN;
    private int line = 1;
    private int column;
    private int open;
    private int quote;
    private int quotes;
    private int words;
    private boolean isInWord;
    private boolean isEscaped;
    /** While it is not known whether an angle bracket begins an IRI: the depth before it, and where it would be too deep. */
    private int openBeforeIri;

    private int tooDeepLine;
    private int tooDeepColumn;

    public Nesting(InputStream text, Syntax syntax) {
        super(text);
        this.syntax = syntax;
    }

    /**
     * How many words were read: names, variables, numbers, strings, IRIs, operators; more or less, since names and numbers with signs in
     * them are several.
     */
    public int words() {
        return words;
    }

    @Override
    protected void follow(int one) {
        count(one);
        if (isEscaped) {
            isEscaped = false;
            return;
        }
        switch (state) {
            case PLAIN -> plain(one);
            case IRI -> iri(one);
            case REMARK -> state = one == '\n' || one == '\r' ? State.PLAIN : State.REMARK;
            case STRING -> string(one);
            case LONG_STRING -> longString(one);
        }
    }

    /** Bytes that continue a character of UTF-8 are no column of their own. */
    private void count(int one) {
        if (one == '\n') {
            line++;
            column = 0;
        } else if ((one & 0xc0) != 0x80) {
            column++;
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
        countWord(one);
        switch (one) {
            case '(', '[', '{' -> open();
            case ')', ']', '}' -> open = Math.max(0, open - 1);
            case '"' -> begin(one);
            case '\'' -> {
                if (syntax == Syntax.TURTLE) {
                    begin(one);
                }
            }
            case '\\' -> isEscaped = true;
            case '#' -> {
                if (syntax == Syntax.TURTLE) {
                    state = State.REMARK;
                }
            }
            case '<' -> {
                if (syntax == Syntax.TURTLE) {
                    state = State.IRI;
                    openBeforeIri = open;
                    tooDeepLine = 0;
                }
            }
            default -> {}
        }
    }

    private void countWord(int one) {
        if (one <= ' ' || BETWEEN_WORDS.indexOf(one) >= 0) {
            isInWord = false;
        } else if (!isInWord || WORDS.indexOf(one) >= 0) {
            isInWord = true;
            words++;
        }
    }

    private void open() {
        open++;
        if (open > MOST_OPEN) {
            if (state != State.IRI) {
                throw new TooDeepException(line, column);
            }
            if (tooDeepLine == 0) {
                tooDeepLine = line;
                tooDeepColumn = column;
            }
        }
    }

    /** Less than, or an IRI: that shows only at its end, and until then its brackets are counted on trial. */
    private void iri(int one) {
        if (one == '>') {
            open = openBeforeIri;
            state = State.PLAIN;
            isInWord = false;
        } else if (one <= ' ' || ENDS_NO_IRI.indexOf(one) >= 0) {
            if (tooDeepLine > 0) {
                throw new TooDeepException(tooDeepLine, tooDeepColumn);
            }
            state = State.PLAIN;
            plain(one);
        } else if (one == '(' || one == '[') {
            open();
        } else if (one == ')' || one == ']') {
            open = Math.max(0, open - 1);
        }
    }

    private void begin(int one) {
        quote = one;
        quotes = 1;
        state = State.STRING;
    }

    private void string(int one) {
        if (one == quote) {
            quotes++;
            state = State.PLAIN;
            isInWord = false;
        } else if (one == '\\') {
            isEscaped = true;
            quotes = 0;
        } else {
            quotes = 0;
            if (one == '\n' && syntax == Syntax.TURTLE) {
                state = State.PLAIN;
            }
        }
    }

    private void longString(int one) {
        if (one == '\\') {
            isEscaped = true;
            quotes = 0;
        } else if (one == quote) {
            quotes++;
            if (quotes == 3) {
                quotes = 0;
                state = State.PLAIN;
                isInWord = false;
            }
        } else {
            quotes = 0;
        }
    }
}
