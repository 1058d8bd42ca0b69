package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server with half a gigabyte of heap survives whatever queries ask for, eight of a kind at once. */
@Timeout(120)
class MemoryRun {

    private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f";
    private static final String KEY = "BIND(CONCAT(STR(?a), STR(?b), STR(?c), STR(?d), STR(?e), STR(?f)) AS ?key)";
    private static final String LONG =
            "VALUES ?t { '" + "a".repeat(60_000) + "' } BIND(CONCAT(?t, STR(?a), STR(?d)) AS ?long)";
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    private static final int AT_ONCE = 8;
    private static final int CUT = -1;

    private static @Nullable ForkedServer server;

    private static void startIfDead() throws IOException {
        if (server == null || !server.process().isAlive()) {
            server = ForkedServer.start(
                    List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"),
                    "--rungwork.store.location=memory",
                    "--rungwork.store.query-timeout=30s");
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("groups", "SELECT ?a ?d ?c ?f (COUNT(*) AS ?n) { " + PRODUCT + " } GROUP BY ?a ?c ?d ?f"),
                Arguments.of("groups alone", "SELECT ?key { " + PRODUCT + " " + KEY + " } GROUP BY ?key"),
                Arguments.of(
                        "grouped by a calculation",
                        "SELECT (COUNT(*) AS ?n) { " + PRODUCT + " } GROUP BY (UUID() AS ?u)"),
                Arguments.of(
                        "groups in EXISTS",
                        "SELECT * { VALUES ?x { 1 } FILTER EXISTS { SELECT ?u { " + PRODUCT
                                + " BIND(UUID() AS ?u) } GROUP BY ?u } }"),
                Arguments.of("distinct values", "SELECT (COUNT(DISTINCT ?key) AS ?n) { " + PRODUCT + " " + KEY + " }"),
                Arguments.of("distinct rows", "SELECT (COUNT(DISTINCT *) AS ?n) { " + PRODUCT + " }"),
                Arguments.of("distinct sums", "SELECT (SUM(DISTINCT ?r) AS ?n) { " + PRODUCT + " BIND(RAND() AS ?r) }"),
                Arguments.of("medians", "SELECT (MEDIAN(?r) AS ?n) { " + PRODUCT + " BIND(RAND() AS ?r) }"),
                Arguments.of("modes", "SELECT (MODE(?r) AS ?n) { " + PRODUCT + " BIND(RAND() AS ?r) }"),
                Arguments.of(
                        "a text for each group",
                        "SELECT ?a ?b ?c (GROUP_CONCAT(?key) AS ?x) { " + PRODUCT + " " + KEY + " } GROUP BY ?a ?b ?c"),
                Arguments.of(
                        "a long text for each group",
                        "SELECT ?a ?c (SAMPLE(?long) AS ?x) { " + PRODUCT + " " + LONG + " } GROUP BY ?a ?c"),
                Arguments.of(
                        "the largest text of each group",
                        "SELECT ?a ?c (MAX(?long) AS ?x) { " + PRODUCT + " " + LONG + " } GROUP BY ?a ?c"),
                Arguments.of(
                        "distinct long texts",
                        "SELECT DISTINCT ?long { " + PRODUCT + " " + LONG + " } OFFSET 100000000"),
                Arguments.of("sorted long texts", "SELECT ?long { " + PRODUCT + " " + LONG + " } ORDER BY ?f"),
                Arguments.of(
                        "the first long texts", "SELECT ?long { " + PRODUCT + " " + LONG + " } ORDER BY ?f LIMIT 999"),
                Arguments.of("sorted rows", "SELECT * { " + PRODUCT + " } ORDER BY ?f ?a"),
                Arguments.of(
                        "a join",
                        "SELECT (COUNT(*) AS ?n) { { SELECT * { " + PRODUCT + " } } { SELECT * { " + PRODUCT
                                + " FILTER(?a != ?d) } } }"),
                Arguments.of(
                        "a join of calculations",
                        "SELECT (COUNT(*) AS ?n) { { SELECT ?u { " + PRODUCT + " BIND(UUID() AS ?u) } } { SELECT ?u { "
                                + PRODUCT + " BIND(UUID() AS ?u) } } }"),
                Arguments.of(
                        "values at the end",
                        "SELECT (COUNT(*) AS ?n) { { SELECT ?u { " + PRODUCT
                                + " BIND(UUID() AS ?u) } } VALUES ?u { 1 2 3 } }"),
                Arguments.of(
                        "an option",
                        "SELECT (COUNT(*) AS ?n) { ?x ?y ?z OPTIONAL { SELECT * { " + PRODUCT
                                + " BIND(UUID() AS ?u) } } }"),
                Arguments.of(
                        "a difference",
                        "SELECT (COUNT(*) AS ?n) { ?a ?y ?z MINUS { " + PRODUCT + " BIND(UUID() AS ?u) } }"),
                Arguments.of(
                        "a product of values",
                        "SELECT (COUNT(DISTINCT *) AS ?n) { " + values("?v") + values("?w") + values("?x") + " }"),
                Arguments.of("a long list of values", "SELECT * { VALUES ?v { " + "1 ".repeat(49_000) + "} }"),
                Arguments.of("many patterns", "SELECT * { ?s ?p 1" + ",1".repeat(49_000) + " }"),
                Arguments.of("described calculations", "DESCRIBE ?u { " + PRODUCT + " BIND(UUID() AS ?u) }"),
                Arguments.of("everything described", "DESCRIBE * { " + PRODUCT + " }"),
                Arguments.of("long texts constructed", "CONSTRUCT { ?a ?b ?long } { " + PRODUCT + " " + LONG + " }"),
                Arguments.of(
                        "statements constructed",
                        "CONSTRUCT { ?a ?b ?n } { " + PRODUCT + " BIND(STR(RAND()) AS ?n) } LIMIT 900000"),
                Arguments.of("new blank nodes", "SELECT ?n { " + PRODUCT + " . ?g ?h ?i BIND(BNODE() AS ?n) }"),
                Arguments.of("JSON", "JSON { 'a': ?a , 'd': ?d } WHERE { " + PRODUCT + " }"),
                Arguments.of(
                        "edges of a path search",
                        search("path:start ?a ; path:end ?u . { " + PRODUCT + " BIND(UUID() AS ?u) }")),
                Arguments.of(
                        "rows before a path search",
                        search(
                                PRODUCT + " " + LONG,
                                "path:source 1 ; path:target 2 ; path:start ?v ; path:end ?w . VALUES (?v ?w) { (1 2) }")),
                Arguments.of(
                        "nodes that are sought",
                        search(
                                PRODUCT + " " + LONG,
                                "path:source ?long ; path:target 2 ; path:start ?v ; path:end ?w . VALUES (?v ?w) { (1 2) }")),
                Arguments.of(
                        "partial paths of a search",
                        search("path:via 99 ; path:start ?v ; path:end ?w . { " + values("?v") + values("?w")
                                + " FILTER(?v < 15 && ?w < 15) } UNION { VALUES (?v ?w) { (3 99) (99 3) } }")),
                Arguments.of(
                        "paths of a search",
                        search("path:selector 'ALL' ; path:truncated ?t ; path:start ?v ; path:end ?w . " + values("?v")
                                + values("?w"))),
                Arguments.of(
                        "long walks",
                        search(
                                "path:mode 'WALK' ; path:minLength 1000000 ; path:truncated ?t ; path:start ?v ; path:end ?w . "
                                        + "VALUES (?v ?w) { (1 2) (2 1) (2 3) (3 1) }")),
                Arguments.of(
                        "a path with lengths",
                        "SELECT (COUNT(*) AS ?n) { ?x (!<urn:x>|^!<urn:x>)/(!<urn:x>|^!<urn:x>)/(!<urn:x>|^!<urn:x>)/(!<urn:x>|^!<urn:x>) ?y }"));
    }

    private static String search(String block) {
        return search("", "path:source ?x ; path:target ?y ; " + block);
    }

    private static String search(String before, String block) {
        return "PREFIX path: <https://w3id.org/rungwork/path#> SELECT * { " + before
                + " SERVICE path:search { [] path:maxPaths 100000 ; path:maxVisited 10000000 ; " + block + " } }";
    }

    private static String values(String variable) {
        return "VALUES " + variable + " { "
                + IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + " }";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void survivesEightOfAKind(String name, String query) throws Exception {
        assertSurvives(() -> request("/sparql?timeout=20", QUERY, BodyPublishers.ofString(query))
                .header("Accept", "text/csv, text/turtle;q=0.5, application/json;q=0.2"));
    }

    static Stream<Arguments> formats() {
        String rows = "SELECT * { " + PRODUCT + " }";
        String nodes = "SELECT ?n { " + PRODUCT + " . ?g ?h ?i BIND(BNODE() AS ?n) }";
        String statements = "CONSTRUCT { ?a ?b ?n } { " + PRODUCT + " BIND(STR(RAND()) AS ?n) } LIMIT 300000";
        return Stream.of(
                Arguments.of("text/plain", rows),
                Arguments.of("application/sparql-results+json", nodes),
                Arguments.of("application/sparql-results+xml", nodes),
                Arguments.of("application/sparql-results+thrift", rows),
                Arguments.of("application/ld+json", statements),
                Arguments.of("application/rdf+xml", statements),
                Arguments.of("text/turtle", statements));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void survivesEightAnswersInAFormat(String format, String query) throws Exception {
        assertSurvives(() -> request("/sparql?timeout=20", QUERY, BodyPublishers.ofString(query))
                .header("Accept", format));
    }

    @Test
    void survivesBodies() throws Exception {
        String shapes = IntStream.range(1, 6_000_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "<urn:s> <urn:p> ", "."));
        byte[] form = ("query=" + "a".repeat(60_000_000)).getBytes(StandardCharsets.US_ASCII);

        assertSurvives(() -> request("/shacl?graph=union", "text/turtle", BodyPublishers.ofString(shapes)));
        assertSurvives(() -> request("/sparql", "application/x-www-form-urlencoded", BodyPublishers.ofByteArray(form)));
        assertSurvives(() -> request("/sparql", QUERY, BodyPublishers.ofByteArray(form)));
    }

    static Stream<Arguments> writes() {
        String statements = IntStream.range(0, 1_000_000)
                .mapToObj(n -> "<urn:subject:" + n + "> <urn:p> \"a text with the number " + n + "\" .\n")
                .collect(Collectors.joining());
        String numbers = IntStream.range(1, 6_000_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "<urn:s> <urn:p> ", "."));
        String found = "INSERT { GRAPH <urn:g> { ?a ?b ?c } } WHERE { " + PRODUCT + " . ?g ?h ?i }";
        return Stream.of(
                Arguments.of("a graph", "/data?graph=urn:g", "text/turtle", statements),
                Arguments.of("a graph of numbers", "/data?graph=urn:g", "text/turtle", numbers),
                Arguments.of("a new graph", "/data", "application/n-triples", statements),
                Arguments.of("statements", "/update", UPDATE, "INSERT DATA { GRAPH <urn:g> { " + statements + " } }"),
                Arguments.of("numbers", "/update", UPDATE, "INSERT DATA { GRAPH <urn:g> { " + numbers + " } }"),
                Arguments.of("what is found", "/update", UPDATE, found));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void survivesWrites(String name, String path, String type, String body) throws Exception {
        assertSurvives(() ->
                request(path, type, BodyPublishers.ofString(body)).header("Authorization", TestServer.Running.CURATOR));
    }

    private static HttpRequest.Builder request(String path, String type, BodyPublisher body) {
        return server.request(path).header("Content-Type", type).POST(body);
    }

    /** Some answers are refused, some cut; the server goes on. */
    private static void assertSurvives(Supplier<HttpRequest.Builder> request) throws Exception {
        startIfDead();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> server.client()
                        .sendAsync(request.get().build(), BodyHandlers.discarding())
                        .handle((answer, cut) -> answer == null ? CUT : answer.statusCode()))
                .toList();
        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();

        assertThat(server.process().isAlive()).as("alive after %s", statuses).isTrue();
        assertThat(statuses).isSubsetOf(CUT, 200, 400, 413, 422, 503);
        HttpResponse<Void> next = server.client()
                .send(
                        request("/sparql", QUERY, BodyPublishers.ofString("ASK {}"))
                                .build(),
                        BodyHandlers.discarding());
        assertThat(next.statusCode()).isEqualTo(200);
    }
}
