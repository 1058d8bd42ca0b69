package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import org.slf4j.LoggerFactory;

/** What the endpoint does with those who do not mean well, seen from outside: a status with a reason, and others are still served. */
@Timeout(60)
class PublicEndpointTest {

    private static final String GRAPH = "/data?graph=http://example.org/graph";
    private static final String TURTLE = "text/turtle";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final int DEEP = 10_000;

    /** Endless for any machine. */
    private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";

    private static final int LARGEST_BODY = 1 << 21;

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start(
                "--rungwork.store.query-timeout=6s",
                "--rungwork.limits.running=2",
                "--rungwork.limits.waiting=2",
                "--rungwork.limits.patience=1s",
                "--rungwork.limits.body-time=1s",
                "--rungwork.limits.largest-body=" + LARGEST_BODY + "B",
                "--rungwork.limits.largest-answer=20MB");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> query(String query, String accept) {
        return server.post("/sparql?timeout=2", query, "Content-Type", QUERY, "Accept", accept);
    }

    static Stream<String> deepQueries() {
        return Stream.of(
                "SELECT * " + "{".repeat(DEEP) + "}".repeat(DEEP),
                "SELECT * { FILTER(" + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + ") }",
                "SELECT * { FILTER(1<" + "(".repeat(DEEP) + "2" + ")".repeat(DEEP) + ") }",
                "SELECT * { <urn:s> " + "(".repeat(DEEP) + "<urn:p>" + ")".repeat(DEEP) + " ?o }",
                "SELECT * { ?s ?p " + "[ ?p ".repeat(DEEP) + "1" + "]".repeat(DEEP) + " }");
    }

    @ParameterizedTest
    @MethodSource("deepQueries")
    void tellsWhereAQueryIsNestedTooDeeply(String query) {
        HttpResponse<String> direct = query(query, "text/csv");
        HttpResponse<String> form =
                server.post("/sparql", "query=" + Running.encode(query), "Content-Type", FORM, "Accept", "text/csv");

        assertThat(direct.statusCode()).isEqualTo(400);
        assertThat(direct.body()).matches("Line 1, column \\d+: more than 100 brackets are open\n");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).isEqualTo(direct.body());
    }

    static Stream<String> longChains() {
        return Stream.of(
                "SELECT * { " + String.join(" UNION ", chain("{ ?s a ?o }")) + " }",
                "ASK { FILTER(" + String.join(" || ", chain("false")) + ") }",
                "SELECT (" + String.join(" + ", chain("1")) + " AS ?x) {}",
                "SELECT * { <urn:s> " + String.join("/", chain("<urn:p>")) + " ?o }",
                "SELECT * { FILTER(" + "!".repeat(DEEP) + "true) }",
                "SELECT * { " + "OPTIONAL { ?s ?p ?o } ".repeat(DEEP) + " }",
                "SELECT * { " + "?s ?p ?o . ".repeat(DEEP) + " }");
    }

    private static List<String> chain(String link) {
        return IntStream.range(0, DEEP).mapToObj(n -> link).toList();
    }

    @ParameterizedTest
    @MethodSource("longChains")
    void refusesChainsThatWouldOverflowAStack(String query) {
        HttpResponse<String> answer = query(query, "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("nested too deeply").doesNotContain("StackOverflow");
    }

    @Test
    void answersChainsOfReasonableLength() {
        String union = String.join(" UNION ", chain("{ ?s a ?o }").subList(0, 400));
        String sum = String.join(" + ", chain("1").subList(0, 400));

        HttpResponse<String> answer = query(
                "SELECT (COUNT(*) AS ?n) (" + sum + " AS ?sum) { { SELECT * { " + union + " } LIMIT 1 } }", "text/csv");

        assertThat(answer.body().lines()).containsExactly("n,sum", "1,400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/turtle | <urn:s> <urn:p> | [ <urn:p> | ] | .",
                "text/turtle | <urn:s> <urn:p> | ( | ) | .",
                "application/ld+json | {\"@id\":\"urn:s\",\"urn:p\": | [ | ] | }",
                "application/ld+json | {\"@id\":\"urn:s\",\"urn:p\": | {\"urn:p\": | } | }",
                "application/trig | <urn:g> { <urn:s> <urn:p> | ( | ) | }",
                "application/n-triples | <urn:s> <urn:p> | <<( <urn:s> <urn:p> | )>> | ."
            })
    void tellsWhereABodyIsNestedTooDeeply(String type, String before, String open, String close, String after) {
        String body = before + " " + (open + " ").repeat(DEEP) + "1" + close.repeat(DEEP) + " " + after;

        HttpResponse<String> put = server.send("PUT", GRAPH, body, type);
        HttpResponse<String> shapes = server.post("/shacl?graph=union", body, "Content-Type", type);

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(put.body()).matches("Line 1, column \\d+: more than 100 brackets are open\n");
        assertThat(shapes.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesUpdatesAndShapesThatLeadTooDeep() {
        HttpResponse<String> update = server.update(
                "INSERT { GRAPH <urn:g> { <urn:s> <urn:p> 1 } } WHERE " + "{".repeat(DEEP) + "}".repeat(DEEP));
        String chain = "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:n0> a sh:NodeShape ; sh:targetNode <urn:x> . "
                + String.join(
                        "",
                        IntStream.range(0, DEEP)
                                .mapToObj(n -> "<urn:n" + n + "> sh:not <urn:n" + (n + 1) + "> . ")
                                .toList());
        HttpResponse<String> shapes = server.post("/shacl?graph=union", chain, "Content-Type", TURTLE);

        assertThat(update.statusCode()).isEqualTo(400);
        assertThat(shapes.statusCode()).isEqualTo(400);
        assertThat(shapes.body()).contains("too deep");
    }

    @Test
    void xmlNeitherExpandsNorFetches() {
        String head = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='urn:e:'>"
                + "<rdf:Description rdf:about='urn:s'><e:p>&x;</e:p></rdf:Description></rdf:RDF>";
        String doubling = IntStream.range(0, 30)
                .mapToObj(n -> "<!ENTITY x" + n + " '&x" + (n + 1) + ";&x" + (n + 1) + ";'>")
                .reduce("<!ENTITY x '&x0;'><!ENTITY x30 'aaaaaaaaaa'>", String::concat);

        HttpResponse<String> bomb =
                server.send("PUT", GRAPH, "<!DOCTYPE r [" + doubling + "]>" + head, "application/rdf+xml");
        server.send(
                "PUT",
                GRAPH,
                "<!DOCTYPE r [<!ENTITY x SYSTEM '" + URI.create("file:///etc/hostname") + "'>]>" + head,
                "application/rdf+xml");
        String stored = server.get(GRAPH, "Accept", "application/n-triples").body();
        server.send("DELETE", GRAPH, "", TURTLE);

        assertThat(bomb.statusCode()).isEqualTo(400);
        assertThat(stored.lines().filter(line -> line.contains("<urn:s>"))).allMatch(line -> line.contains("\"\""));
    }

    @Test
    void decompressesWhatFitsAndNoMore() throws IOException, InterruptedException {
        byte[] bomb = gzip("<urn:s> <urn:p> \"" + "a".repeat(20 * LARGEST_BODY) + "\" .");
        byte[] small = gzip("<http://e/s> <http://e/p> \"" + "a".repeat(100_000) + "\" .");

        assertThat(bomb).hasSizeLessThan(LARGEST_BODY);
        assertThat(putCompressed(bomb).statusCode()).isEqualTo(413);
        assertThat(putCompressed(small).statusCode()).isEqualTo(201);
        assertThat(putCompressed(new byte[] {1, 2, 3}).statusCode()).isEqualTo(400);
        assertThat(server.send("DELETE", GRAPH, "", TURTLE).statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> putCompressed(byte[] body) {
        return server.send(server.request(
                        GRAPH,
                        "Content-Type",
                        TURTLE,
                        "Content-Encoding",
                        "gzip",
                        "Authorization",
                        "Bearer " + TestServer.TOKEN)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void formsMayBeAsLargeAsOtherBodies() {
        String longForm = "query=" + Running.encode("SELECT (1 AS ?x) {}") + "&any=" + "a".repeat(LARGEST_BODY - 100);

        HttpResponse<String> fits = server.post("/sparql", longForm, "Content-Type", FORM, "Accept", "text/csv");
        HttpResponse<String> tooLarge = server.post("/sparql", longForm + "a".repeat(100), "Content-Type", FORM);

        assertThat(fits.body().lines()).containsExactly("x", "1");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("2,097,152 bytes");
    }

    @Test
    void aSlowBodyKeepsNobodyFromWriting() throws Exception {
        try (Socket slow = new Socket("127.0.0.1", URI.create(server.address()).getPort())) {
            OutputStream out = slow.getOutputStream();
            out.write(("PUT " + GRAPH
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\nContent-Length: 1000\r\n"
                            + "Authorization: Bearer " + TestServer.TOKEN + "\r\n\r\n<urn:s>")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            HttpResponse<String> other = server.send("PUT", GRAPH, "<http://e/s> <http://e/p> 1 .", TURTLE);
            for (int n = 0; n < 15; n++) {
                Thread.sleep(100);
                out.write(' ');
                out.flush();
            }
            byte[] status = slow.getInputStream().readNBytes(12);

            assertThat(other.statusCode()).isEqualTo(201);
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        } finally {
            server.send("DELETE", GRAPH, "", TURTLE);
        }
    }

    @Test
    void aClientCannotChooseWhatABrowserMakesOfAnAnswer() {
        String query = "/sparql?query=" + Running.encode("SELECT (1 AS ?x) {}") + "&";

        HttpResponse<String> forced =
                server.get(query + "force-accept=text/html", "Accept", "application/sparql-results+json");
        HttpResponse<String> styled = server.get(
                query + "stylesheet=" + Running.encode("http://e/x\"?><a/>"),
                "Accept",
                "application/sparql-results+xml");
        HttpResponse<String> called = server.get(query + "callback=alert", "Accept", "application/sparql-results+json");

        assertThat(forced.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/sparql-results+json");
        assertThat(forced.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(styled.body()).doesNotContain("stylesheet");
        assertThat(called.body()).startsWith("{");
    }

    @Test
    void aClientMayLowerTheTimeoutAndNotRaiseIt() {
        String query = "SELECT (COUNT(*) AS ?n) { " + PRODUCT + " FILTER(?a != ?d) }";

        long start = System.nanoTime();
        HttpResponse<String> lowered = server.post("/sparql?timeout=1", query, "Content-Type", QUERY);
        long lower = System.nanoTime() - start;
        HttpResponse<String> raised = server.post("/sparql?timeout=1000", query, "Content-Type", QUERY);

        assertThat(lowered.statusCode()).isEqualTo(503);
        assertThat(lowered.headers().firstValue("Retry-After")).isPresent();
        assertThat(lower).isLessThan(6_000_000_000L);
        assertThat(raised.statusCode()).isEqualTo(503);
    }

    @Test
    void aQueryEndsWhenItsClientLeaves() throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) { " + PRODUCT + " FILTER(?a != ?d) }";
        for (int n = 0; n < 2; n++) {
            try (Socket leaving =
                    new Socket("127.0.0.1", URI.create(server.address()).getPort())) {
                leaving.getOutputStream()
                        .write(("GET /sparql?query=" + Running.encode(query) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(300);
            }
        }

        long start = System.nanoTime();
        while (query("ASK {}", "text/csv").statusCode() != 200) {
            Thread.sleep(100);
        }

        // both lanes were taken for the six seconds that a query has
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/sparql-results+json", "application/sparql-results+xml"})
    void aLongAnswerThatIsCutDoesNotLookComplete(String accept) throws IOException {
        String answer;
        try (Socket client =
                new Socket("127.0.0.1", URI.create(server.address()).getPort())) {
            client.getOutputStream()
                    .write(("GET /sparql?timeout=2&query=" + Running.encode("SELECT * { " + PRODUCT + " }")
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(answer.length()).isGreaterThan(1 << 16);
        assertThat(answer.substring(0, 12)).isEqualTo("HTTP/1.1 200");
        // neither the chunk that ends an answer, nor anything that is none of it
        assertThat(answer.substring(answer.length() - 1000))
                .doesNotContain("\r\n0\r\n")
                .doesNotContain("##")
                .doesNotContain("timestamp");
    }

    @Test
    void refusesQueriesLongerThanParsersReadInTime() {
        HttpResponse<String> answer = query("ASK {} # " + "a".repeat(LARGEST_BODY / 2), "text/csv");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/sparql-results+json", "application/sparql-results+xml"})
    void aShortAnswerThatFailsIsAnErrorAndNothingElse(String accept) {
        // the first row is there at once, the others never
        HttpResponse<String> answer = query(
                "SELECT ?x { { BIND('first' AS ?x) } UNION { " + PRODUCT
                        + " FILTER(CONCAT(STR(?a), STR(?l)) = 'nothing') BIND(?a AS ?x) } }",
                accept);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("Query timed out\n");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    }

    @Test
    void shapesEndLikeQueries() {
        HttpResponse<String> answer = server.post("/shacl?graph=union&timeout=1", """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                <urn:shape> a sh:NodeShape ; sh:targetSubjectsOf <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ;
                  sh:property [ sh:minCount 1 ; sh:path [ sh:zeroOrMorePath [ sh:alternativePath (
                    <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>
                    [ sh:inversePath <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ] ) ] ] ] .
                """, "Content-Type", TURTLE);

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void errorsTellNothingOfTheInside() {
        HttpResponse<String> unwritable =
                query("CONSTRUCT { <urn:s> <urn:p> <<( <urn:a> <urn:b> 1 )>> } {}", "application/ld+json");
        HttpResponse<String> pattern = query("SELECT (REGEX('a', '(') AS ?x) {}", "text/csv");

        assertThat(unwritable.statusCode()).isEqualTo(406);
        assertThat(List.of(unwritable, pattern)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).doesNotContain("org.apache").doesNotContain("java.");
            assertThat(answer.headers().firstValue("Fuseki-Request-Id")).isPresent();
        });
    }

    @Test
    void whatAClientSendsBeginsNoLineOfTheLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<?> console = (ConsoleAppender<?>) root.getAppender("CONSOLE");
        @SuppressWarnings("unchecked")
        Encoder<ILoggingEvent> encoder = (Encoder<ILoggingEvent>) console.getEncoder();

        byte[] line = encoder.encode(
                new LoggingEvent("any", root, Level.WARN, "sent: {}", null, new Object[] {"a\r\nWARN forged"}));

        assertThat(new String(line, StandardCharsets.UTF_8).strip().lines())
                .singleElement()
                .satisfies(text -> assertThat(text).endsWith("sent: a | WARN forged"));
    }

    @Test
    void neitherDoesWhatAFailureSaysOfIt() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<?> console = (ConsoleAppender<?>) root.getAppender("CONSOLE");
        @SuppressWarnings("unchecked")
        Encoder<ILoggingEvent> encoder = (Encoder<ILoggingEvent>) console.getEncoder();
        Throwable failure = new IllegalStateException("a\r\nWARN forged\nWARN forged\rWARN forged\u2028WARN forged");

        byte[] lines = encoder.encode(new LoggingEvent("any", root, Level.WARN, "failed", failure, new Object[0]));

        assertThat(new String(lines, StandardCharsets.UTF_8).split("\\R"))
                .anyMatch(line -> line.contains("forged"))
                .noneMatch(line -> line.startsWith("WARN"));
    }

    @Test
    void otherSitesMayReadAndNotWrite() {
        HttpResponse<String> query = server.get("/sparql?query=ASK%7B%7D", "Origin", "http://other.example");
        HttpResponse<String> rest = server.get("/api/roles", "Origin", "http://other.example");
        HttpResponse<String> asked = preflight("/sparql", "POST");

        assertThat(List.of(query, rest, asked)).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
        });
        assertThat(Stream.of(
                        preflight("/update", "POST"),
                        preflight("/data", "PUT"),
                        preflight("/data", "POST"),
                        preflight("/api/mappings/any/accept", "POST"),
                        preflight("/api/imports", "POST")))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty());
    }

    private static HttpResponse<String> preflight(String path, String method) {
        return server.send(
                server.request(path, "Origin", "http://other.example", "Access-Control-Request-Method", method)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    @Test
    void jsonLdThatIsNoneIsToldWithoutTheNamesOfClasses() {
        HttpResponse<String> answer = server.send(
                "PUT",
                "/data?graph=http://example.org/no-json-ld",
                "{\"@context\": {\"a\": {\"@id\": \"http://example.org/a\", \"@container\": \"@heap\"}}, \"a\": 1}",
                "application/ld+json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("An @container entry").doesNotContain("JsonLdError", "[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/api/roles", "/sparql?query=ASK%7B%7D", "/roles/cdm-director"})
    void acceptingNothingIsAcceptingAnything(String path) {
        assertThat(server.get(path, "Accept", "").statusCode()).isEqualTo(200);
    }

    @Test
    void valuesThatAreNoPropertyAreTold() {
        HttpResponse<String> answer = query(
                "SELECT * { VALUES ?p { 1e400 } GRAPH <https://w3id.org/rungwork/graph/ontology> { ?s a ?t ; ?p ?o } }"
                        + " ORDER BY ?s",
                "text/csv");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no IRI");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT * { VALUES ?v { %s } }", "SELECT * { <urn:s> <urn:p> 1 %s }", "SELECT (1 %s AS ?v) {}"})
    void aQueryOfTooManyWordsIsRefused(String query) {
        HttpResponse<String> answer = query(query.formatted(", 1".repeat(60_000)), "text/csv");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("more than 50,000 words");
    }

    @Test
    void manyPatternsSideBySideAreRefused() {
        HttpResponse<String> few = query("ASK { ?s ?p 1" + ",1".repeat(1_000) + " }", "text/csv");
        HttpResponse<String> many = query("ASK { ?s ?p 1" + ",1".repeat(40_000) + " }", "text/csv");

        assertThat(few.statusCode()).isEqualTo(200);
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("more than 2,000");
    }

    @Test
    void aFloodIsSentAwayAndOthersAreServed() {
        String query = "/sparql?timeout=5&query="
                + Running.encode("SELECT (COUNT(*) AS ?n) { " + PRODUCT + " FILTER(?a != ?d) }");
        List<CompletableFuture<HttpResponse<String>>> flood = IntStream.range(0, 60)
                .mapToObj(n -> server.client()
                        .sendAsync(server.request(query).GET().build(), HttpResponse.BodyHandlers.ofString()))
                .toList();

        HttpResponse<String> health = server.get("/actuator/health");
        HttpResponse<String> page = server.get("/", "Accept", "text/html");
        long stillRunning = flood.stream().filter(answer -> !answer.isDone()).count();
        List<HttpResponse<String>> answers =
                flood.stream().map(CompletableFuture::join).toList();

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(stillRunning).isPositive();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        assertThat(answers.stream().filter(answer -> answer.body().startsWith("Too many requests")))
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(query("ASK {}", "text/csv").statusCode()).isEqualTo(200);
    }

    @Test
    void theAddressOfErrorsIsNoneFromOutside() {
        assertThat(server.get("/error").statusCode()).isEqualTo(404);
        assertThat(server.get("/error", "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/roles?q=%FF", "/roles?iri=%C3", "/reconcile/skills?queries=%ED%A0%80", "/?=a"})
    void parametersThatCannotBeReadFillNoLog(String path) {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        HttpResponse<String> answer = server.get(path);
        root.detachAppender(log);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel() == Level.ERROR)
                .isEmpty();
    }

    @Test
    void moreLanguagesThanAreReadAreNoMatter() {
        String languages = "de,fr,it,es,pt,nl,da,sv,fi,pl,cs,sk";

        assertThat(server.get("/", "Accept-Language", languages).statusCode()).isEqualTo(200);
        assertThat(server.get("/api/queries/skills-of-role", "Accept-Language", languages)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/png",
                "a/b;q=2",
                "text",
                "*",
                ",,,",
                "text/*;q=0.1, */*;q=0.01",
                "application/json",
                "text/plain;version=9",
                "application/json;profile=\"",
                "text/html;charset=utf-99",
                "x y",
                "*/*;q=x"
            })
    void figuresAreRefusedOrAnsweredWhateverIsAccepted(String accept) {
        assertThat(server.get("/actuator/prometheus", "Accept", accept).statusCode())
                .isLessThan(500);
    }

    @Test
    void figuresTellNeitherPathsNorClasses() {
        server.get("/api/queries/skills-of-role?role=nobody");
        String figures =
                server.get("/actuator/prometheus", "Accept", "text/plain").body();

        assertThat(figures)
                .contains("disk_free_bytes", "application_ready_time_seconds")
                .doesNotContain("path=", "class=", "Exception", System.getProperty("user.dir"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:nodeKind sh:Odd",
                "sh:path ( )",
                "sh:pattern \"(\"",
                "sh:minCount \"x\"",
                "sh:in 5",
                "sh:languageIn ( 1 )"
            })
    void shapesThatAreNoneAreRefused(String constraint) {
        HttpResponse<String> answer =
                server.post("/shacl?graph=union", """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                <http://e/shape> a sh:NodeShape ; sh:targetClass <https://w3id.org/rungwork/ns#Role> ;
                  sh:property [ sh:path <http://e/p> ; %s ] .
                """.formatted(constraint), "Content-Type", TURTLE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).startsWith("The shapes cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { $this ?p ?o }", "DESCRIBE $this", "CONSTRUCT { $this a ?o } { $this a ?o }"})
    void shapesWithQueriesThatSelectNothingAreRefused(String query) {
        HttpResponse<String> answer = server.post("/shacl?graph=union", """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                <http://e/shape> a sh:NodeShape ; sh:targetClass <https://w3id.org/rungwork/ns#Role> ;
                  sh:property [ sh:path <http://e/p> ; sh:sparql [ sh:message "m" ; sh:select "%s" ] ] .
                """.formatted(query), "Content-Type", TURTLE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void functionsWithTooFewArgumentsAreRefused() {
        HttpResponse<String> answer =
                query("SELECT (<http://www.w3.org/2005/xpath-functions#substring>(1) AS ?x) {}", "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void aBrowserThatBringsALongQueryIsAnsweredToo() {
        String query = "SELECT (1 AS ?x) {} #" + "(".repeat(5_000);

        HttpResponse<String> answer = server.get("/sparql?query=" + Running.encode(query), "Accept", "text/html");

        assertThat(answer.statusCode()).isIn(200, 406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/turtle | BASE <http://e\uFFFDample.org/> <s> <p> 1 .",
                "application/rdf+json | --edge",
                "application/rdf+protobuf | @prefix e: <http://e/> .",
                "application/rdf+thrift | <urn:s>",
                "application/trix+xml | <trix"
            })
    void bodiesThatAreNotWhatTheyAreCalledAreRefused(String type, String body) {
        HttpResponse<String> put = server.send("PUT", GRAPH, body, type);
        HttpResponse<String> shapes = server.post("/shacl?graph=union", body, "Content-Type", type);

        assertThat(put.statusCode()).as(put.body()).isEqualTo(400);
        assertThat(shapes.statusCode()).as(shapes.body()).isEqualTo(400);
    }

    @Test
    void aFormThatEndsInTheMiddleIsRefused() {
        HttpResponse<String> answer = server.send(
                "POST", "/data", "--edge\r\nContent-Disposition: form-data; na", "multipart/form-data; boundary=edge");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999", "1E+9999999999999", "-1e-99999999"})
    void numbersThatNobodyCanWriteOutAreRefused(String number) {
        long start = System.nanoTime();
        HttpResponse<String> answer = server.post(
                "/shacl?graph=union",
                "{\"@id\":\"urn:s\",\"urn:p\":" + number + "}",
                "Content-Type",
                "application/ld+json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }
}
