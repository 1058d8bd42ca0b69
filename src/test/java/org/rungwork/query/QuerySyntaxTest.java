package org.rungwork.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuerySyntaxTest {

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("SELECT * { ?s ?p }", 1, 18, "“}” does not fit here"),
                Arguments.of("SELECT *\n{ ?s foo:bar ?o }", 2, 6, "Unresolved prefixed name: foo:bar"),
                Arguments.of("SELECT * { ?s ?p ?o", 1, 19, "The query ends too early; a “}” is missing"),
                Arguments.of("SELECT * { ?s ?p \"abc }", 1, 18, "“\"abc }” has no end"),
                Arguments.of("SELEC * {}", 1, 1, "“SELEC” is nothing that SPARQL knows"),
                Arguments.of(
                        "SELECT * { ?s ?p \"x\"^^ }",
                        1,
                        24,
                        "“}” does not fit here; here stands an IRI or a prefixed name"),
                Arguments.of("SELECT * { VALUES (?a ?b) { (1) } }", 1, 31, "Mismatch: 2 variables but 1 values"),
                Arguments.of("LOAD <file:///etc/passwd>", 1, 1, "“LOAD” begins an update; only queries are asked here"),
                Arguments.of(
                        "DELETE WHERE { ?s ?p ?o }", 1, 1, "“DELETE” begins an update; only queries are asked here"),
                Arguments.of("SELECT ?a { ?a ?b ?c } GROUP BY ?b", 0, 0, "Non-group key variable in SELECT: ?a"),
                Arguments.of("", 1, 1, "The query ends too early"),
                Arguments.of(
                        "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
                        0,
                        0,
                        "Only SELECT, ASK, CONSTRUCT and DESCRIBE are asked here"),
                Arguments.of(
                        "SELECT * " + "{".repeat(5_000) + "}".repeat(5_000),
                        0,
                        0,
                        "The query is nested more than 200 brackets deep"),
                Arguments.of(
                        "SELECT * { } #" + "x".repeat(100_000), 0, 0, "The query is longer than 100,000 characters"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void tellsWhereAQueryGoesWrong(String text, int line, int column, String message) {
        assertThat(QuerySyntax.check(text)).contains(new SyntaxProblem(line, column, message));
    }

    @Test
    void takesWhatCanBeAsked() {
        assertThat(QuerySyntax.check("SELECT * { ?s ?p ?o }")).isEmpty();
        assertThat(QuerySyntax.check("ASK {}")).isEmpty();
        assertThat(QuerySyntax.check("DESCRIBE <https://w3id.org/rungwork/ns#Role>"))
                .isEmpty();
        assertThat(QuerySyntax.check("CONSTRUCT WHERE { ?s ?p ?o }")).isEmpty();
    }
}
