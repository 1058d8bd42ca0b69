package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The review of mappings as a curator sees it, on the mappings that come with the application. */
class MappingRestTest {

    private static final String ESCO = "http://data.europa.eu/esco/skill/";
    private static final String SKILL = "https://w3id.org/rungwork/id/skill/";
    private static final String TRAIL = "https://w3id.org/rungwork/graph/trail/mappings";
    private static final String JSON = "application/json";

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsWhatIsAskedFor() {
        JsonNode candidates = server.json("/api/mappings?state=candidate&taxonomy=esco-1.1.1&minConfidence=0.4&size=3");
        JsonNode accepted = server.json("/api/mappings?subject=python&state=accepted&taxonomy=esco");

        assertThat(candidates.get("total").asInt()).isGreaterThan(3);
        assertThat(candidates.get("items")).hasSize(3).allSatisfy(item -> {
            assertThat(item.get("state").asString()).isEqualTo("candidate");
            assertThat(item.get("confidence").asDouble()).isGreaterThanOrEqualTo(0.4);
            assertThat(item.at("/object/iri").asString()).startsWith("http://data.europa.eu/esco/");
        });
        assertThat(accepted.get("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.get("predicate").asString()).isEqualTo("skos:exactMatch"));
    }

    @Test
    void showsTheMostCertainCandidateWithWhatAReviewerNeeds() {
        JsonNode next = server.json("/api/mappings/next?subject=continuous-learning");

        assertThat(next.get("state").asString()).isEqualTo("candidate");
        assertThat(next.at("/subjectDescription/label").asString()).isEqualTo("Continuous learning");
        assertThat(next.get("records")).hasSize(1);
        assertThat(next.get("trail")).isEmpty();
        assertThat(next.get("revision").asInt()).isZero();
        assertThat(server.get("/api/mappings/next?subject=nobody").statusCode()).isEqualTo(204);
    }

    @Test
    void acceptsUndoesAndRejects() {
        String id = idOf("collaboration");

        JsonNode accepted = ok(post(id + "/accept", "{\"comment\":\"read both\",\"confidence\":0.9}"));

        assertThat(accepted.at("/mapping/state").asString()).isEqualTo("accepted");
        assertThat(accepted.get("version").asLong()).isPositive();
        assertThat(holds("collaboration", "relatedMatch")).isTrue();
        assertThat(accepted.at("/mapping/justification").asString()).endsWith("MappingReview");

        JsonNode undone = ok(post(id + "/undo", ""));

        assertThat(undone.at("/mapping/state").asString()).isEqualTo("candidate");
        assertThat(holds("collaboration", "relatedMatch")).isFalse();

        JsonNode rejected = ok(post(id + "/reject", "{\"comment\":\"no\"}"));

        assertThat(rejected.at("/mapping/state").asString()).isEqualTo("rejected");
        assertThat(holds("collaboration", "relatedMatch")).isFalse();
        assertThat(texts(server.json("/api/mappings/" + id).get("trail"), "kind"))
                .containsExactly("acceptance", "undoing", "rejection");
        assertThat(post(id + "/accept", "").statusCode()).isEqualTo(409);
        assertThat(post(id + "/accept", "").body()).contains("rejected", "agent/curators");
    }

    @Test
    void undoesToWhatWasDecidedBefore() {
        String id = idOf("healthcare-data-formats");
        ok(post(id + "/accept", "{\"predicate\":\"broadMatch\"}"));
        String revision =
                server.get("/api/mappings/" + id).headers().firstValue("ETag").orElseThrow();
        ok(post(id + "/reject", "{\"comment\":\"not even that\"}", "If-Match", revision));
        assertThat(holds("healthcare-data-formats", "broadMatch")).isFalse();

        JsonNode undone = ok(post(id + "/undo", ""));

        assertThat(undone.at("/mapping/state").asString()).isEqualTo("accepted");
        assertThat(holds("healthcare-data-formats", "broadMatch")).isTrue();
        assertThat(ok(post(id + "/undo", "")).at("/mapping/state").asString()).isEqualTo("candidate");
        HttpResponse<String> nothing = post(id + "/undo", "");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("nothing can be undone");
    }

    @Test
    void acceptsWhatNobodyProposed() {
        HttpResponse<String> refused = post("", mapping("python", "relatedMatch", "no-such-skill"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("import its taxonomy");

        assertThat(post("", "{\"subject\":\"python\",\"object\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("", "{\"subject\":\"" + SKILL + "python\"}").body()).contains("'object' is missing");
    }

    @Test
    void refusesASecondExactMatchOfATargetAndNamesTheOther() {
        String id = idOf("clinical-data-domain-lead");
        ok(post(idOf("clinical-data-analytics-lead") + "/accept", "{\"predicate\":\"exactMatch\"}"));

        HttpResponse<String> refused = post(id + "/accept", "{\"predicate\":\"exactMatch\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("target-taken", "Clinical Data Analytics Lead", "weaken")
                .doesNotContain("Exception");
        JsonNode left = server.json("/api/mappings/" + id);
        assertThat(left.get("state").asString()).isEqualTo("candidate");
        assertThat(left.get("trail")).isEmpty();
    }

    @Test
    void letsOnlyTheFirstOfTwoReviewersDecide() throws Exception {
        String id = idOf("interpersonal");
        Callable<Integer> reviewer = () -> post(id + "/accept", "").statusCode();

        try (ExecutorService reviewers = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = reviewers.invokeAll(List.of(reviewer, reviewer)).stream()
                    .map(MappingRestTest::get)
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(server.json("/api/mappings/" + id).get("trail")).hasSize(1);
        assertThat(post(id + "/accept", "", "If-Match", "\"0\"").statusCode()).isEqualTo(412);
        String seen = "\"" + server.json("/api/mappings/" + id).get("revision").asInt() + "\"";
        assertThat(post(id + "/accept", "{\"predicate\":\"skos:closeMatch\"}", "If-Match", seen)
                        .statusCode())
                .isEqualTo(200);
        assertThat(holds("interpersonal", "closeMatch")).isTrue();
        assertThat(holds("interpersonal", "relatedMatch")).isFalse();
    }

    private static int get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void leavesAloneWhatAFileDecided() {
        String id = server.json("/api/mappings?subject=python&state=accepted&taxonomy=esco")
                .at("/items/0/id")
                .asString();

        HttpResponse<String> refused = post(id + "/reject", "{\"comment\":\"no\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("ontology/mappings/skills-esco-1.1.1.sssom.tsv");
        assertThat(post(id + "/undo", "").body()).contains("ontology/mappings/skills-esco-1.1.1.sssom.tsv");
    }

    @Test
    void keepsTheTrailFromUpdates() {
        String id = idOf("data-visualisation");
        ok(post(id + "/comment", "{\"comment\":\"ask the engineers\"}"));

        HttpResponse<String> update = server.update("DELETE WHERE { GRAPH <" + TRAIL + "> { ?s ?p ?o } }");
        HttpResponse<String> deletion =
                server.send("DELETE", "/data?graph=" + Running.encode(TRAIL), "", "text/turtle");

        assertThat(update.statusCode()).isEqualTo(409);
        assertThat(update.body()).contains("/api/mappings");
        assertThat(deletion.statusCode()).isEqualTo(409);
        JsonNode shown = server.json("/api/mappings/" + id);
        assertThat(shown.get("state").asString()).isEqualTo("candidate");
        assertThat(shown.at("/trail/0/comment").asString()).isEqualTo("ask the engineers");
        assertThat(server.query(
                                "PREFIX rw: <https://w3id.org/rungwork/ns#> ASK { ?d a rw:MappingRemark ; rw:decidedSubject <"
                                        + SKILL + "data-visualisation> }",
                                "text/csv")
                        .body())
                .contains("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accept | {\"predicate\":\"owl:sameAs\"} | 422 | skos:exactMatch",
                "accept | {\"confidence\":1.5} | 422 | between 0 and 1",
                "accept | {\"author\":\"nobody\"} | 422 | prov:Agent",
                "accept | {\"author\":\"no body\"} | 422 | prov:Agent",
                "accept | {\"colour\":1} | 400 | colour",
                "accept | {\"comment\": | 400 | not such a JSON object",
                "accept | null | 400 | null",
                "accept | [] | 400 | not such a JSON object",
                "reject | {} | 422 | Say why",
                "comment | {\"comment\":\"  \"} | 422 | Say why",
            })
    void refusesWhatMakesNoSense(String action, String body, int status, String told) {
        HttpResponse<String> answer = post(idOf("continuous-learning") + "/" + action, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(told).doesNotContain("org.rungwork", "Exception");
        assertThat(server.json("/api/mappings/" + idOf("continuous-learning")).get("trail"))
                .isEmpty();
    }

    @Test
    void givesAndTakesSets() {
        HttpResponse<String> table = server.get("/api/mappings?subject=hl7", "Accept", "text/tab-separated-values");
        String given = server.get("/api/mappings?subject=fhir&format=tsv").body();
        JsonNode object = server.json("/api/mappings?subject=fhir&format=sssom");

        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/tab-separated-values");
        assertThat(given)
                .contains("#curie_map:", "#  wikidata: ", "\nsubject_id\tsubject_label\tpredicate_id\tobject_id");
        assertThat(object.at("/mappings/0/predicate_id").asString()).isEqualTo("skos:exactMatch");
        assertThat(object.at("/curie_map/wikidata").asString()).startsWith("http://www.wikidata.org/");
        assertThat(server.get("/api/mappings?subject=fhir", "Accept", "text/turtle")
                        .body())
                .contains("owl:annotatedTarget", "owl:Axiom");

        HttpResponse<String> taken = sendSet("name=mine", given.replace("Q19597236", "Q42"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.body()).contains("mapping-candidate/mine");
        assertThat(server.json("/api/mappings?subject=fhir&object=Q42")
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("candidate");
    }

    @ParameterizedTest
    @CsvSource({
        "sssom, application/sssom+json",
        "ttl, text/turtle",
        "rdf, application/rdf+xml",
        "nt, application/n-triples"
    })
    void takesASetInEveryFormInWhichItIsGiven(String format, String mediaType) {
        String given = server.get("/api/mappings?subject=fhir&state=accepted&format=" + format)
                .body();

        HttpResponse<String> taken =
                server.send("POST", "/api/mappings/sets?name=copy-" + format + "&kind=curated", given, mediaType);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.body()).contains("\"mapping-curated/copy-" + format + "\"");
        assertThat(server.query("""
                        PREFIX owl: <http://www.w3.org/2002/07/owl#>
                        SELECT ?target WHERE { GRAPH <https://w3id.org/rungwork/graph/mapping-curated/copy-%s> {
                          ?record owl:annotatedTarget ?target } }""".formatted(format), "text/csv").body()).contains("Q19597236");
    }

    @Test
    void keepsSetsOfBothKindsApartThoughTheyHaveOneName() {
        String table = server.get("/api/mappings?subject=fhir&state=accepted&format=tsv")
                .body();

        assertThat(sendSet("name=both&kind=curated", table).statusCode()).isEqualTo(201);
        assertThat(sendSet("name=both", table.replace("Q19597236", "Q43")).statusCode())
                .isEqualTo(201);

        assertThat(server.get("/api/mappings?subject=fhir&format=tsv").body()).contains("Q19597236", "Q43");
        assertThat(sendSet("name=both.candidate", table).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesACuratedSetThatContradictsItselfAndFormsThatAreNone() {
        String table = server.get("/api/mappings?subject=fhir&format=tsv").body();
        String row = table.lines()
                .filter(line -> line.contains("Q19597236"))
                .findFirst()
                .orElseThrow();
        String twice = table + row.replace("Q19597236", "Q42") + "\n";

        HttpResponse<String> contradicting = sendSet("name=twice&kind=curated", twice);
        HttpResponse<String> unknown = server.send("POST", "/api/mappings/sets?name=x", table, "text/plain");

        assertThat(contradicting.statusCode()).as(contradicting.body()).isEqualTo(422);
        assertThat(contradicting.body()).contains("Q42");
        assertThat(unknown.statusCode()).isEqualTo(415);
        assertThat(unknown.body()).contains("text/tab-separated-values");
    }

    @Test
    void tellsWhatIsWrongWithASetRowByRow() {
        String table = server.get("/api/mappings?subject=python&format=tsv").body();

        HttpResponse<String> wrong = sendSet("name=wrong", table.replace("semapv:ManualMappingCuration", ""));
        HttpResponse<String> guessed =
                sendSet("name=guessed&kind=curated", table.replace("ManualMappingCuration", "LexicalMatching"));
        HttpResponse<String> owned = sendSet("name=skills-wikidata&kind=curated", table);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("\"line\":", "mapping_justification is empty")
                .doesNotContain("org.rungwork");
        assertThat(guessed.statusCode()).isEqualTo(422);
        assertThat(guessed.body()).contains("kind=candidate");
        assertThat(owned.statusCode()).isEqualTo(409);
        assertThat(owned.body()).contains("ontology/mappings/skills-wikidata.sssom.tsv");
        assertThat(sendSet("name=review&kind=curated", table).statusCode()).isEqualTo(409);
        assertThat(sendSet("name=No/Name", table).statusCode()).isEqualTo(400);
        assertThat(sendSet("name=empty", "").statusCode()).isEqualTo(422);
        assertThat(sendSet("kind=curated", table).statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> sendSet(String parameters, String table) {
        return server.send("POST", "/api/mappings/sets?" + parameters, table, "text/tab-separated-values");
    }

    @Test
    void namesWhoDecided() {
        server.update("""
                PREFIX agent: <https://w3id.org/rungwork/id/agent/>
                PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                INSERT DATA { GRAPH <https://w3id.org/rungwork/graph/curation> {
                  agent:ada a prov:Agent ; skos:prefLabel "Ada"@en } }""");
        String id = idOf("genomics");

        JsonNode accepted = ok(post(id + "/accept", "{\"author\":\"ada\"}"));
        JsonNode remarked = ok(post(id + "/comment?author=ada", "{\"comment\":\"checked twice\"}"));

        assertThat(accepted.at("/mapping/author").asString()).endsWith("/id/agent/ada");
        assertThat(remarked.at("/mapping/trail/1/author").asString()).endsWith("/id/agent/ada");
    }

    @Test
    void refusesEndlessComments() {
        HttpResponse<String> answer =
                post(idOf("continuous-learning") + "/comment", "{\"comment\":\"" + "x".repeat(10_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("10000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/accept", "/reject", "/undo", "/comment"})
    void tellsAMappingThatIsNotThere(String action) {
        HttpResponse<String> answer = action.isEmpty()
                ? server.get("/api/mappings/python--000000000000")
                : post("python--000000000000" + action, "{\"comment\":\"no\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/api/mappings");
    }

    @ParameterizedTest
    @CsvSource({
        "state=wonderful,422",
        "predicate=sameAs,422",
        "minConfidence=high,400",
        "subject=%3Cno%3E,400",
        "colour=red,400",
        "size=0,400",
        "page=-1,400"
    })
    void refusesFiltersThatMakeNoSense(String parameters, int status) {
        assertThat(server.get("/api/mappings?" + parameters).statusCode()).isEqualTo(status);
    }

    @Test
    void asksForTheToken() {
        HttpRequest request = server.request("/api/mappings/" + idOf("continuous-learning") + "/accept")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(server.send(request).statusCode()).isEqualTo(401);
    }

    private static String idOf(String skill) {
        return server.json("/api/mappings?subject=" + skill + "&taxonomy=esco")
                .at("/items/0/id")
                .asString();
    }

    private static boolean holds(String skill, String relation) {
        return server.query(
                        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ASK { <" + SKILL + skill + "> skos:"
                                + relation + " ?target FILTER(STRSTARTS(STR(?target), '" + ESCO + "')) }",
                        "text/csv")
                .body()
                .contains("true");
    }

    private static String mapping(String skill, String relation, String target) {
        return "{\"subject\":\"" + SKILL + skill + "\",\"predicate\":\"skos:" + relation + "\",\"object\":\"" + ESCO
                + target + "\"}";
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = server.request(
                        "/api/mappings" + (path.isEmpty() ? "" : "/" + path),
                        "Authorization",
                        "Bearer " + TestServer.TOKEN)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return server.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }
}
