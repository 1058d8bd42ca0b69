package org.rungwork.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.web.HttpSC;
import org.rungwork.limits.Nesting;

/** Looks at queries and updates before they are parsed, since parsers recur at brackets and keep something for every word. */
final class QueryText {

    /** ARQ takes a time that grows with the square of the longest word of a query: 0.6 s for this, 10 s for six times as much. */
    private static final int MOST_CHARACTERS = 1 << 20;

    /** A word may come to 300 bytes, and as many queries are parsed at once as may run. */
    private static final int MOST_WORDS = 50_000;

    private QueryText() {}

    /** Refuses a query that is too long, or has more open brackets than parsers can read. */
    static void requireModest(String query) {
        if (query.length() > MOST_CHARACTERS) {
            throw tooLong("The query is longer than %,d characters", MOST_CHARACTERS);
        }
        if (words(query.getBytes(StandardCharsets.UTF_8)) > MOST_WORDS) {
            throw tooLong("The query has more than %,d words: ask in parts", MOST_WORDS);
        }
    }

    private static ActionErrorException tooLong(String reason, int most) {
        return new ActionErrorException(HttpSC.PAYLOAD_TOO_LARGE_413, reason.formatted(most), null);
    }

    /**
     * How many words a text has.
     *
     * @throws ActionErrorException with 400 if it has more open brackets than parsers can read
     */
    static int words(byte[] text) {
        try (Nesting checked = new Nesting(new ByteArrayInputStream(text), Nesting.Syntax.TURTLE)) {
            checked.transferTo(OutputStream.nullOutputStream());
            return checked.words();
        } catch (Nesting.TooDeepException tooDeep) {
            throw new ActionErrorException(HttpSC.BAD_REQUEST_400, tooDeep.getMessage(), tooDeep);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
