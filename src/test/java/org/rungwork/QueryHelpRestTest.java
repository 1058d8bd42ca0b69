package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer.Running;
import tools.jackson.databind.JsonNode;

/** What helps to write queries: their syntax checked, and the terms that they can name. */
@ExtendWith(TestServer.class)
class QueryHelpRestTest {

    private static final String CHECK = "/api/queries/check";

    private final Running server;

    QueryHelpRestTest(Running server) {
        this.server = server;
    }

    private HttpResponse<String> check(String text) {
        return server.post(CHECK, text, "Content-Type", "application/sparql-query");
    }

    @Test
    void tellsWhereAQueryGoesWrong() {
        HttpResponse<String> answer = check("SELECT * WHERE {\n  ?s ?p }");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"ok\":false,\"line\":2,\"column\":9,\"message\":\"“}” does not fit here\"}");
    }

    @Test
    void tellsThatAQueryIsWell() {
        assertThat(check("ASK {}").body()).isEqualTo("{\"ok\":true}");
        assertThat(server.post(CHECK, "ASK {}", "Content-Type", "text/plain;charset=UTF-8")
                        .body())
                .isEqualTo("{\"ok\":true}");
    }

    @Test
    void saysNothingOfTheInside() {
        String deep = check("SELECT * " + "{".repeat(5000)).body();

        assertThat(deep).contains("\"ok\":false").doesNotContain("org.", "Exception", "Error", "line\"");
    }

    @Test
    void refusesWhatIsTooLongOrNoText() {
        assertThat(check("#".repeat(100_001)).statusCode()).isEqualTo(413);
        assertThat(server.post(CHECK, "{}", "Content-Type", "application/json").statusCode())
                .isEqualTo(415);
    }

    @Test
    void aNewCheckAsksNothing() {
        assertThat(check("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
                        .body())
                .isEqualTo("{\"ok\":true}");
    }

    @Test
    void listsPrefixesAndTerms() {
        JsonNode vocabulary = server.json("/api/vocabulary");

        assertThat(vocabulary.at("/prefixes/rw").asString()).isEqualTo("https://w3id.org/rungwork/ns#");
        assertThat(term(vocabulary, "rw:Role").at("/kind").asString()).isEqualTo("class");
        assertThat(term(vocabulary, "rw:requiresSkill").at("/kind").asString()).isEqualTo("property");
        assertThat(term(vocabulary, "rw:requiresSkill").at("/definition").asString())
                .isNotBlank();
        assertThat(term(vocabulary, "rw:Essential").at("/type").asString()).isEqualTo("rw:Importance");
        assertThat(term(vocabulary, "skos:prefLabel").at("/kind").asString()).isEqualTo("property");
    }

    private static JsonNode term(JsonNode vocabulary, String name) {
        return vocabulary
                .at("/terms")
                .valueStream()
                .filter(term -> term.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theVocabularyIsSentOnceForEachVersion() {
        String tag = server.get("/api/vocabulary").headers().firstValue("ETag").orElseThrow();

        assertThat(server.get("/api/vocabulary", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }
}
