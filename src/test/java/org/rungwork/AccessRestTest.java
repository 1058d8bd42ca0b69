package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.TestServer.Running;
import tools.jackson.databind.JsonNode;

/** Who may do what, with tokens of the settings and with those of an identity provider. */
class AccessRestTest {

    private static IdentityProvider provider;
    private static Running server;

    @BeforeAll
    static void start() throws Exception {
        provider = new IdentityProvider();
        server = Running.start(
                "--rungwork.access.tokens[0].name=rita",
                "--rungwork.access.tokens[0].role=reader",
                "--rungwork.access.tokens[0].token=token-of-rita",
                "--rungwork.access.tokens[1].name=cora",
                "--rungwork.access.tokens[1].role=curator",
                "--rungwork.access.tokens[1].token=token-of-cora",
                "--rungwork.access.tokens[2].name=carl",
                "--rungwork.access.tokens[2].role=curator",
                "--rungwork.access.tokens[2].token=token-of-carl",
                "--rungwork.access.graphs[0].graph=protected/*",
                "--rungwork.access.graphs[0].names=cora",
                "--rungwork.access.roles-claim=realm_access.roles",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + provider.issuer(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=" + IdentityProvider.AUDIENCE);
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    private static HttpResponse<String> send(String method, String path, String token) {
        return server.send(server.request(path, "Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private static HttpResponse<String> update(String token, String update) {
        return server.post(
                "/update", update, "Content-Type", "application/sparql-update", "Authorization", "Bearer " + token);
    }

    private static String insert(String graph, String name) {
        return "INSERT DATA { GRAPH <https://w3id.org/rungwork/graph/" + graph + "> { <http://example.org/" + name
                + "> <http://example.org/p> 1 } } ";
    }

    private static boolean isThere(String name) {
        return server.query("ASK { <http://example.org/" + name + "> ?p ?o }", "text/csv")
                .body()
                .contains("true");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/backups,               token-of-rita,     403",
        "POST,   /api/backups,               token-of-cora,     403",
        "POST,   /api/backups,               a-token-for-tests, 409",
        "DELETE, /api/taxonomies/none,       token-of-rita,     403",
        "DELETE, /api/taxonomies/none,       token-of-cora,     403",
        "DELETE, /api/taxonomies/none,       a-token-for-tests, 404",
        "DELETE, /api/imports/99,            token-of-rita,     403",
        "DELETE, /api/imports/99,            token-of-cora,     404",
        "PUT,    /data?graph=urn:x,          token-of-rita,     403",
        "DELETE, /data?graph=urn:x,          token-of-cora,     404",
        "GET,    /update,                    token-of-rita,     403",
        "GET,    /api/roles,                 token-of-rita,     200",
        "GET,    /api/roles,                 nobody's,          401",
        "GET,    /api/roles,                 unknown,           401",
    })
    void roleDecides(String method, String path, String token, int status) {
        assertThat(send(method, path, token).statusCode()).isEqualTo(status);
    }

    @Test
    void refusalTellsWhatToSend() {
        HttpResponse<String> nothing = send("POST", "/api/backups", "");
        HttpResponse<String> unknown = send("POST", "/api/backups", "unknown");
        HttpResponse<String> tooLittle = send("POST", "/api/backups", "token-of-cora");

        assertThat(nothing.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("Nobody here has this token", "an admin");
        assertThat(tooLittle.body())
                .contains("This takes the token of an admin")
                .doesNotContain("cora");
        assertThat(tooLittle.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** A proxy may ask for names of its own, and pass on what it gets. */
    @Test
    void nameAndTokenAreNotLookedAtWhereReadingIsOpen() {
        assertThat(server.get("/api/roles", "Authorization", "Basic bmFtZTp0b2tlbg==")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokenInTheAddressCountsForNothing() {
        assertThat(send("POST", "/api/backups?access_token=a-token-for-tests", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void graphsAreForThoseWhomTheRulesName() {
        assertThat(update("token-of-carl", insert("protected/a", "by-carl")).statusCode())
                .isEqualTo(403);
        assertThat(update("token-of-cora", insert("protected/a", "by-cora")).statusCode())
                .isEqualTo(204);
        assertThat(update("a-token-for-tests", insert("protected/b", "by-admin"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(update("token-of-carl", insert("free", "free")).statusCode()).isEqualTo(204);

        assertThat(isThere("by-carl")).isFalse();
        assertThat(isThere("by-cora")).isTrue();
    }

    @Test
    void updateThatTouchesAForbiddenGraphChangesNothing() {
        HttpResponse<String> answer =
                update("token-of-carl", insert("free", "half") + ";" + insert("protected/a", "other-half"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("carl", "protected/a", "nothing was changed");
        assertThat(isThere("half")).isFalse();
    }

    @Test
    void graphStoreKeepsTheSameRules() {
        HttpResponse<String> answer = server.send(server.request(
                        "/data?graph=https://w3id.org/rungwork/graph/protected/c",
                        "Authorization",
                        "Bearer token-of-carl",
                        "Content-Type",
                        "text/turtle")
                .PUT(BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static List<JsonNode> publications() {
        return List.copyOf(server.json("/api/queries/publications?format=json")
                .path("results")
                .path("bindings")
                .valueStream()
                .toList());
    }

    private static String value(JsonNode row, String name) {
        return row.path(name).path("value").asString("");
    }

    @Test
    void everyWriteIsOnRecordWithItsAuthorAndWhatItChanged() {
        update("token-of-cora", insert("recorded", "r1") + ";" + insert("recorded", "r2"));

        assertThat(publications()).anySatisfy(row -> {
            assertThat(value(row, "graph")).endsWith("/graph/recorded");
            assertThat(value(row, "agent")).isEqualTo("https://w3id.org/rungwork/id/agent/cora");
            assertThat(value(row, "label")).isEqualTo("SPARQL update");
            assertThat(value(row, "added")).isEqualTo("2");
            assertThat(value(row, "removed")).isEqualTo("0");
            assertThat(value(row, "time")).isNotEmpty();
        });
        assertThat(server.get("/id/agent/cora.ttl").body()).contains("prov:Agent", "\"cora\"");
    }

    @Test
    void whatTheApplicationLoadedByItselfIsItsOwn() {
        assertThat(publications()).anySatisfy(row -> {
            assertThat(value(row, "graph")).endsWith("/graph/ontology");
            assertThat(value(row, "agent")).endsWith("/agent/rungwork");
        });
    }

    @Test
    void importIsOfWhomeverAskedForIt() throws InterruptedException {
        HttpResponse<String> begun = server.post(
                "/api/imports?kind=skos&name=crafts&version=1&title=Crafts",
                "<http://example.org/c> <http://www.w3.org/2004/02/skos/core#prefLabel> \"cooper\"@en .",
                "Content-Type",
                "text/turtle",
                "Authorization",
                "Bearer token-of-carl");
        String job = begun.headers().firstValue("Location").orElseThrow();
        while (!server.get(job).body().contains("\"ended\"")) {
            Thread.sleep(50);
        }

        assertThat(publications()).anySatisfy(row -> {
            assertThat(value(row, "graph")).endsWith("/graph/taxonomy/crafts-1");
            assertThat(value(row, "agent")).endsWith("/agent/carl");
            assertThat(value(row, "added")).as("not counted").isEmpty();
        });
    }

    /** The first thing that somebody does may be a decision. */
    @Test
    void decisionsAreOfWhoeverSendsThem() throws Exception {
        String body = "{\"subject\":\"https://w3id.org/rungwork/id/skill/python\","
                + "\"object\":\"http://example.org/taxonomy/python\",\"predicate\":\"skos:closeMatch\","
                + "\"comment\":\"the same language\"}";

        update(
                "token-of-cora",
                "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> INSERT DATA { GRAPH"
                        + " <https://w3id.org/rungwork/graph/crafts> { <http://example.org/taxonomy/python> skos:prefLabel"
                        + " \"Python\"@en } }");
        HttpResponse<String> answer = server.post(
                "/api/mappings",
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + provider.token("newcomer", roles("curator")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"author\":\"https://w3id.org/rungwork/id/agent/oidc-newcomer\"");
    }

    private static Map<String, Object> roles(String... roles) {
        return Map.of("realm_access", Map.of("roles", List.of(roles)));
    }

    @Test
    void identityProviderSaysWhoIsACurator() throws Exception {
        String curator = provider.token("a|1", roles("offline", "curator"));

        assertThat(update(curator, insert("oidc", "by-oidc")).statusCode()).isEqualTo(204);
        assertThat(send("POST", "/api/backups", curator).statusCode()).isEqualTo(403);
        assertThat(send("POST", "/api/backups", provider.token("a|2", roles("admin")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(publications()).anySatisfy(row -> {
            assertThat(value(row, "graph")).endsWith("/graph/oidc");
            assertThat(value(row, "agent")).endsWith("/agent/oidc-a%7C1");
        });
    }

    @Test
    void tokensOfTheProviderThatDoNotHoldAreRefused() throws Exception {
        assertThat(update(provider.expired("b", roles("admin")), insert("oidc", "x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(update(provider.forOthers("b", roles("admin")), insert("oidc", "x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(update(provider.forged("b", roles("admin")), insert("oidc", "x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(update(provider.token(null, roles("admin")), insert("oidc", "x"))
                        .statusCode())
                .as("of nobody")
                .isEqualTo(401);
        assertThat(update(provider.token("b", roles("offline")), insert("oidc", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(isThere("x")).isFalse();
    }

    /** Each asks for a key that might be new; a stranger could have the provider asked without end, and others wait. */
    @Test
    void inventedTokensDoNotHaveTheProviderAskedEachTime() throws Exception {
        send("GET", "/api/roles", provider.token("b", roles()));
        int before = provider.asked();
        for (int token = 0; token < 40; token++) {
            String invented = provider.forged("key " + token, "b", roles("admin"));
            assertThat(send("POST", "/api/backups", invented).statusCode()).isIn(401, 503);
        }

        assertThat(provider.asked() - before).isBetween(1, 20);
        assertThat(send("POST", "/api/backups", provider.token("b", roles("admin")))
                        .statusCode())
                .as("a key that is known")
                .isEqualTo(409);
    }

    /** Somebody whom the provider calls like somebody of the settings is somebody else. */
    @Test
    void nameOfTheProviderIsNoNameOfTheSettings() throws Exception {
        String imposter = provider.token("cora", roles("curator"));

        assertThat(update(imposter, insert("protected/a", "by-imposter")).statusCode())
                .isEqualTo(403);
    }
}
