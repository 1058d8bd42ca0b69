package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import org.rungwork.endpoint.Gate;
import org.rungwork.endpoint.Occupancy;

/** Writes of clients that left end like their queries, with nothing of them kept. */
@Timeout(180)
class LeavingWriterTest {

    /** A write that nobody ends takes this long. */
    private static final String LIMIT = "60s";

    private static final Duration MUCH_LESS = Duration.ofSeconds(20);

    private static final String UPDATE = "application/sparql-update";
    private static final String LEFT = "http://example.org/left";
    private static final String KEPT = "http://example.org/kept";

    /** Endless for any machine, and never a row. */
    private static final String PRODUCT =
            "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?l)) = 'nothing')";

    private static final String ENDLESS =
            "INSERT { GRAPH <" + LEFT + "> { <urn:s> <urn:p> ?a } } WHERE { " + PRODUCT + " }";

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start(
                "--rungwork.store.query-timeout=" + LIMIT,
                "--rungwork.limits.running=4",
                "--rungwork.limits.running-long=2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void remove() {
        server.update("DROP SILENT GRAPH <" + KEPT + ">");
    }

    static Stream<String> endlessUpdates() {
        String values = IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(" ", "{", "}"));
        String outsideOfTheStore = Stream.of("a", "b", "c", "d", "e", "f")
                .map(variable -> "VALUES ?" + variable + " " + values)
                .collect(Collectors.joining(" "));
        return Stream.of(
                ENDLESS,
                "INSERT DATA { GRAPH <" + LEFT + "> { <urn:s> <urn:p> 1 } } ; " + ENDLESS,
                "DELETE { GRAPH <" + LEFT + "> { ?a ?b ?c } } WHERE { " + PRODUCT + " }",
                "INSERT { GRAPH <" + LEFT + "> { <urn:s> <urn:p> ?a } } WHERE { " + outsideOfTheStore
                        + " FILTER(?a + ?b + ?c + ?d + ?e + ?f < 0) }");
    }

    @ParameterizedTest
    @MethodSource("endlessUpdates")
    void anUpdateEndsWhenItsClientLeavesAndNothingOfItIsKept(String update) throws Exception {
        long version = version();

        try (Socket leaving = send("POST /update", UPDATE, update)) {
            until(() -> occupancy().writing() == 1);
        }

        until(() -> isFree());
        assertThat(version()).isEqualTo(version);
        assertThat(server.get("/data?graph=" + LEFT).statusCode()).isEqualTo(404);
        assertThat(server.update("INSERT DATA { GRAPH <" + KEPT + "> { <urn:s> <urn:p> 1 } }")
                        .statusCode())
                .isEqualTo(204);
        assertThat(version()).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST"})
    void aGraphOfAClientThatLeavesBeforeItsTurnIsNotKept(String method) throws Exception {
        long version = version();

        try (Socket writing = send("POST /update", UPDATE, ENDLESS)) {
            until(() -> occupancy().writing() == 1);
            try (Socket leaving = send(method + " /data?graph=" + LEFT, "text/turtle", "<urn:s> <urn:p> 1 .")) {
                until(() -> occupancy().writing() == 2);
            }
            until(() -> occupancy().writing() == 1);
        }

        until(() -> isFree());
        assertThat(version()).isEqualTo(version);
        assertThat(server.get("/data?graph=" + LEFT).statusCode()).isEqualTo(404);
    }

    @Test
    void writesThatWaitAreInNobodysWayAndTooManyAreTold() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waiting;
        try (Socket writing = send("POST /update", UPDATE, ENDLESS)) {
            until(() -> occupancy().writing() == 1);
            waiting = IntStream.range(0, 5)
                    .mapToObj(n -> update("INSERT DATA { GRAPH <" + KEPT + "> { <urn:s> <urn:p> " + n + " } }"))
                    .toList();
            until(() -> occupancy().writing() == 4 && waiting.stream().anyMatch(CompletableFuture::isDone));
            // longer than anything may work where the lane of long ones is full
            Thread.sleep(2_000);

            assertThat(occupancy().usual() + occupancy().takingLong()).isZero();
            assertThat(server.query("ASK {}", "text/csv").statusCode()).isEqualTo(200);
            assertThat(waiting.stream().filter(answer -> !answer.isDone())).hasSize(3);
        }

        until(() -> waiting.stream().allMatch(CompletableFuture::isDone));
        Map<Integer, List<HttpResponse<String>>> answers =
                waiting.stream().map(CompletableFuture::join).collect(Collectors.groupingBy(HttpResponse::statusCode));
        assertThat(answers.get(204)).hasSize(3);
        assertThat(answers.get(503)).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.body()).contains("Too many writes at once");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        until(() -> isFree());
    }

    private static CompletableFuture<HttpResponse<String>> update(String update) {
        return server.client()
                .sendAsync(
                        server.request("/update", "Content-Type", UPDATE, "Authorization", Running.CURATOR)
                                .POST(BodyPublishers.ofString(update))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static Socket send(String request, String type, String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(server.address()).getPort());
        socket.getOutputStream()
                .write((request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                                + body.length() + "\r\nAuthorization: " + Running.CURATOR + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Occupancy occupancy() {
        return server.context().getBean(Gate.class).occupancy();
    }

    private static boolean isFree() {
        return occupancy().equals(new Occupancy(0, 0, 0, 0));
    }

    private static long version() {
        HttpResponse<String> answer = server.query(
                "SELECT ?version { ?catalogue <https://w3id.org/rungwork/ns#publishedVersion> ?version }", "text/csv");
        return Long.parseLong(answer.body().lines().skip(1).findFirst().orElseThrow());
    }

    private static void until(BooleanSupplier state) throws InterruptedException {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(MUCH_LESS.toNanos());
            Thread.sleep(50);
        }
    }
}
