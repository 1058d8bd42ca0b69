package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;

/** A server that only readers read; its identity provider does not answer. */
class ClosedReadingRestTest {

    private static final String QUERY = "/sparql?query=ASK%7B%7D";

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start(
                "--rungwork.access.reading=closed",
                "--rungwork.access.tokens[0].name=rita",
                "--rungwork.access.tokens[0].role=reader",
                "--rungwork.access.tokens[0].token=token-of-rita",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String basic(String name, String token) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                QUERY,
                "/data?default",
                "/api/roles",
                "/roles/cdm-director",
                "/id/role/cdm-director.ttl",
                "/ns",
                "/.well-known/void",
                "/reconcile/skills",
                "/actuator/prometheus"
            })
    void nobodyElseReads(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer", "Basic realm=\"Rungwork\", charset=\"UTF-8\"");
        assertThat(answer.body()).contains("the token of a reader");
    }

    @Test
    void questionsInBodiesAreReadingToo() {
        assertThat(server.post("/sparql", "ASK {}", "Content-Type", "application/sparql-query")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/assets/mark.svg"})
    void healthAndAssetsAreForEverybody(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", QUERY, "/api/roles", "/reconcile/skills"})
    void readersReadWithTheirTokenAndBrowsersWithNameAndToken(String path) {
        assertThat(server.get(path, "Authorization", "Bearer token-of-rita").statusCode())
                .isEqualTo(200);
        assertThat(server.get(path, "Authorization", basic("rita", "token-of-rita"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get(path, "Authorization", basic("rita", "token-of-nobody"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get(path, "Authorization", basic("nobody", "token-of-rita"))
                        .statusCode())
                .isEqualTo(401);
    }

    /** A browser sends name and token by itself, whichever page makes it. */
    @Test
    void nameAndTokenWriteNothing() {
        HttpResponse<String> answer = server.post(
                "/update",
                "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }",
                "Content-Type",
                "application/sparql-update",
                "Authorization",
                basic("curators", TestServer.TOKEN));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void providerThatDoesNotAnswerIsNoWrongToken() {
        HttpResponse<String> answer = server.get(QUERY, "Authorization", "Bearer token.of.provider");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.body()).contains("identity provider").doesNotContain("127.0.0.1");
    }
}
