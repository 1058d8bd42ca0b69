package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import org.rungwork.store.Store;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** One id leads from what a client got to what the log says of it. */
class RequestIdTest {

    private static final String MADE = "[0-9a-f]{16}";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start("--rungwork.access-log=true");
        LOG.start();
        ROOT.addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        ROOT.detachAppender(LOG);
        server.close();
    }

    private static String id(HttpResponse<?> answer) {
        return answer.headers().firstValue(RequestId.HEADER).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/roles", "/sparql?query=ASK%7B%7D", "/data", "/nowhere", "/assets/rungwork.css"})
    void everyAnswerHasOne(String path) {
        HttpResponse<String> one = server.get(path);
        HttpResponse<String> other = server.get(path);

        assertThat(id(one)).matches(MADE);
        assertThat(id(other)).matches(MADE).isNotEqualTo(id(one));
    }

    @Test
    void onesThatAreShortAndHarmlessAreTaken() {
        String longest = "a".repeat(64);

        assertThat(id(server.get("/api/roles", RequestId.HEADER, "proxy-7_f.3")))
                .isEqualTo("proxy-7_f.3");
        assertThat(id(server.get("/sparql?query=ASK%7B%7D", RequestId.HEADER, longest)))
                .isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", "%0d%0a", "<script>", "a\"b", "${jndi:x}", "\u00e9"})
    void othersAreReplaced(String sent) {
        assertThat(id(server.get("/api/roles", RequestId.HEADER, sent))).matches(MADE);
    }

    @Test
    void onesThatAreTooLongAreReplaced() {
        assertThat(id(server.get("/api/roles", RequestId.HEADER, "a".repeat(65))))
                .matches(MADE);
    }

    @Test
    void errorsTellIt() {
        List<HttpResponse<String>> problems = List.of(
                server.get("/api/queries/none"),
                server.get("/api/gap?to=nobody"),
                server.post("/api/imports", "", "Content-Type", "application/json"),
                server.get("/nowhere", "Accept", "application/json"));

        assertThat(problems).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("requestId")
                            .asString())
                    .isEqualTo(id(answer));
        });
    }

    @Test
    void theNumberOfFusekiIsTheSame() {
        HttpResponse<String> answer = server.get("/sparql?query=none", RequestId.HEADER, "mine");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Fuseki-Request-Id")).contains("mine");
    }

    @Test
    void pagesOfOtherOriginsMayReadIt() {
        assertThat(server.get("/api/roles", "Origin", "http://other.example")
                        .headers()
                        .firstValue("Access-Control-Expose-Headers")
                        .orElseThrow())
                .contains(RequestId.HEADER);
    }

    @Test
    void theLogOfAFailureBearsIt(@TempDir Path directory) {
        try (Running broken = Running.start("--rungwork.store.location=" + directory)) {
            broken.context().getBean(Store.class).close();
            List<HttpResponse<String>> answers = List.of(
                    broken.get("/sparql?query=ASK%7B%7D", RequestId.HEADER, "endpoint"),
                    broken.get("/api/queries/skills-of-role", RequestId.HEADER, "rest"),
                    broken.get(
                            "/describe?iri=https://w3id.org/rungwork/id/role/cdm-director",
                            RequestId.HEADER,
                            "page",
                            "Accept",
                            "text/html"));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(logged(event -> event.getThrowableProxy() != null))
                        .extracting(event -> event.getMDCPropertyMap().get(RequestId.KEY))
                        .contains(id(answer));
            });
            assertThat(answers.getFirst().body()).contains(RequestId.HEADER);
            assertThat(answers.getLast().body()).contains("name this number: page");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /api/queries/skills-of-role?role=cdm-director | GET /api/queries/{name} 200 answered",
                "GET  | /roles/cdm-director                           | GET /roles/{id} 200 answered",
                "HEAD | /sparql?query=ASK%7B%7D                       | HEAD /sparql 200 answered",
                "GET  | /data/ontology?secret                         | GET /data 404 refused",
                "POST | /api/imports?token=secret                     | POST - 401 refused",
                "GET  | /api/gap?to=secret                            | GET /api/gap 404 refused",
                "JUMP | /secret                                       | - - "
            })
    void eachRequestIsOneLineWithoutPersonalData(String method, String path, String line) {
        String id = "line-" + Math.abs(path.hashCode()) + method;
        server.send(server.request(path, RequestId.HEADER, id, "Authorization", "Basic secret")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(accessLines(id)).singleElement().satisfies(said -> {
            assertThat(said).startsWith(line).matches(".* \\d+ ms \\d+ bytes").doesNotContain("secret", "127.0.0.1");
        });
    }

    @Test
    void whatWasCutIsCalledSo() {
        String product = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        try {
            server.get("/sparql?timeout=1&query=" + Running.encode(product), RequestId.HEADER, "cut");
        } catch (UncheckedIOException broken) {
            // as it should be
        }

        assertThat(accessLines("cut"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("GET /sparql 200 cut"));
    }

    /** The line is written when the last byte is sent, which a client may see a moment before. */
    private static List<String> accessLines(String id) {
        for (int attempt = 0; attempt < 100; attempt++) {
            List<ILoggingEvent> lines = logged(event -> event.getLoggerName().equals("rungwork.access")
                    && id.equals(event.getMDCPropertyMap().get(RequestId.KEY)));
            if (!lines.isEmpty()) {
                return lines.stream().map(ILoggingEvent::getFormattedMessage).toList();
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return List.of();
    }

    private static List<ILoggingEvent> logged(Predicate<ILoggingEvent> which) {
        Stream<ILoggingEvent> events = List.copyOf(LOG.list).stream();
        return events.filter(which).toList();
    }
}
