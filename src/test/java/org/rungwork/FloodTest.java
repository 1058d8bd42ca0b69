package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;

/** SPARQL, and what is computed for pages and REST, have lanes of their own: neither keeps the other waiting. */
@Timeout(60)
class FloodTest {

    private static final int FLOOD = 60;
    private static final String ENDLESS =
            Running.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a != ?d) }");

    private static final String[] PAGES = {
        "/actuator/health",
        "/roles/cdm-director",
        "/api/gap?from=clinical-data-programming-engineer&to=cdm-director",
        "/reconcile/skills"
    };
    private static final String[] SPARQL = {
        "/actuator/health",
        "/actuator/prometheus",
        "/sparql?query=ASK%7B%7D",
        "/data?graph=https://w3id.org/rungwork/graph/catalogue",
        "/webjars/htmx.org/2.0.10/dist/htmx.min.js"
    };

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start(
                "--rungwork.store.query-timeout=3s",
                "--rungwork.limits.running=2",
                "--rungwork.limits.running-long=1",
                "--rungwork.limits.waiting=2",
                "--rungwork.limits.patience=1s",
                "--rungwork.limits.body-time=1s");
        // what comes first takes longer than a flood lasts
        assertServes(PAGES);
        assertServes(SPARQL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<CompletableFuture<HttpResponse<String>>> flood(String path) {
        return IntStream.range(0, FLOOD)
                .mapToObj(n -> server.client()
                        .sendAsync(server.request(path).GET().build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
    }

    private static void assertServes(String... paths) {
        assertThat(Stream.of(paths).map(path -> server.get(path, "Accept", "*/*")))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }

    /** Some are being worked on, the others were sent away. */
    private static void assertRefused(List<CompletableFuture<HttpResponse<String>>> flood) {
        assertThat(flood.stream().filter(answer -> !answer.isDone())).isNotEmpty();
        List<HttpResponse<String>> answers =
                flood.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503));
        List<HttpResponse<String>> refused = answers.stream()
                .filter(answer -> answer.body().contains("Too many requests at once"))
                .toList();
        assertThat(refused)
                .hasSizeGreaterThanOrEqualTo(FLOOD - 10)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());
    }

    /** Both places are taken; then one of the two moves on, the other is ended, and there is room again. */
    @Test
    void whatTakesLongIsInNobodysWay() throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> lengthy = IntStream.range(0, 2)
                .mapToObj(n -> server.client()
                        .sendAsync(
                                server.request("/sparql?query=" + ENDLESS).GET().build(),
                                HttpResponse.BodyHandlers.ofString()))
                .toList();
        Thread.sleep(1_000);

        assertServes("/sparql?query=ASK%7B%7D");
        CompletableFuture.anyOf(lengthy.toArray(CompletableFuture[]::new)).join();
        assertThat(lengthy.stream().filter(answer -> !answer.isDone())).hasSize(1);
        assertThat(lengthy.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                })
                .extracting(HttpResponse::body)
                .anySatisfy(body -> assertThat(body).contains("Too many requests that take long at once"))
                .anySatisfy(body -> assertThat(body).contains("Query timed out"));
    }

    @Test
    void pagesAndRestAnswerWhileSparqlIsFlooded() {
        List<CompletableFuture<HttpResponse<String>>> flood = flood("/sparql?query=" + ENDLESS);

        assertServes(PAGES);
        assertRefused(flood);
    }

    @Test
    void sparqlAnswersWhilePagesAreFlooded() {
        List<CompletableFuture<HttpResponse<String>>> flood = flood("/query?show=page&query=" + ENDLESS);

        assertServes(SPARQL);
        assertRefused(flood);
    }

    @Test
    void whoIsRefusedIsToldInTheFormatOfTheAddress() {
        List<CompletableFuture<HttpResponse<String>>> flood = flood("/query?show=page&query=" + ENDLESS);
        HttpResponse<String> rest = server.get("/api/roles");
        HttpResponse<String> page = server.get("/", "Accept", "text/html");
        flood.forEach(CompletableFuture::join);

        assertThat(rest.statusCode()).isEqualTo(503);
        assertThat(rest.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(rest.body()).contains("\"status\":503", "Too many requests at once");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(server.get("/api/roles").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/gap?to=cdm-director", "/reconcile/skills", "/api/queries/check", "/gap?to=cdm-director"})
    void slowBodiesHoldNobodyUp(String path) throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int n = 0; n < 2; n++) {
                slow.add(begin(path));
            }

            assertServes("/api/roles", "/api/gap?from=clinical-data-programming-engineer&to=cdm-director");
            for (int n = 0; n < 15; n++) {
                Thread.sleep(100);
                for (Socket socket : slow) {
                    socket.getOutputStream().write(' ');
                    socket.getOutputStream().flush();
                }
            }
            for (Socket socket : slow) {
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 408");
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket begin(String path) throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(server.address()).getPort());
        String type = path.startsWith("/api/queries")
                ? "text/plain"
                : path.startsWith("/reconcile") ? "application/x-www-form-urlencoded" : "application/json";
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nContent-Length: 1000\r\n\r\n ")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }
}
