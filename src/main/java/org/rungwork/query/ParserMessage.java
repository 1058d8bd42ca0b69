package org.rungwork.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/** What Jena's parser says of a query, as a sentence with the place where the text goes wrong. */
final class ParserMessage {

    private static final Pattern PLACE = Pattern.compile("\\[?line:? (\\d+), col(?:umn)?:? (\\d+)[\\]:.]?\\s*", 2);
    private static final Pattern LEXICAL = Pattern.compile("after prefix \"(.*)\"\\s*$", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile("(?m)^ {4}(<\\w+>|\"[^\\n]+\") \\.\\.\\.");
    private static final Pattern TOKEN = Pattern.compile("\\G(?:[\\w?$:@.-]+|.)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String END = "<EOF>";
    private static final int MOST_EXPECTED = 6;
    private static final Set<String> UPDATES =
            Set.of("ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH");

    private ParserMessage() {}

    static SyntaxProblem withoutPlace(QueryException failure) {
        return SyntaxProblem.ofWhole(sentence(failure));
    }

    static SyntaxProblem read(QueryParseException failure, String text) {
        String said = sentence(failure);
        Matcher place = PLACE.matcher(said);
        if (!place.find()) {
            return SyntaxProblem.ofWhole(said);
        }
        int line = Math.max(1, Integer.parseInt(place.group(1)));
        int column = Math.max(1, Integer.parseInt(place.group(2)));
        if (said.startsWith("Lexical error")) {
            return unreadable(said, line, column);
        }
        if (said.startsWith("Encountered")) {
            return unexpected(said, text, line, column);
        }
        String rest = place.replaceFirst("").strip();
        return new SyntaxProblem(line, column, rest.isEmpty() ? "This cannot be read" : rest);
    }

    private static String sentence(QueryException failure) {
        // what exhausts the parser has no message
        return Optional.ofNullable(failure.getMessage()).orElse("The query is nested too deeply");
    }

    /** The scanner stops behind what it cannot read. */
    private static SyntaxProblem unreadable(String said, int line, int column) {
        Matcher prefix = LEXICAL.matcher(said);
        String read = prefix.find() ? prefix.group(1).replace("\\\"", "\"") : "";
        int begin = Math.max(1, column - read.length());
        boolean open = said.contains(END) || read.startsWith("\"") || read.startsWith("'");
        return new SyntaxProblem(
                line,
                begin,
                open && !read.isEmpty() ? "“" + read + "” has no end" : "“" + read + "” is nothing that SPARQL knows");
    }

    private static SyntaxProblem unexpected(String said, String text, int line, int column) {
        List<String> expected = expected(said);
        if (said.startsWith("Encountered \"" + END)) {
            String missing = expected.contains("“}”") ? "; a “}” is missing" : "";
            return new SyntaxProblem(line, column, "The query ends too early" + missing);
        }
        String token = token(text, line, column);
        if (UPDATES.contains(token.toUpperCase(Locale.ROOT))) {
            return new SyntaxProblem(line, column, "“" + token + "” begins an update; only queries are asked here");
        }
        String hint = expected.isEmpty() || expected.size() > MOST_EXPECTED
                ? ""
                : "; here stands " + String.join(" or ", expected);
        return new SyntaxProblem(line, column, "“" + token + "” does not fit here" + hint);
    }

    private static String token(String text, int line, int column) {
        String row = text.lines().skip(line - 1L).findFirst().orElse("");
        Matcher token = TOKEN.matcher(row);
        return column <= row.length() && token.find(column - 1) ? token.group() : row.strip();
    }

    /** What the parser would have taken, in words, each once. */
    private static List<String> expected(String said) {
        return EXPECTED
                .matcher(said)
                .results()
                .map(found -> inWords(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static String inWords(String token) {
        return switch (token) {
            case "<IRIref>", "<PNAME_NS>", "<PNAME_LN>" -> "an IRI or a prefixed name";
            case "<VAR1>", "<VAR2>" -> "a variable";
            case "<BLANK_NODE_LABEL>", "<ANON>" -> "a blank node";
            default ->
                token.startsWith("<")
                        ? "a literal"
                        : "“" + token.substring(1, token.length() - 1).toUpperCase(Locale.ROOT) + "”";
        };
    }
}
