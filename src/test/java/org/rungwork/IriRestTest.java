package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import org.rungwork.vocabulary.Rw;

/** Our IRIs, opened by programs and by people. */
@ExtendWith(TestServer.class)
class IriRestTest {

    private static final String BASE = "https://w3id.org/rungwork";
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private static final String DIRECTOR = "/id/role/cdm-director";

    private final Running server;

    IriRestTest(Running server) {
        this.server = server;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static Graph graph(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Lang language =
                RDFLanguages.contentTypeToLang(header(answer, "Content-Type").replaceFirst(";.*", ""));
        return RDFParser.fromString(answer.body(), language).toGraph();
    }

    private static Node node(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("org.rungwork").doesNotContain("\"trace\"");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, ttl",
        "application/ld+json, jsonld",
        "application/n-triples, nt",
        "application/rdf+xml, rdf",
        "'application/rdf+xml;q=0.5, application/n-triples;q=0.9', nt",
        "*/*, ttl"
    })
    void leadsToADocumentInTheFormatAskedFor(String accept, String ending) {
        HttpResponse<String> answer = server.get(DIRECTOR, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(DIRECTOR + "." + ending);
        assertThat(header(answer, "Vary").split(", ")).contains("Accept");
    }

    @Test
    void leadsToTurtleWhoDoesNotSay() {
        assertThat(header(server.get(DIRECTOR), "Location")).isEqualTo(DIRECTOR + ".ttl");
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml"
    })
    void answersWithTheDocument(String ending, String mediaType) {
        HttpResponse<String> answer = server.get(DIRECTOR + "." + ending, "Accept", "text/html");

        assertThat(header(answer, "Content-Type")).startsWith(mediaType);
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline");
        assertThat(graph(answer).contains(node(DIRECTOR), RDF.type.asNode(), Rw.Role))
                .isTrue();
        assertThat(graph(answer).size())
                .isEqualTo(graph(server.get(DIRECTOR + ".ttl")).size());
    }

    @Test
    void tellsTheStatementsAboutAThingAndTheLabelsOfWhatTheyName() {
        Graph director = graph(server.get(DIRECTOR + ".ttl"));
        Node moved = node("/id/role/cdm-director");

        List<Node> requirements = director.stream(moved, Rw.hasRequirement, Node.ANY)
                .map(triple -> triple.getObject())
                .toList();

        assertThat(requirements)
                .isNotEmpty()
                .allSatisfy(requirement -> assertThat(director.contains(requirement, Rw.status, Node.ANY))
                        .isTrue());
        assertThat(director.stream(Node.ANY, Rw.requiresSkill, Node.ANY))
                .allSatisfy(
                        needed -> assertThat(director.contains(needed.getObject(), SKOS.prefLabel.asNode(), Node.ANY))
                                .isTrue());
        assertThat(director.contains(Node.ANY, Rw.to, moved)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/id/role/cdm-director, /roles/cdm-director",
        "/id/skill/python, /skills/python",
        "/id/norm/gdpr, /norms/gdpr",
        "/id/org/athenahealth, /employers/athenahealth",
        "/id/evidence/seed-000/A1-01,"
                + " /describe?iri=https%3A%2F%2Fw3id.org%2Frungwork%2Fid%2Fevidence%2Fseed-000%2FA1-01",
        "/graph/document/seed-000, /describe?iri=https%3A%2F%2Fw3id.org%2Frungwork%2Fgraph%2Fdocument%2Fseed-000",
        "/ns, /ontology",
        "/ns/0.1.0, /ontology",
        "/path, /ontology",
        "/service, /ontology",
        "/taxonomy, /ontology",
        "/shapes, /ontology"
    })
    void leadsPeopleToAPage(String path, String page) {
        HttpResponse<String> answer = server.get(path, "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(page);
        assertThat(header(answer, "Vary").split(", ")).contains("Accept");
    }

    @Test
    void leadsPeopleToTheCategoriesOfEmployers() {
        String category = server.query("SELECT ?one { ?one a <" + Rw.EmployerCategory + "> } LIMIT 1", "text/csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replace(BASE, "");

        assertThat(header(server.get(category, "Accept", BROWSER), "Location"))
                .isEqualTo(category.replace("/id/employer-category/", "/employers/"));
    }

    @Test
    void knowsNamesWithSlashes() {
        String passage = "/id/evidence/seed-000/A1-01";

        assertThat(header(server.get(passage), "Location")).isEqualTo(passage + ".ttl");
        assertThat(graph(server.get(passage + ".ttl")).contains(node(passage), Rw.quote, Node.ANY))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/role/astronaut",
                "/id/role/astronaut.ttl",
                "/id/role",
                "/id/role/",
                "/ns/9.9",
                "/ns/9.9.ttl",
                "/graph/nothing"
            })
    void tellsWhatItDoesNotKnow(String path) {
        HttpResponse<String> program = server.get(path);
        HttpResponse<String> browser = server.get(path, "Accept", BROWSER);

        assertProblem(program, 404);
        assertThat(program.body())
                .contains("<" + BASE + path.replace(".ttl", "") + ">")
                .containsAnyOf("/sparql", "there are");
        assertProblem(browser, 404);
    }

    @Test
    void tellsAFormatItDoesNotHave() {
        assertProblem(server.get(DIRECTOR, "Accept", "image/png"), 406);
        assertProblem(server.get("/ns", "Accept", "image/png"), 406);
        assertProblem(server.get("/graph/ontology", "Accept", "image/png"), 406);
    }

    @Test
    void answersHeadAsGetWithoutTheBody() {
        HttpResponse<String> led = head(DIRECTOR);
        HttpResponse<String> told = head(DIRECTOR + ".nt");

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(header(led, "Location")).isEqualTo(DIRECTOR + ".ttl");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(header(told, "Content-Type")).startsWith("application/n-triples");
        assertThat(header(told, "ETag")).isNotEmpty();
        assertThat(told.body()).isEmpty();
        assertThat(head("/id/role/astronaut").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> head(String path) {
        return server.send(
                server.request(path).method("HEAD", BodyPublishers.noBody()).build());
    }

    @Test
    void sendsADocumentAgainOnlyWhenAnotherVersionIsPublished() {
        String tag = header(server.get(DIRECTOR + ".ttl"), "ETag");
        HttpResponse<String> same = server.get(DIRECTOR + ".ttl", "If-None-Match", tag);
        server.update(
                "INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/s> <http://example.org/p> 1 } }");
        HttpResponse<String> later = server.get(DIRECTOR + ".ttl", "If-None-Match", tag);
        server.update("DROP GRAPH <http://example.org/g>");

        assertThat(tag).startsWith("W/\"");
        assertThat(header(same, "Cache-Control")).doesNotContain("no-store");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(later.statusCode()).isEqualTo(200);
    }

    /** Where signs are encoded in the IRI itself, and where only the client had to. */
    @ParameterizedTest
    @CsvSource({"/id/requirement/C%23, /id/requirement/C%23", "/id/place/Zürich, /id/place/Z%C3%BCrich"})
    void findsIrisHoweverTheyAreSpelt(String iri, String path) {
        server.update("INSERT DATA { GRAPH <http://example.org/g> { <" + BASE + iri + "> <http://example.org/p> 1 } }");
        HttpResponse<String> led = server.get(path);
        HttpResponse<String> told = server.get(path + ".nt");
        server.update("DROP GRAPH <http://example.org/g>");

        assertThat(header(led, "Location")).isEqualTo(path + ".ttl");
        assertThat(graph(told).contains(node(iri), Node.ANY, Node.ANY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/ns, /ns#Role",
        "/ns, /ns#Essential",
        "/ns/0.1.0, /ns#Role",
        "/path, /path#source",
        "/service, /service#source",
        "/taxonomy, /taxonomy#Element",
        "/shapes, /shapes#Role"
    })
    void definesEveryTermWhereItsNamespaceLeads(String document, String term) {
        String address = header(server.get(document, "Accept", "text/turtle"), "Location");

        assertThat(address).isEqualTo(document + ".ttl");
        assertThat(graph(server.get(address)).contains(node(term), RDF.type.asNode(), Node.ANY))
                .isTrue();
    }

    @Test
    void leadsToGraphsInTheGraphStore() {
        HttpResponse<String> led = server.get("/graph/document/seed-000", "Accept", "text/turtle");
        HttpResponse<String> told = server.get(header(led, "Location"), "Accept", "text/turtle");

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(header(led, "Location"))
                .isEqualTo("/data?graph=https%3A%2F%2Fw3id.org%2Frungwork%2Fgraph%2Fdocument%2Fseed-000");
        assertThat(graph(told).contains(node("/id/skill/python"), RDF.type.asNode(), Rw.Skill))
                .isTrue();
    }

    @Test
    void describesAnythingByItsIri() {
        String address = "/api/describe?iri=" + Running.encode(BASE + "/id/skill/python");

        assertThat(graph(server.get(address)).contains(node("/id/skill/python"), RDF.type.asNode(), Rw.Skill))
                .isTrue();
        assertThat(header(server.get(address + "&format=jsonld"), "Content-Type"))
                .startsWith("application/ld+json");
        assertThat(header(server.get(address, "Accept", "application/rdf+xml"), "Content-Type"))
                .startsWith("application/rdf+xml");
        assertThat(graph(server.get("/api/describe?iri=" + Running.encode(Rw.Role.getURI())))
                        .contains(Rw.Role, RDF.type.asNode(), Node.ANY))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "?iri=http%3A%2F%2Fexample.org%2Fnobody, 404, http://example.org/nobody",
        "?iri=cdm-director, 404, give a whole IRI",
        "?iri=not%20an%20iri%3A%3E, 404, give a whole IRI",
        "'', 422, iri",
        "?iri=x%3Ay&format=pdf, 404, x:y",
        "?what=x, 400, iri"
    })
    void tellsWhatItCannotDescribe(String question, int status, String said) {
        HttpResponse<String> answer = server.get("/api/describe" + question);

        assertProblem(answer, status);
        assertThat(answer.body()).contains(said);
    }
}
