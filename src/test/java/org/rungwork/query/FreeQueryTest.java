package org.rungwork.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;

class FreeQueryTest {

    private final Store store = Store.open(new StoreSettings("memory", Duration.ofMinutes(1)), true);
    private final FreeQuery queries = new FreeQuery(store);

    FreeQueryTest() {
        store.write(draft -> {
            for (int number = 1; number <= 5; number++) {
                draft.add(SSE.parseQuad("(<graph:g> <a:s> <a:p> " + number + ")"));
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsTheFirstRowsAndTellsOfMore() {
        FreeQuery.Beginning some = queries.ask("SELECT ?o { ?s ?p ?o } ORDER BY ?o", 2);
        FreeQuery.Beginning all = queries.ask("SELECT ?o { ?s ?p ?o }", 5);

        assertThat(some.cut()).isTrue();
        assertThat(((Answer.Rows) some.answer()).cells()).containsExactly(List.of(number("1")), List.of(number("2")));
        assertThat(all.cut()).isFalse();
    }

    private static Term number(String text) {
        return new Term(Term.Kind.LITERAL, text, "", "http://www.w3.org/2001/XMLSchema#integer");
    }

    @Test
    void leavesACellWithoutValueEmpty() {
        Answer.Rows rows = (Answer.Rows)
                queries.ask("SELECT ?a ?b { BIND('x'@en AS ?b) }", 5).answer();

        assertThat(rows.cells().getFirst()).containsExactly(null, new Term(Term.Kind.LITERAL, "x", "en", ""));
    }

    @Test
    void readsTheFirstStatementsOfAGraph() {
        FreeQuery.Beginning constructed = queries.ask("CONSTRUCT WHERE { ?s ?p ?o }", 2);
        FreeQuery.Beginning described = queries.ask("DESCRIBE <a:s>", 100);

        assertThat(((Answer.Statements) constructed.answer()).graph().size()).isEqualTo(2);
        assertThat(constructed.cut()).isTrue();
        assertThat(((Answer.Statements) described.answer()).graph().size()).isEqualTo(5);
        assertThat(described.cut()).isFalse();
    }

    @Test
    void answersYesOrNo() {
        assertThat(queries.ask("ASK { <a:s> <a:p> 3 }", 1).answer()).isEqualTo(new Answer.Truth(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
                "SELECT * { VALUES ?x { <http://127.0.0.1:1/sparql> } SERVICE ?x { ?s ?p ?o } }"
            })
    void callsNoOtherServer(String text) {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> queries.ask(text, 10))
                .withMessage("SERVICE is off: queries here call no other addresses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM", "FROM NAMED"})
    void readsNoFile(String from, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret.nt"), "<a:secret> <a:p> <a:o> .");

        Answer.Rows rows = (Answer.Rows) queries.ask(
                        "SELECT * " + from + " <" + file.toUri() + "> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
                        10)
                .answer();

        assertThat(rows.cells()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD <file:///etc/passwd>", "INSERT DATA { <a:s> <a:p> 6 }", "DROP ALL"})
    void takesNoUpdate(String text) {
        assertThatExceptionOfType(MalformedQueryException.class).isThrownBy(() -> queries.ask(text, 10));
    }

    @Test
    void deepButPermittedQueriesAreAnswered() {
        String text = "SELECT * " + "{".repeat(199) + " ?s ?p ?o " + "}".repeat(199);

        assertThat(((Answer.Rows) queries.ask(text, 10).answer()).cells()).hasSize(5);
    }

    @Test
    void endsWhatTakesTooLong() {
        try (Store hasty = Store.open(new StoreSettings("memory", Duration.ofMillis(50)), true)) {
            hasty.write(draft -> {
                for (int number = 0; number < 400; number++) {
                    draft.add(SSE.parseQuad("(<graph:g> <a:s> <a:p> " + number + ")"));
                }
                return true;
            });

            assertThatExceptionOfType(QueryTimeoutException.class)
                    .isThrownBy(() -> new FreeQuery(hasty)
                            .ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", 1));
        }
    }
}
