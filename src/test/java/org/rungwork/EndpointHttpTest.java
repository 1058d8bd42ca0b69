package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;

/** What HTTP asks of the SPARQL addresses beside GET and POST: methods and formats. */
@ExtendWith(TestServer.class)
class EndpointHttpTest {

    private static final String ASK = "ASK {}";
    private static final String CONSTRUCT = "CONSTRUCT { <http://e/s> <http://e/p> 1 } {}";
    private static final String ONTOLOGY = "/data?graph=https://w3id.org/rungwork/graph/ontology";

    private final Running server;

    EndpointHttpTest(Running server) {
        this.server = server;
    }

    @Test
    void headTellsWhatGetWouldAnswer() {
        HttpResponse<String> query = head("/sparql?query=" + Running.encode(ASK), "application/sparql-results+xml");
        HttpResponse<String> description = head("/sparql", "text/turtle");
        HttpResponse<String> graph = head(ONTOLOGY, "text/turtle");
        HttpResponse<String> malformed = head("/sparql?query=ASK", "*/*");
        HttpResponse<String> missing = head("/data?graph=http://example.org/none", "*/*");

        assertThat(query.statusCode()).isEqualTo(200);
        assertThat(type(query)).startsWith("application/sparql-results+xml");
        assertThat(query.body()).isEmpty();
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(type(description)).startsWith("text/turtle");
        assertThat(graph.statusCode()).isEqualTo(200);
        assertThat(type(graph)).startsWith("text/turtle");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(missing.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/sparql, 'GET,HEAD,OPTIONS,POST'",
        "/update, 'OPTIONS,PATCH,POST'",
        "/data, 'DELETE,GET,HEAD,OPTIONS,POST,PUT'"
    })
    void optionsTellTheMethods(String path, String methods) {
        HttpResponse<String> answer = server.send(server.request(path)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(",\\s*"))
                .containsExactlyInAnyOrder(methods.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "*/*;q=0", "text/turtle", "image/*, application/sparql-results+json;q=0"})
    void tellsThatATruthValueHasNoSuchFormat(String accept) {
        HttpResponse<String> answer = server.query(ASK, accept);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("application/sparql-results+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/turtle;q=0", "application/sparql-results+json"})
    void tellsThatAGraphHasNoSuchFormat(String accept) {
        HttpResponse<String> constructed = server.query(CONSTRUCT, accept);
        HttpResponse<String> stored = server.get(ONTOLOGY, "Accept", accept);
        HttpResponse<String> description = server.get("/sparql", "Accept", accept);

        assertThat(constructed.statusCode()).isEqualTo(406);
        assertThat(constructed.body()).contains("text/turtle");
        assertThat(stored.statusCode()).isEqualTo(406);
        assertThat(description.statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle;q=0.1, */*;q=0 | text/turtle",
                "application/xhtml+xml, */*;q=0.8 | text/turtle",
                "',' | text/turtle",
                "image/png, application/n-triples;q=0.1 | application/n-triples"
            })
    void givesWhatIsLeft(String accept, String type) {
        HttpResponse<String> answer = server.query(CONSTRUCT, accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).startsWith(type);
    }

    @Test
    void givesNoFormatThatIsExcluded() {
        HttpResponse<String> graph = server.query(CONSTRUCT, "text/turtle;q=0, */*");
        HttpResponse<String> truth = server.query(ASK, "application/sparql-results+json;q=0, */*;q=0.5");

        assertThat(graph.statusCode()).isEqualTo(200);
        assertThat(type(graph)).doesNotStartWith("text/turtle");
        assertThat(truth.statusCode()).isEqualTo(200);
        assertThat(type(truth)).doesNotStartWith("application/sparql-results+json");
    }

    private HttpResponse<String> head(String path, String accept) {
        return server.send(server.request(path, "Accept", accept)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
