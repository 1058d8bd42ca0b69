package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as operators read it, of a server as they start it: plain, and a line of JSON for each event. */
@Timeout(180)
class LogIT {

    /** How lines begin that nobody but the application can write. */
    private static final String STAMP = "^\\d{4}-\\d\\d-\\d\\dT.*";

    /** Line breaks of every kind, each before what looks like the beginning of a line. */
    private static final String FORGED = "x\r\n2026-01-01T00:00:00.000Z  WARN forged\n2026-01-01T00:00:00.000Z forged"
            + "\r2026-01-01T00:00:00.000Z forged\u20282026-01-01T00:00:00.000Z forged\u00852026-01-01T00:00:00.000Z forged"
            + "\u001b[2Jforged";

    @TempDir
    private Path directory;

    @Test
    void plainLinesBeginWhereTheServerBeganThem() throws Exception {
        List<String> lines = logOf("--rungwork.access-log=true");

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).matches(STAMP + "\\[mine\\] POST /sparql 200 answered.*"));
        assertThat(lines).anySatisfy(line -> assertThat(line).matches(STAMP + "\\[mine\\] .*forged.*"));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).doesNotContain("\u001b[2J", "\r");
            assertThat(line.startsWith("2026-01-01")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"ecs, /http/request/id, /message, /http/route", "logstash, /http.request.id, /message, /http.route"})
    void everyEventIsALineOfJson(String format, String id, String message, String route) throws Exception {
        List<JsonNode> events =
                logOf("--rungwork.access-log=true", "--logging.structured.format.console=" + format).stream()
                        .filter(line -> line.startsWith("{"))
                        .map(line -> JsonMapper.shared().readTree(line))
                        .toList();

        assertThat(events).anySatisfy(event -> {
            assertThat(event.at(id).asString()).isEqualTo("mine");
            assertThat(event.at(message).asString()).contains("forged");
        });
        assertThat(events).anySatisfy(event -> {
            assertThat(event.at(id).asString()).isEqualTo("mine");
            assertThat(event.at(route).asString()).isEqualTo("/sparql");
        });
    }

    /** What a server says that is sent a query with line breaks, while Fuseki tells each request. */
    private List<String> logOf(String... settings) throws Exception {
        Path output = directory.resolve("log");
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--rungwork.store.location=memory");
        all.add("--logging.level.org.apache.jena.fuseki.Fuseki=info");
        Process server = ServerProcess.of("serve", all.toArray(String[]::new))
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = ServerProcess.address(server, output);
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(address + "/sparql"))
                                    .header("Content-Type", "application/sparql-query")
                                    .header("X-Request-Id", "mine")
                                    .POST(BodyPublishers.ofString("ASK {} # " + FORGED.replaceAll("[\r\n]+", "$0 # ")))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isEqualTo(200);
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
        return Files.readString(output).lines().toList();
    }
}
