package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.ARQ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;

/** SPARQL and the graph store over HTTP, as a client sees them. */
@ExtendWith(TestServer.class)
class EndpointTest {

    private static final String SELECT = "SELECT ?label { <https://w3id.org/rungwork/id/role/cdm-director>"
            + " <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }";
    private static final String CONSTRUCT = SELECT.replaceFirst(
            "SELECT \\?label", "CONSTRUCT { <http://example.org/s> <http://example.org/p> ?label }");
    private static final String DIRECTOR = "Clinical Data Management Director";
    private static final String GRAPH = "/data?graph=http://example.org/graph";
    private static final String TURTLE = "text/turtle";

    private final Running server;

    EndpointTest(Running server) {
        this.server = server;
    }

    @AfterEach
    void removeWhatWasWritten() {
        server.send("DELETE", GRAPH, "", TURTLE);
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
        "application/json, application/json"
    })
    void selectAnswersInEveryResultFormat(String accept, String contentType) {
        HttpResponse<String> answer = server.query(SELECT, accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(contentType);
        assertThat(answer.body()).contains(DIRECTOR);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void constructAnswersInEveryRdfFormat(String accept) {
        HttpResponse<String> answer = server.query(CONSTRUCT, accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
        assertThat(answer.body()).contains(DIRECTOR);
    }

    @Test
    void takesQueriesByPostAsFormAndDirectly() {
        HttpResponse<String> form = server.post(
                "/sparql",
                "query=" + Running.encode(SELECT),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/csv");
        HttpResponse<String> direct =
                server.post("/sparql", SELECT, "Content-Type", "application/sparql-query", "Accept", "text/csv");

        assertThat(form.body()).contains(DIRECTOR);
        assertThat(direct.body()).contains(DIRECTOR);
    }

    @Test
    void compressesWhenAsked() throws IOException, InterruptedException {
        HttpRequest request = server.request(
                        "/sparql?query=" + Running.encode("SELECT * { ?s ?p ?o } LIMIT 500"),
                        "Accept-Encoding",
                        "gzip",
                        "Accept",
                        "application/sparql-results+json")
                .GET()
                .build();

        HttpResponse<byte[]> answer = server.client().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(body.readAllBytes())).contains("bindings");
        }
    }

    @Test
    void describesItselfWhenAskedWithoutAQuery() {
        HttpResponse<String> answer = server.get("/sparql", "Accept", TURTLE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("sd:Service", "UnionDefaultGraph", "https://w3id.org/rungwork/graph/ontology")
                .contains("path:search", "\"SHORTEST k\"", "\"ACYCLIC\"");
    }

    @Test
    void seesTheUnionUnlessAGraphIsNamed() {
        String count = "SELECT (COUNT(*) AS ?n) %s { ?s a <https://w3id.org/rungwork/ns#Role> }";

        String union = server.query(count.formatted(""), "text/csv").body();
        String from = server.query(count.formatted("FROM <https://w3id.org/rungwork/graph/ontology>"), "text/csv")
                .body();
        String parameter = server.get(
                        "/sparql?default-graph-uri=https://w3id.org/rungwork/graph/ontology&query="
                                + Running.encode(count.formatted("")),
                        "Accept",
                        "text/csv")
                .body();

        assertThat(union).contains("14");
        assertThat(from.lines().skip(1)).containsExactly("0");
        assertThat(parameter.lines().skip(1)).containsExactly("0");
    }

    @Test
    void tellsThePlaceOfASyntaxError() {
        HttpResponse<String> answer = server.query("SELECT ?s {\n ?s ?p }", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsIgnoringCase("line 2").containsIgnoringCase("column");
        assertThat(answer.body()).doesNotContain("org.apache").doesNotContain("\tat ");
    }

    @Test
    void errorsMayHoldAnyCharacter() {
        HttpResponse<String> answer = server.query("SELECT * { ?s \u65e5\u672c:p ?o }", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\u65e5\u672c:p");
    }

    @Test
    void curatorsUpdateTheirGraphs() {
        HttpResponse<String> inserted = server.update(
                "INSERT DATA { GRAPH <http://example.org/graph> { <http://example.org/s> <http://example.org/p> 1 } }");
        HttpResponse<String> deleted = server.update(
                "DELETE { GRAPH ?g { ?s ?p ?o } } INSERT { GRAPH ?g { ?s ?p 2 } } WHERE { GRAPH ?g { ?s ?p ?o . FILTER(?s = <http://example.org/s>) } }");

        assertThat(inserted.statusCode()).isEqualTo(204);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(server.query("SELECT ?o { <http://example.org/s> ?p ?o }", "text/csv")
                        .body()
                        .lines())
                .containsExactly("o", "2");
    }

    @Test
    void operationsOfAnUpdateShareItsTime() {
        String count =
                "INSERT { GRAPH <http://example.org/graph> { <http://example.org/s> <http://example.org/p%d> ?n } }"
                        + " WHERE { SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?s a ?class } }";

        HttpResponse<String> answer = server.update(count.formatted(1) + ";" + count.formatted(2));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(server.query("SELECT ?p { <http://example.org/s> ?p ?n } ORDER BY ?p", "text/csv")
                        .body()
                        .lines())
                .containsExactly("p", "http://example.org/p1", "http://example.org/p2");
    }

    @Test
    void writingTakesTheToken() {
        HttpResponse<String> update = server.post("/update", "CLEAR ALL", "Content-Type", "application/sparql-update");
        HttpResponse<String> put = server.post(GRAPH, "", "Content-Type", TURTLE, "Authorization", "Bearer wrong");

        assertThat(update.statusCode()).isEqualTo(401);
        assertThat(update.body()).contains("Authorization");
        assertThat(put.statusCode()).isEqualTo(401);
    }

    @Test
    void refusesToWriteWhatFilesOwn() {
        HttpResponse<String> answer = server.update(
                "DELETE WHERE { GRAPH <https://w3id.org/rungwork/graph/document/seed-000> { ?s ?p ?o } }");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("document/seed-000", "seeds/healthcare-ml-engineer/");
    }

    @Test
    void refusesToWriteTheDefaultGraph() {
        HttpResponse<String> answer = server.update("INSERT DATA { <http://example.org/s> <http://example.org/p> 1 }");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("name a graph");
    }

    @Test
    void refusesAnUpdateThatBreaksAShape() {
        HttpResponse<String> answer = server.update("""
                INSERT DATA { GRAPH <http://example.org/graph> {
                  <https://w3id.org/rungwork/id/skill/nameless> a <https://w3id.org/rungwork/ns#Skill> } }
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nameless");
        assertThat(server.query("ASK { GRAPH <http://example.org/graph> { ?s ?p ?o } }", "text/csv")
                        .body())
                .contains("false");
    }

    @Test
    void refusesToReadOtherAddresses() {
        HttpResponse<String> load = server.update("LOAD <http://127.0.0.1:9/data.ttl> INTO GRAPH <http://e/g>");
        HttpResponse<String> service =
                server.query("SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }", "text/csv");
        HttpResponse<String> silent =
                server.query("SELECT * { SERVICE SILENT <http://127.0.0.1:9/sparql> { ?s ?p ?o } }", "text/csv");
        HttpResponse<String> update = server.update("INSERT { GRAPH <http://example.org/graph> { ?s ?p ?o } }"
                + " WHERE { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }");

        assertThat(load.statusCode()).isEqualTo(403);
        assertThat(service.statusCode()).isEqualTo(422);
        assertThat(service.body()).contains("SERVICE is off");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(update.statusCode()).isEqualTo(422);
    }

    @Test
    void cancelsWhatTakesTooLong() {
        String endless = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER ( ?a != ?d )";

        // queries inside posted shapes have the time of the store that was opened last
        Object timeout = ARQ.getContext().get(ARQ.queryTimeout);
        try (Running hasty = Running.start("--rungwork.store.query-timeout=1s")) {
            HttpResponse<String> query = hasty.query("SELECT (COUNT(*) AS ?n) { " + endless + " }", "text/csv");
            HttpResponse<String> update =
                    hasty.update("INSERT { GRAPH <http://example.org/graph> { <http://e/s> <http://e/p> ?n } } WHERE {"
                            + " SELECT (COUNT(*) AS ?n) { " + endless + " } }");

            HttpResponse<String> shapes =
                    hasty.post("/shacl?graph=union", """
                    PREFIX sh: <http://www.w3.org/ns/shacl#>
                    <http://e/shape> a sh:NodeShape ; sh:targetClass <https://w3id.org/rungwork/ns#Track> ;
                      sh:sparql [ sh:message "slow" ; sh:select "SELECT $this (COUNT(*) AS ?n) { %s } GROUP BY $this" ] .
                    """.formatted(endless), "Content-Type", TURTLE);

            assertThat(shapes.statusCode()).isEqualTo(503);
            assertThat(query.statusCode()).isEqualTo(503);
            assertThat(update.statusCode()).isEqualTo(503);
        } finally {
            ARQ.getContext().set(ARQ.queryTimeout, timeout);
        }
    }

    @Test
    void graphStoreKeepsGraphsByNameInTheRequest() {
        HttpResponse<String> created = server.send("PUT", GRAPH, "<http://e/s> <http://e/p> 1 .", TURTLE);
        HttpResponse<String> replaced = server.send("PUT", GRAPH, "<http://e/s> <http://e/p> 2 .", TURTLE);
        HttpResponse<String> added = server.send("POST", GRAPH, "<http://e/s> <http://e/p> 3 .", TURTLE);
        HttpResponse<String> read = server.get(GRAPH, "Accept", "application/n-triples");
        HttpResponse<String> deleted = server.send("DELETE", GRAPH, "", TURTLE);
        HttpResponse<String> gone = server.get(GRAPH, "Accept", "application/n-triples");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(replaced.statusCode()).isEqualTo(204);
        assertThat(added.statusCode()).isEqualTo(204);
        assertThat(read.body().lines()).hasSize(2).noneMatch(line -> line.contains("\"1\""));
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(gone.statusCode()).isEqualTo(404);
    }

    @Test
    void graphStoreLosesNoGraphOfABody() {
        String trig = "<http://example.org/graph> { <http://e/s> <http://e/p> 1 }";

        HttpResponse<String> contradictory = server.send("PUT", "/data?graph=http://e/other", trig, "application/trig");
        HttpResponse<String> quads = server.send("POST", "/data", trig, "application/trig");
        HttpResponse<String> jsonLd = server.send(
                "POST",
                "/data",
                "{\"@id\":\"http://example.org/graph\",\"@graph\":[{\"@id\":\"http://e/s\",\"http://e/p\":2}]}",
                "application/ld+json");
        HttpResponse<String> empty = server.send("POST", "/data", "", TURTLE);

        assertThat(contradictory.statusCode()).isEqualTo(400);
        assertThat(quads.statusCode()).isEqualTo(204);
        assertThat(jsonLd.statusCode()).isEqualTo(204);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(server.get(GRAPH, "Accept", "application/n-triples").body().lines())
                .hasSize(2);
    }

    @Test
    void graphStoreTakesTheFilesOfAForm() {
        String form = """
                --border
                Content-Disposition: form-data; name="one"; filename="one.ttl"
                Content-Type: text/turtle

                <http://e/s> <http://e/p> 1 .
                --border
                Content-Disposition: form-data; name="two"; filename="two.ttl"
                Content-Type: text/turtle

                <http://e/s> <http://e/p> 2 .
                --border--
                """.replace("\n", "\r\n");

        HttpResponse<String> created = server.send("POST", GRAPH, form, "multipart/form-data; boundary=border");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(server.get(GRAPH, "Accept", "application/n-triples").body().lines())
                .hasSize(2);
    }

    @Test
    void takesUpdatesInUtf8Only() {
        HttpRequest request = server.request(
                        "/update",
                        "Content-Type",
                        "application/sparql-update; charset=UTF-16",
                        "Authorization",
                        Running.CURATOR)
                .POST(HttpRequest.BodyPublishers.ofString("CLEAR NAMED", StandardCharsets.UTF_16))
                .build();

        assertThat(server.send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void csvTellsBlankNodesFromTexts() {
        HttpResponse<String> inserted =
                server.update("INSERT DATA { GRAPH <http://example.org/graph> { _:b <http://example.org/p> _:b } }");

        HttpResponse<String> answer = server.query("SELECT ?s ?o { ?s <http://example.org/p> ?o }", "text/csv");

        assertThat(inserted.statusCode()).as(inserted.body()).isEqualTo(204);
        assertThat(answer.body().lines()).containsExactly("s,o", "_:b0,_:b0");
    }

    @Test
    void refusesWhatNoExportCouldWrite() {
        HttpResponse<String> name = server.send("PUT", "/data?graph=mine", "<http://e/s> <http://e/p> 1 .", TURTLE);
        HttpResponse<String> term = server.update("INSERT DATA { GRAPH <http://example.org/graph> {"
                + " <http://e/s> <http://e/p> <<( <http://e/a> <http://e/b> 1 )>> } }");

        assertThat(name.statusCode()).isEqualTo(400);
        assertThat(name.body()).contains("absolute IRI", "mine");
        assertThat(term.statusCode()).isEqualTo(400);
        assertThat(term.body()).contains("triple term");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data?graph=http://example.org/new", "/data/new"})
    void tellsWhereANewGraphIs(String path) {
        HttpResponse<String> created = server.send("PUT", path, "<http://e/s> <http://e/p> 1 .", TURTLE);
        try {
            String location = created.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> again = server.send("PUT", path, "<http://e/s> <http://e/p> 2 .", TURTLE);

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(location).isEqualTo(server.address() + path);
            assertThat(server.get(path, "Accept", "application/n-triples").body())
                    .contains("\"2\"");
            assertThat(again.statusCode()).isEqualTo(204);
            assertThat(again.headers().firstValue("Location")).isEmpty();
        } finally {
            server.send("DELETE", path, "", TURTLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), a scheme that names nothing",
        "JavaScript:alert(1), a scheme that names nothing",
        "data:text/html\\,x, a scheme that names nothing",
        "http://e/\\u202Egpj.exe, changes the direction of writing",
        "http://e/\\u0085, a control character"
    })
    void refusesIrisThatDeceive(String iri, String reason) {
        String escaped = iri.replace("\\,", ",");
        HttpResponse<String> update =
                server.update("INSERT DATA { GRAPH <http://example.org/graph> { <" + escaped + "> <http://e/p> 1 } }");
        HttpResponse<String> put = server.send(
                "PUT", "/data?graph=http://example.org/graph", "<http://e/s> <http://e/p> <" + escaped + "> .", TURTLE);

        assertThat(List.of(update, put)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("\u202E", "\u0085");
        });
        assertThat(update.body()).contains(reason);
    }

    @Test
    void fetchesNoRemoteContext() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            String body =
                    "{\"@context\":\"http://127.0.0.1:" + listener.getLocalPort() + "/c\",\"@id\":\"http://e/s\"}";

            HttpResponse<String> data = server.send("PUT", GRAPH, body, "application/ld+json");
            HttpResponse<String> shapes =
                    server.post("/shacl?graph=union", body, "Content-Type", "application/ld+json");

            assertThat(data.statusCode()).isEqualTo(400);
            assertThat(shapes.statusCode()).isEqualTo(400);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void graphStoreKeepsGraphsByTheirAddress() {
        HttpResponse<String> created = server.send("PUT", "/data/mine", "<http://e/s> <http://e/p> 1 .", TURTLE);
        HttpResponse<String> read = server.get("/data/mine", "Accept", "application/n-triples");
        HttpResponse<String> named =
                server.query("ASK { GRAPH <" + server.address() + "/data/mine> { <http://e/s> ?p 1 } }", "text/csv");
        HttpResponse<String> deleted = server.send("DELETE", "/data/mine", "", TURTLE);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(read.body()).contains("<http://e/s>");
        assertThat(named.body()).contains("true");
        assertThat(deleted.statusCode()).isEqualTo(204);
    }

    @Test
    void graphStoreNamesANewGraph() {
        HttpResponse<String> created = server.send("POST", "/data", "<http://e/s> <http://e/p> 1 .", TURTLE);

        String location = created.headers().firstValue("Location").orElseThrow();
        String path = location.substring(server.address().length());
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(server.get(path, "Accept", "application/n-triples").body()).contains("<http://e/s>");
        assertThat(server.send("DELETE", path, "", TURTLE).statusCode()).isEqualTo(204);
    }

    @Test
    void graphStoreRefusesABodyWithASyntaxErrorAndChangesNothing() {
        server.send("PUT", GRAPH, "<http://e/s> <http://e/p> 1 .", TURTLE);

        HttpResponse<String> broken = server.send("PUT", GRAPH, "<http://e/s> <http://e/p> 2 . broken", TURTLE);

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("line: 1");
        assertThat(server.get(GRAPH, "Accept", "application/n-triples").body()).contains("\"1\"");
    }

    @Test
    void validatesAStoredGraphAgainstPostedShapes() {
        String shapes = """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                <http://e/shape> a sh:NodeShape ; sh:targetClass <https://w3id.org/rungwork/ns#Role> ;
                  sh:property [ sh:path <http://e/missing> ; sh:minCount 1 ] .
                """;

        HttpResponse<String> report = server.post("/shacl?graph=union", shapes, "Content-Type", TURTLE);
        HttpResponse<String> malformed =
                server.post("/shacl?graph=union", "these are no shapes", "Content-Type", TURTLE);

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.body()).contains("sh:ValidationReport", "MinCountConstraintComponent");
        assertThat(malformed.statusCode()).isEqualTo(400);
    }

    @Test
    void healthAndAFirstPageAnswer() {
        assertThat(server.get("/actuator/health").body()).contains("UP");
        assertThat(server.get("/", "Accept", "text/html").body()).contains("<title>Where can a career go from here?");
    }

    @Test
    void figuresForPrometheusCountWhatTheEndpointWasAskedFor() {
        server.query("ASK {}", "application/sparql-results+json");
        server.query("this is no query", "application/sparql-results+json");

        assertThat(server.get("/actuator/prometheus", "Accept", "text/plain").body())
                .contains("rungwork_published_version", "rungwork_imports{state=\"running\"}")
                .containsPattern("rungwork_statements [1-9]")
                .contains("rungwork_requests{lane=\"endpoint\",state=\"working-long\"}")
                .contains("rungwork_endpoint_seconds_count{operation=\"sparql\",outcome=\"2xx\"}")
                .contains("rungwork_endpoint_seconds_count{operation=\"sparql\",outcome=\"4xx\"}");
        assertThat(server.get("/actuator/health/readiness").body()).contains("UP");
    }

    @Test
    void whatItIsMadeOfIsListed() {
        assertThat(server.get("/actuator/sbom/application").body()).contains("CycloneDX", "jena-arq");
    }
}
