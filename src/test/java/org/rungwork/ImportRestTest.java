package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import org.rungwork.store.Store;
import tools.jackson.databind.JsonNode;

/** Imports as a client of a running server sees them. */
class ImportRestTest {

    private static final int LARGEST = 10_000;
    private static final String ESCO = "/api/imports?kind=esco&file=esco-1.1.0.zip";

    @TempDir
    private static Path directory;

    private static Running server;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("deliveries"));
        server = Running.start(
                "--rungwork.imports.folder=" + folder, "--rungwork.imports.largest-upload=" + LARGEST + "B");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void unload() {
        for (JsonNode taxonomy : server.json("/api/taxonomies")) {
            delete(taxonomy.get("href").asString());
        }
    }

    @Test
    void importsWhatIsSent() {
        HttpResponse<String> answer = upload(ESCO, EscoZip.small().bytes());

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode job = ended(answer);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(job.get("href").asString());
        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.get("delivery").asString()).isEqualTo("esco-1.1.0");
        assertThat(job.get("progress").get("rows").asInt()).isEqualTo(7);
        assertThat(job.get("progress").get("stage").asString()).isEqualTo("done");
        JsonNode report = job.get("report");
        assertThat(report.get("taxonomy").get("attribution").asString()).contains("ESCO 1.1.0");
        assertThat(report.get("graph").asString()).isEqualTo("taxonomy/esco-1.1.0");
        assertThat(report.get("sha256").asString()).hasSize(64);
        assertThat(report.get("changed").asBoolean()).isTrue();
        assertThat(report.get("stages").get("reading").isNumber()).isTrue();
        assertThat(report.get("version").asLong())
                .isEqualTo(server.json("/api/gap?from=cdm-director&to=cdm-director")
                        .get("version")
                        .asLong());
    }

    @Test
    void answersQuestionsFromWhatWasImported() {
        ended(upload(ESCO, EscoZip.small().bytes()));

        JsonNode gap =
                server.json("/api/gap?from=" + Running.encode(EscoZip.PIPER) + "&to=" + Running.encode(EscoZip.TINKER));

        assertThat(gap.get("coverage").get("value").asDouble()).isEqualTo(0.5);
        assertThat(gap.get("items").toString()).contains("mend pots of tales", "graph/taxonomy/esco-1.1.0");
    }

    @Test
    void changesNothingForWhatIsThereAlready() {
        JsonNode first = ended(upload(ESCO, EscoZip.small().bytes()));
        JsonNode second = ended(upload(ESCO, EscoZip.small().bytes()));

        assertThat(second.get("report").get("changed").asBoolean()).isFalse();
        assertThat(second.get("report").get("version"))
                .isEqualTo(first.get("report").get("version"));
        assertThat(second.get("report").get("triples"))
                .isEqualTo(first.get("report").get("triples"));
    }

    @Test
    void tellsWhyADeliveryIsRefusedAndGoesOnServingWhatWasThere() {
        ended(upload(ESCO, EscoZip.small().bytes()));

        JsonNode job = ended(upload(
                ESCO,
                EscoZip.small()
                        .with("skills_en.csv", "<!DOCTYPE html><html><body>Log in</body></html>")
                        .bytes()));

        assertThat(job.get("state").asString()).isEqualTo("refused");
        assertThat(job.get("message").asString()).contains("nothing was changed");
        JsonNode worst = job.get("issues").get(0);
        assertThat(worst.get("code").asString()).isEqualTo("wrong-content");
        assertThat(worst.get("severity").asString()).isEqualTo("violation");
        assertThat(worst.get("samples").get(0).get("file").asString()).isEqualTo("skills_en.csv");
        assertThat(worst.get("samples").get(0).get("fix").asString()).isNotEmpty();
        assertThat(server.query("ASK { <" + EscoZip.MEND + "> ?p ?o }", "text/csv")
                        .body())
                .contains("true");
    }

    @Test
    void refusesWhatIsNoArchiveAtOnce() {
        HttpResponse<String> answer = upload(ESCO, "no archive".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("esco-1.1.0.zip", "unreadable").doesNotContain(temporary());
    }

    @Test
    void cancelsWhatRunsAndWhatWaits() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform()
                .start(() -> server.context().getBean(Store.class).write(staged -> {
                    writing.countDown();
                    return await(over);
                }));
        writing.await();
        HttpResponse<String> running = upload(ESCO, EscoZip.small().bytes());
        HttpResponse<String> waiting = upload(ESCO, EscoZip.small().bytes());
        until(running, "running");

        assertThat(delete("/api/taxonomies/esco-1.1.0").statusCode()).isEqualTo(409);
        HttpResponse<String> cancelled = delete(address(waiting));
        HttpResponse<String> stopping = delete(address(running));
        over.countDown();
        writer.join();

        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(cancelled.body()).contains("\"cancelled\"");
        assertThat(stopping.statusCode()).isEqualTo(202);
        assertThat(ended(running).get("state").asString()).isEqualTo("cancelled");
        assertThat(delete(address(running)).statusCode()).isEqualTo(409);
        assertThat(server.json("/api/taxonomies")).isEmpty();
    }

    @Test
    void listsImportsAndTaxonomies() {
        ended(upload(ESCO, EscoZip.small().bytes()));
        HttpResponse<String> last =
                upload("/api/imports?kind=esco&version=1.2.0", EscoZip.small().bytes());
        ended(last);

        JsonNode list = server.json("/api/imports");
        JsonNode taxonomies = server.json("/api/taxonomies");

        assertThat(list.get("imports").get(0).get("href").asString()).isEqualTo(address(last));
        assertThat(list.get("taxonomies")).isEqualTo(taxonomies);
        assertThat(taxonomies).hasSize(2);
        JsonNode older = taxonomies.get(0);
        assertThat(older.get("id").asString()).isEqualTo("esco-1.1.0");
        assertThat(older.get("graph").asString()).isEqualTo("taxonomy/esco-1.1.0");
        assertThat(older.get("name").asString()).isEqualTo("esco");
        assertThat(older.get("publisher").asString()).isEqualTo("European Commission");
        assertThat(older.get("licence").asString()).contains("attribution");
        assertThat(older.get("homepage").asString()).isEqualTo("https://esco.ec.europa.eu/");
        assertThat(older.get("counts").asBoolean()).isFalse();
        assertThat(older.get("replacedBy").asString()).isEqualTo("esco-1.2.0");
        assertThat(taxonomies.get(1).get("counts").asBoolean()).isTrue();
        assertThat(taxonomies.get(1).get("triples").asInt()).isPositive();
    }

    @Test
    void unloadsATaxonomy() {
        long version = ended(upload(ESCO, EscoZip.small().bytes()))
                .get("report")
                .get("version")
                .asLong();

        JsonNode unloaded = Running.json(delete("/api/taxonomies/esco-1.1.0"));

        assertThat(unloaded.get("version").asLong()).isEqualTo(version + 1);
        assertThat(server.json("/api/taxonomies")).isEmpty();
        assertThat(server.query("ASK { <" + EscoZip.MEND + "> ?p ?o }", "text/csv")
                        .body())
                .contains("false");
        assertThat(delete("/api/taxonomies/esco-1.1.0").statusCode()).isEqualTo(404);
    }

    @Test
    void importsWhatLiesInTheFolder() throws IOException {
        EscoZip.small().write(directory.resolve("deliveries/esco-1.1.0"));

        JsonNode job = ended(order("{\"kind\":\"esco\",\"path\":\"esco-1.1.0\"}"));

        assertThat(job.get("state").asString()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "../nothing",
                "link",
                "dangling",
                "with-link",
                "nothing",
                "/etc/hostname",
                "a\\u0000"
            })
    void tellsNothingOfWhatLiesOutsideTheFolder(String path) throws IOException {
        Path folder = directory.resolve("deliveries");
        EscoZip.small().write(directory.resolve("secret"));
        EscoZip.small().write(folder.resolve("with-link"));
        link(folder.resolve("link"), directory.resolve("secret"));
        link(folder.resolve("dangling"), directory.resolve("none"));
        link(folder.resolve("with-link/more.csv"), directory.resolve("secret/skills_en.csv"));

        HttpResponse<String> answer =
                order("{\"kind\":\"esco\",\"path\":\"" + path + "\",\"options\":{\"version\":\"1\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("in the folder of deliveries")
                .doesNotContain(directory.toString())
                .doesNotContain("outside");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/imports?kind=cards&file=x.zip | esco",
                "/api/imports?file=x.zip | kind",
                "/api/imports?kind=esco | version",
                "/api/imports?kind=esco&version=%20 | version",
                "/api/imports?kind=esco&version=1&version=2 | once",
                "/api/imports?kind=esco&file=..%2Fesco-1.1.0.zip | path"
            })
    void tellsWhatIsWrongWithARequest(String path, String told) {
        HttpResponse<String> answer = upload(path, EscoZip.small().bytes());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(told).doesNotContain("org.").doesNotContain(temporary());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "[]", "{\"kind\":\"esco\"}", "{\"kind\":\"esco\",\"path\":\"x\",\"option\":{}}"
            })
    void showsHowAnOrderIsWritten(String body) {
        HttpResponse<String> answer = order(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("esco-1.1.1").doesNotContain("org.");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(upload(ESCO, new byte[LARGEST + 1]).statusCode()).isEqualTo(413);
        assertThat(send(ESCO, () -> new ByteArrayInputStream(new byte[LARGEST + 1]))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void tellsWhatItDoesNotKnow() {
        assertThat(server.get("/api/imports/0").statusCode()).isEqualTo(404);
        assertThat(delete("/api/imports/0").statusCode()).isEqualTo(404);
        assertThat(server.send("POST", ESCO, "x", "image/png").statusCode()).isEqualTo(415);
    }

    @Test
    void letsOnlyCuratorsWrite() {
        assertThat(server.post(ESCO, "x", "Content-Type", "application/zip").statusCode())
                .isEqualTo(401);
        assertThat(server.post("/api/imports", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.send(server.request("/api/imports/1").DELETE().build())
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.send(server.request("/api/taxonomies/esco-1.1.0")
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get("/api/imports").statusCode()).isEqualTo(200);
    }

    private static void link(Path link, Path target) throws IOException {
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, target);
        }
    }

    private static String temporary() {
        return System.getProperty("java.io.tmpdir");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static HttpResponse<String> upload(String path, byte[] body) {
        return server.send(
                server.request(path, "Content-Type", "application/zip", "Authorization", "Bearer " + TestServer.TOKEN)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    /** Without a length at the head. */
    private static HttpResponse<String> send(String path, Supplier<InputStream> body) {
        return server.send(
                server.request(path, "Content-Type", "application/zip", "Authorization", "Bearer " + TestServer.TOKEN)
                        .POST(BodyPublishers.ofInputStream(body))
                        .build());
    }

    private static HttpResponse<String> order(String body) {
        return server.send("POST", "/api/imports", body, "application/json");
    }

    private static HttpResponse<String> delete(String path) {
        return server.send("DELETE", path, "", "text/plain");
    }

    private static String address(HttpResponse<String> begun) {
        return begun.headers().firstValue("Location").orElseThrow(() -> new AssertionError(begun.body()));
    }

    private static JsonNode ended(HttpResponse<String> begun) {
        JsonNode job = server.json(address(begun));
        while (!job.has("ended")) {
            job = server.json(address(begun));
        }
        return job;
    }

    private static void until(HttpResponse<String> begun, String state) {
        while (!server.json(address(begun)).get("state").asString().equals(state)) {
            Thread.onSpinWait();
        }
    }
}
