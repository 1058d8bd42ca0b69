package org.rungwork.query;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.QueryType;
import org.apache.jena.query.Syntax;

/** Reads queries that people write, and tells where one is wrong. */
public final class QuerySyntax {

    /** Of a text, in characters: the longest question of the catalogue has about five thousand. */
    public static final int MOST_CHARACTERS = 100_000;

    /** Deeper brackets could exhaust the stack of whoever evaluates them. */
    private static final int MOST_NESTED = 200;

    /** As the endpoint has it. */
    private static final String BASE = "http://example/query-base";

    private static final Set<QueryType> ASKED =
            Set.of(QueryType.SELECT, QueryType.ASK, QueryType.CONSTRUCT, QueryType.DESCRIBE);

    private QuerySyntax() {}

    /** What is wrong with a text; nothing where it can be asked. */
    public static Optional<SyntaxProblem> check(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (MalformedQueryException malformed) {
            return Optional.of(malformed.problem());
        }
    }

    /** @throws MalformedQueryException for what is no SELECT, ASK, CONSTRUCT or DESCRIBE */
    static Query parse(String text) {
        requireModest(text);
        try {
            Query query = QueryFactory.create(text, BASE, Syntax.syntaxARQ);
            if (!ASKED.contains(query.queryType())) {
                throw refused("Only SELECT, ASK, CONSTRUCT and DESCRIBE are asked here");
            }
            return query;
        } catch (QueryParseException malformed) {
            throw new MalformedQueryException(ParserMessage.read(malformed, text), malformed);
        } catch (QueryException malformed) {
            throw new MalformedQueryException(ParserMessage.withoutPlace(malformed), malformed);
        }
    }

    private static void requireModest(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw refused("The query is longer than %,d characters".formatted(MOST_CHARACTERS));
        }
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '{', '(', '[' -> depth++;
                case '}', ')', ']' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
            if (depth > MOST_NESTED) {
                throw refused("The query is nested more than " + MOST_NESTED + " brackets deep");
            }
        }
    }

    private static MalformedQueryException refused(String reason) {
        return new MalformedQueryException(SyntaxProblem.ofWhole(reason), null);
    }
}
