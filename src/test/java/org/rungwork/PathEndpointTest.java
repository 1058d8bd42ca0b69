package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.TestServer.Running;

/** SERVICE path:search over HTTP, on the union that every request sees. */
@ExtendWith(TestServer.class)
class PathEndpointTest {

    private static final String PREFIXES = "PREFIX path: <https://w3id.org/rungwork/path#>"
            + " PREFIX : <http://example.org/> PREFIX rw: <https://w3id.org/rungwork/ns#>"
            + " PREFIX role: <https://w3id.org/rungwork/id/role/> ";
    private static final String ROUTE = "SERVICE path:search { [] path:source role:ml-engineer ;"
            + " path:target role:chief-ai-officer ; path:start ?from ; path:end ?to ; path:stepIndex ?step . %s }";
    private static final String MOVES = "?move rw:from ?from ; rw:to ?to .";

    private final Running server;

    PathEndpointTest(Running server) {
        this.server = server;
    }

    @AfterEach
    void removeWhatWasWritten() {
        server.send("DELETE", "/data?graph=http://example.org/graph", "", "text/turtle");
    }

    @Test
    void findsRoutesInTheUnionOfAllGraphs() {
        HttpResponse<String> answer = query("SELECT ?step (STRAFTER(STR(?to), 'role/') AS ?role) { "
                + ROUTE.formatted(MOVES) + " } ORDER BY ?step");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines())
                .containsExactly("step,role", "1,ai-research-scientist", "2,ml-consultant", "3,chief-ai-officer");
    }

    @Test
    void seesOnlyTheGraphsThatTheQueryNames() {
        String stated =
                "SELECT * FROM <https://w3id.org/rungwork/graph/document/seed-000> { " + ROUTE.formatted(MOVES) + " }";
        String derived = "SELECT * { "
                + ROUTE.formatted("GRAPH <https://w3id.org/rungwork/graph/derived/ladder> { " + MOVES + " }") + " }";

        assertThat(query(stated).body().lines()).hasSize(1);
        assertThat(query(derived).body().lines()).hasSize(4);
    }

    @Test
    void findsRoutesForAnUpdate() {
        HttpResponse<String> update = server.update(
                PREFIXES + "INSERT { GRAPH :graph { ?from :leadsTo ?to } } WHERE { " + ROUTE.formatted(MOVES) + " }");

        assertThat(update.statusCode()).as(update.body()).isEqualTo(204);
        assertThat(query("SELECT * { ?from :leadsTo ?to }").body().lines()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] path:shape 3 . | path:shape is no option of path:search",
                "[] path:source role:ml-engineer ; path:target ?all ; path:start ?from ; path:end ?to ; path:maxPaths 1 . | There are more paths than the 1 of path:maxPaths",
                "[] path:source role:ml-engineer ; path:target ?all ; path:start ?from ; path:end ?to ; path:weight ?status . ?move rw:status ?status . | as ?status",
                "[] path:source role:ml-engineer ; path:target ?all ; path:start ?from ; path:end ?to . SERVICE SILENT <http://127.0.0.1:9/> { ?a ?b ?c } | SERVICE is off",
            })
    void saysWhatIsWrong(String block, String complaint) {
        HttpResponse<String> answer = query("SELECT * { SERVICE path:search { " + block + MOVES + " } }");
        HttpResponse<String> update = server.update(PREFIXES
                + "INSERT { GRAPH :graph { ?from ?to ?all } } WHERE { SERVICE path:search { " + block + MOVES + " } }");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(complaint);
        assertThat(update.statusCode()).isEqualTo(422);
        assertThat(update.body()).contains(complaint);
    }

    @Test
    void saysWhatIsWrongWhereAPatternFollows() {
        String limited = "SERVICE path:search { [] path:source role:ml-engineer ; path:target ?all ;"
                + " path:start ?from ; path:end ?to ; path:maxPaths 1 . " + MOVES + " } ?to a rw:Role .";

        HttpResponse<String> union = query("SELECT * { " + limited + " }");
        HttpResponse<String> graph =
                query("SELECT * FROM <https://w3id.org/rungwork/graph/derived/ladder> { " + limited + " }");
        HttpResponse<String> update =
                server.update(PREFIXES + "INSERT { GRAPH :graph { ?from ?to ?all } } WHERE { " + limited + " }");

        assertThat(union.statusCode()).isEqualTo(422);
        assertThat(graph.statusCode()).isEqualTo(422);
        assertThat(graph.body()).startsWith("There are more paths than the 1 of path:maxPaths");
        assertThat(update.statusCode()).isEqualTo(422);
        assertThat(update.body()).startsWith("There are more paths than the 1 of path:maxPaths");
    }

    @Test
    void saysWhatIsWrongWithALaterRowBeforeItTellsTheFirst() {
        HttpResponse<String> answer =
                query("SELECT * { VALUES ?role { role:ml-consultant role:healthcare-data-engineer }"
                        + " SERVICE path:search { [] path:source ?role ; path:target ?all ; path:maxPaths 2 ;"
                        + " path:start ?from ; path:end ?to . " + MOVES + " } }");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void refusesAGraphAround() {
        HttpResponse<String> answer = query("SELECT * { GRAPH ?g { " + ROUTE.formatted(MOVES) + " } }");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("put the GRAPH inside");
    }

    @Test
    void endsWithTheTimeOfTheQuery() {
        String edges = IntStream.range(0, 14 * 14)
                .mapToObj(pair -> "(:n%d :n%d)".formatted(pair / 14, pair % 14))
                .collect(Collectors.joining(" "));
        // through a dead end: many paths seem to pass it, and none does
        String noPath =
                "SELECT * { SERVICE path:search { [] path:source ?source ; path:target ?target ; path:via :deadEnd ;"
                        + " path:maxVisited 50000 ; path:start ?from ; path:end ?to . VALUES (?from ?to) { " + edges
                        + " (:n2 :deadEnd) (:deadEnd :n2) } } }";

        HttpResponse<String> answer = server.get("/sparql?timeout=1&query=" + Running.encode(PREFIXES + noPath));

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> query(String query) {
        return server.query(PREFIXES + query, "text/csv");
    }
}
