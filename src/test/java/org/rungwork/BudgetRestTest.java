package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rungwork.TestServer.Running;

/** What one client may use of the server; clients are told apart by what a proxy says of them. */
class BudgetRestTest {

    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(?c) = STRLEN(?f)) }";
    private static final String SHARE = "Your share of this server is used up";

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start(
                "--rungwork.limits.errors=3",
                "--rungwork.limits.processing=200ms",
                "--rungwork.store.query-timeout=2s",
                "--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String client, String path) {
        return server.get(path, "X-Forwarded-For", client);
    }

    private static HttpResponse<String> query(String client, String query) {
        return get(client, "/sparql?query=" + Running.encode(query));
    }

    /** A request is charged when it has been answered, which its client may see a little earlier. */
    private static HttpResponse<String> refused(String client) {
        HttpResponse<String> answer = query(client, "ASK {}");
        for (int again = 0; answer.statusCode() == 200 && again < 20; again++) {
            answer = query(client, "ASK {}");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer;
    }

    @Test
    void whoMakesManyErrorsWaits() {
        for (int error = 0; error < 3; error++) {
            assertThat(query("192.0.2.1", "SELEKT").statusCode()).isEqualTo(400);
        }

        HttpResponse<String> answer = refused("192.0.2.1");

        assertThat(answer.body()).contains(SHARE);
        assertThat(answer.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElseThrow())
                .isBetween(1, 20);
        assertThat(get("192.0.2.1", "/api/roles").statusCode()).as("elsewhere").isEqualTo(429);
        assertThat(get("192.0.2.1", "/actuator/health").statusCode()).isEqualTo(200);
        assertThat(query("192.0.2.2", "ASK {}").statusCode()).as("others").isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNoError() {
        for (int missing = 0; missing < 5; missing++) {
            assertThat(get("192.0.2.3", "/api/imports/99").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoKeepsTheProcessorsBusyWaits() {
        assertThat(query("192.0.2.4", HEAVY).statusCode()).isEqualTo(503);

        assertThat(refused("192.0.2.4").body()).contains(SHARE);
        assertThat(query("192.0.2.5", "ASK {}").statusCode()).as("others").isEqualTo(200);
    }

    @Test
    void addressesOfOneNetworkAreOneClient() {
        for (int host = 1; host <= 3; host++) {
            query("2001:db8::" + host, "SELEKT");
        }

        assertThat(refused("2001:db8::4").body()).contains(SHARE);
        assertThat(query("2001:db8:0:1::4", "ASK {}").statusCode())
                .as("another network")
                .isEqualTo(200);
    }

    @Test
    void curatorsAreTrusted() {
        for (int error = 0; error < 5; error++) {
            assertThat(server.get("/sparql?query=SELEKT", "Authorization", Running.CURATOR)
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
