package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;

/** What a query may hold in memory: what would be more is refused, and what is counted means what it always meant. */
@Timeout(60)
class QueryMemoryTest {

    private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f .";
    private static final String LONG = "VALUES ?t { '" + "a".repeat(60_000) + "' } BIND(CONCAT(?t, STR(?d)) AS ?long)";
    private static final String NEW = "BIND(UUID() AS ?u)";

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start(
                "--rungwork.limits.query-memory=4MB",
                "--rungwork.limits.change-memory=1MB",
                "--rungwork.store.query-timeout=20s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> ask(String query, String accept) {
        return server.post("/sparql", expanded(query), "Content-Type", "application/sparql-query", "Accept", accept);
    }

    private static String expanded(String query) {
        return query.replace("PRODUCT", PRODUCT).replace("LONG", LONG).replace("NEW", NEW);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("holds too much at once", "4,194 kB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?a ?d ?c ?f (COUNT(*) AS ?n) { PRODUCT } GROUP BY ?a ?c ?d ?f",
                "SELECT ?u { PRODUCT NEW } GROUP BY ?u",
                "SELECT (COUNT(*) AS ?n) { PRODUCT } GROUP BY (UUID() AS ?u)",
                "SELECT * { VALUES ?x { 1 } FILTER EXISTS { SELECT ?u { PRODUCT NEW } GROUP BY ?u } }",
                "SELECT * { VALUES ?x { 1 } FILTER NOT EXISTS { ?d ?e ?f MINUS { PRODUCT NEW } } }",
                "SELECT (COUNT(DISTINCT ?u) AS ?n) { PRODUCT NEW }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { PRODUCT }",
                "SELECT (SUM(DISTINCT ?r) AS ?n) { PRODUCT BIND(RAND() AS ?r) }",
                "SELECT (AVG(DISTINCT ?r) AS ?n) { PRODUCT BIND(RAND() AS ?r) }",
                "SELECT (MEDIAN(?r) AS ?n) { PRODUCT BIND(RAND() AS ?r) }",
                "SELECT (MODE(?r) AS ?n) { PRODUCT BIND(RAND() AS ?r) }",
                "SELECT ?d (SAMPLE(?long) AS ?x) { PRODUCT LONG } GROUP BY ?d",
                "SELECT ?d (MAX(?long) AS ?x) { PRODUCT LONG } GROUP BY ?d",
                "SELECT ?d (MIN(DISTINCT ?long) AS ?x) { PRODUCT LONG } GROUP BY ?d",
                "SELECT ?d (GROUP_CONCAT(?e) AS ?x) { PRODUCT } GROUP BY ?d ?f",
                "SELECT DISTINCT ?long { PRODUCT LONG } OFFSET 100000000",
                "SELECT ?long { PRODUCT LONG } ORDER BY ?f",
                "SELECT ?long { PRODUCT LONG } ORDER BY ?f LIMIT 999",
                "SELECT (COUNT(*) AS ?n) { { SELECT ?u { PRODUCT NEW } } { SELECT ?u { PRODUCT NEW } } }",
                "SELECT (COUNT(*) AS ?n) { { SELECT ?u { PRODUCT NEW } } VALUES ?u { 1 2 3 } }",
                "SELECT (COUNT(*) AS ?n) { ?a ?y ?z OPTIONAL { { SELECT ?a ?u { PRODUCT NEW } } } FILTER(BOUND(?u)) }",
                "SELECT (COUNT(*) AS ?n) { ?a ?y ?z MINUS { PRODUCT NEW } }",
                "DESCRIBE ?u { PRODUCT NEW }",
                "DESCRIBE * { ?s ?p ?o }",
                "CONSTRUCT { ?a ?b ?u } { PRODUCT NEW }",
                "CONSTRUCT { ?a ?b ?long } { PRODUCT LONG }",
                "SELECT (COUNT(*) AS ?n) { PRODUCT BIND(BNODE() AS ?x) }",
                "SELECT (COUNT(*) AS ?n) { PRODUCT BIND(BNODE(STR(?d)) AS ?x) }",
                "SELECT ?x { { BIND(1 AS ?x) } UNION { SELECT (COUNT(DISTINCT ?u) AS ?x) { PRODUCT NEW } } }"
            })
    void refusesToHoldTooMuch(String query) {
        assertRefused(ask(query, "text/csv, text/turtle;q=0.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edges         | path:source ?x ; path:target ?y ; path:start ?a ; path:end ?u . { PRODUCT NEW }",
                "partial paths | path:source 1 ; path:target 2 ; path:via 99 ; path:maxVisited 10000000 ; path:start ?m ; path:end ?n . { SQUARE } UNION { VALUES (?m ?n) { (3 99) (99 3) } }",
                "paths         | path:source 1 ; path:target 2 ; path:selector 'ALL' ; path:maxPaths 100000 ; path:start ?m ; path:end ?n . SQUARE",
                "a long path   | path:source 1 ; path:target 2 ; path:mode 'WALK' ; path:minLength 1000000 ; path:maxVisited 10000000 ; path:start ?m ; path:end ?n . SQUARE"
            })
    void aPathSearchCountsAllThatItHolds(String what, String search) {
        assertRefused(ask(search(search), "text/csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path:target 2 ; path:start ?m ; path:end ?n . SQUARE FILTER(?s + ?m > ?n - 99)",
                "path:target 2 ; path:selector 'SHORTEST 20' ; path:rows 'path' ; path:start ?m ; path:end ?n . SQUARE",
                "path:target 99 ; path:maxLength 6 ; path:via 98 ; path:start ?m ; path:end ?n . SQUARE"
            })
    void aPathSearchGivesBackWhatItHeldForTheRowBefore(String search) {
        String rows = "{ VALUES ?s { " + numbers(1_000) + " } LATERAL { SERVICE";

        HttpResponse<String> answer =
                ask(search("path:source 1 ; " + search).replace("{ SERVICE", rows) + " }", "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Long ones of different terms: what is read ahead ends before they are too much, and what nobody needs is not kept. */
    @ParameterizedTest
    @CsvSource({"1, 200, 2001", "?long, 200, 1"})
    void rowsBeforeAPathSearchAreNotKeptAll(String source, int status, int lines) {
        String rows =
                "SELECT ?s { { SELECT * { VALUES ?s { " + numbers(2_000) + " } " + LONG.replace("?d", "?s") + " } }";

        HttpResponse<String> answer = ask(
                search("path:source " + source
                                + " ; path:target 2 ; path:start ?m ; path:end ?n . VALUES (?m ?n) { (1 2) }")
                        .replace("SELECT (COUNT(*) AS ?c) {", rows),
                "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body().lines()).hasSize(lines);
    }

    /** The solutions of the pattern are the search's: they are counted there, and not again as found by the query. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT *                                               | 90",
                "DESCRIBE <urn:x>                                       | 90",
                "CONSTRUCT { ?m <urn:to> ?n }                           | 90",
                "INSERT { GRAPH <urn:path> { <urn:m> ?p ?n } } WHERE    | 45"
            })
    void edgesCountOnceInEveryKindOfQuery(String kind, int ends) {
        String query = search("path:source 1 ; path:target 2 ; path:start ?m ; path:end ?n . VALUES ?m { "
                        + numbers(100) + " } VALUES ?n { " + numbers(ends) + " }")
                .replace("SELECT (COUNT(*) AS ?c)", kind);

        HttpResponse<String> answer =
                kind.startsWith("INSERT") ? server.update(query) : ask(query, "text/csv, text/turtle;q=0.5");

        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    /** What is optional is looked up for each edge: a table of all that there is would be too much. */
    @Test
    void thePatternOfAPathSearchIsPlannedAsAnyOther() {
        HttpResponse<String> answer = ask(
                search("path:source ?x ; path:target ?y ; path:start ?a ; path:end ?u ."
                        + " ?a a ?u OPTIONAL { ?a ?b ?c . ?c ?d ?e } FILTER(!BOUND(?b))"),
                "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String search(String block) {
        return "PREFIX path: <https://w3id.org/rungwork/path#> SELECT (COUNT(*) AS ?c) { SERVICE path:search { [] "
                + block.replace("SQUARE", "VALUES ?m { " + numbers(14) + " } VALUES ?n { " + numbers(14) + " }")
                + " } }";
    }

    private static String numbers(int most) {
        return IntStream.rangeClosed(1, most).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @Test
    void aTableForTheEyeIsHeldWhole() {
        assertRefused(ask("SELECT * { PRODUCT }", "text/plain"));
        assertThat(ask("SELECT (1 AS ?x) {}", "text/plain").body()).contains("| 1 |");
    }

    @Test
    void postedShapesAreBoundedAsWell() {
        String shapes = IntStream.range(0, 40_000)
                .mapToObj(n -> "<urn:s> <urn:p> " + n + " .\n")
                .collect(Collectors.joining());

        assertRefused(server.post("/shacl?graph=union", shapes, "Content-Type", "text/turtle"));
    }

    @Test
    void aFormHasTheSizeOfAQuery() {
        HttpResponse<String> answer = server.post(
                "/sparql", "any=" + "a".repeat(1 << 22), "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("4,194,304 bytes");
    }

    @Test
    void updatesAndPagesAreBoundedAsWell() {
        HttpResponse<String> update = server.update(
                expanded(
                        "INSERT { GRAPH <urn:g> { <urn:s> <urn:p> ?n } } WHERE { SELECT (COUNT(DISTINCT ?u) AS ?n) { PRODUCT NEW } }"));
        HttpResponse<String> page = server.get(
                "/query?show=page&query="
                        + Running.encode(expanded("SELECT (COUNT(DISTINCT ?u) AS ?n) { PRODUCT NEW }")),
                "Accept",
                "text/html");
        HttpResponse<String> description = server.get(
                "/query?show=page&query=" + Running.encode("DESCRIBE * { ?s ?p ?o }"), "Accept", "text/html");

        assertThat(update.statusCode()).as(update.body()).isEqualTo(422);
        assertThat(page.body()).contains("holds too much at once");
        assertThat(description.body()).contains("holds too much at once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT { GRAPH <urn:g> { ?a ?b ?c } } WHERE { PRODUCT }",
                "DELETE { GRAPH <urn:g> { ?a ?b ?c } } WHERE { PRODUCT }",
                "DELETE { GRAPH <urn:g> { ?a ?b ?c } } INSERT { GRAPH <urn:g> { ?d ?e ?f } } WHERE { PRODUCT }",
                "DELETE WHERE { GRAPH ?g { PRODUCT } }"
            })
    void anUpdateHoldsAllThatItFinds(String update) {
        HttpResponse<String> answer = server.update(expanded(update));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("holds too much at once", "1,048 kB");
    }

    @Test
    void whatRulesDeriveIsNotCounted() {
        try (Running strict = Running.start("--rungwork.limits.change-memory=20KB")) {
            HttpResponse<String> answer = strict.update("INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        }
    }

    @Test
    void aChangeThatIsTooLargeIsRefusedAndNothingIsKept() {
        String body = IntStream.range(0, 4_000)
                .mapToObj(n -> "<urn:s" + n + "> <urn:p> " + n + " .\n")
                .collect(Collectors.joining());
        HttpResponse<String> small = server.update("INSERT DATA { GRAPH <urn:small> { <urn:s> <urn:p> 1 } }");
        List<HttpResponse<String>> large = List.of(
                server.update("COPY <https://w3id.org/rungwork/graph/document/seed-000> TO <urn:large>"),
                server.send("PUT", "/data?graph=urn:large", body, "text/turtle"),
                server.send("POST", "/data", body, "text/turtle"),
                server.update("DROP GRAPH <https://w3id.org/rungwork/graph/document/seed-000>"),
                server.send(
                        "DELETE", "/data?graph=https://w3id.org/rungwork/graph/document/seed-000", "", "text/turtle"));

        assertThat(small.statusCode()).isEqualTo(204);
        assertThat(large).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("The change is too large", "1,048 kB");
        });
        assertThat(ask("ASK { GRAPH <urn:large> { ?s ?p ?o } }", "text/csv").body())
                .contains("false");
        assertThat(ask("ASK { <urn:s1> ?p ?o }", "text/csv").body()).contains("false");
    }

    /** Each is asked for each of some thousand rows, and holds next to nothing once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/rungwork/ns#Role> FILTER EXISTS { SELECT ?t (COUNT(*) AS ?m) { ?s a ?t } GROUP BY ?t } }",
                "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/rungwork/ns#Role> FILTER NOT EXISTS { ?s a ?t MINUS { ?s a ?u } } }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o OPTIONAL { ?s a ?t . VALUES ?t { <urn:x> <urn:y> } } }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o LATERAL { SELECT ?s ?t { ?s a ?t } ORDER BY ?t LIMIT 1 } }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o LATERAL { SELECT DISTINCT ?s ?t { ?s a ?t } } }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?x ?y ?z FILTER(?s = ?x && ?o = ?z) }"
            })
    void whatIsDoneIsNotCountedAnyMore(String query) {
        HttpResponse<String> answer = ask(query, "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(COUNT(DISTINCT *) AS ?x) { VALUES (?v ?w) { (1 1) (1 2) (1 1) } } | 2",
                "(COUNT(DISTINCT ?v) AS ?x) { VALUES ?v { 1 2 2 UNDEF } } | 2",
                "(COUNT(DISTINCT ?v) AS ?x) { VALUES ?v { 1 1.0 } } | 2",
                "(SUM(DISTINCT ?v) AS ?x) { VALUES ?v { 1 2 2 } } | 3",
                "(SUM(DISTINCT ?v) AS ?x) { VALUES ?v { 1 'a' } } | -",
                "(AVG(DISTINCT ?v) AS ?x) { VALUES ?v { 1 3 3 } } | 2.0",
                "(MIN(DISTINCT ?v) AS ?x) { VALUES ?v { 3 1 1 } } | 1",
                "(MAX(?v) AS ?x) { VALUES ?v { 3 1 } } | 3",
                "(SAMPLE(DISTINCT ?v) AS ?x) { VALUES ?v { 3 3 } } | 3",
                "(MEDIAN(DISTINCT ?v) AS ?x) { VALUES ?v { 1 1 2 9 } } | 2.0",
                "(MODE(?v) AS ?x) { VALUES ?v { 1 2 2 } } | 2.0",
                "(GROUP_CONCAT(DISTINCT ?v) AS ?x) { VALUES ?v { 'a' 'b' 'a' } } | a b",
                "(MAX(?v) AS ?x) { FILTER(false) } | -",
                "(COUNT(DISTINCT ?v) AS ?x) { FILTER(false) } | 0",
                "?x { VALUES ?x { 7 7 } } GROUP BY ?x | 7",
                "(?y AS ?x) { VALUES ?v { 3 } } GROUP BY (?v + 1 AS ?y) | 4",
                "(COUNT(*) AS ?x) { SELECT * { VALUES (?v ?w) { (1 2) } } GROUP BY ?v ?w } | 1",
                "DISTINCT ?x { VALUES ?x { 5 5 } } ORDER BY ?x | 5",
                "?x { VALUES ?x { 3 1 2 } } ORDER BY DESC(?x) LIMIT 1 | 3",
                "DISTINCT ?x { VALUES ?x { 1 1 2 } } ORDER BY ?x OFFSET 1 LIMIT 1 | 2"
            })
    void whatIsCountedMeansWhatItAlwaysMeant(String query, String value) {
        HttpResponse<String> answer = ask("SELECT " + query, "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines().skip(1).findFirst()).contains(value.equals("-") ? "" : value);
    }
}
