package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.backup.Backup;
import org.rungwork.reliability.Figures;
import org.rungwork.store.files.Inspection;
import org.rungwork.store.files.StoreFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processes that are killed while they write: what was acknowledged is there afterwards, and nothing is there by halves. More rounds:
 * {@code -Dkill.rounds=50}.
 */
@DisabledOnOs(OS.WINDOWS)
class KillIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int ANSWERS = 5;
    private static final String TOKEN = "a-token-for-tests";

    /** Each write is two statements. */
    private static final String WRITE = """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            INSERT DATA { GRAPH <https://w3id.org/rungwork/graph/curation> {
              <https://w3id.org/rungwork/id/role/cdm-director> skos:note "%1$s" ; skos:historyNote "%1$s" } }""";

    private static final String WRITTEN = """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?note (COUNT(*) AS ?n) {
              GRAPH <https://w3id.org/rungwork/graph/curation> {
                <https://w3id.org/rungwork/id/role/cdm-director> skos:note|skos:historyNote ?note }
            } GROUP BY ?note""";

    @TempDir
    private Path directory;

    private final Random random = new Random(28);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> unexpected = ConcurrentHashMap.newKeySet();
    private volatile boolean writing;

    @Test
    void whatWasAcknowledgedSurvivesKilling() throws Exception {
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process server = start("serve");
            String address = ServerProcess.address(server);
            requireAllThere(address);
            writing = true;
            int first = sent;
            Thread updates = Thread.ofPlatform().start(() -> update(address, first));
            Thread others = Thread.ofPlatform().start(() -> importAndBackUp(address));
            waitForAnswers();
            Thread.sleep(random.nextInt(2_000));

            server.destroyForcibly();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
            writing = false;
            updates.join();
            others.join();
            sent += 10_000;
            if (round % 2 == 1) {
                killCompaction();
            }
        }

        Process server = start("serve");
        requireAllThere(ServerProcess.address(server));
        // not killed: what is derived in the background may be about to be committed, which only the next start would
        // end
        server.destroy();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Inspection.Result result =
                new Inspection(new StoreFolder(directory.resolve("store")).requireCurrent()).thorough();
        assertThat(result.faults()).isEmpty();
        assertThat(unexpected).isEmpty();
        assertThat(acknowledged).isNotEmpty();
        new Figures("kill", "Nothing lost")
                .row(
                        "processes killed while they write (kill -9): acknowledged writes / lost",
                        "%d: %,d / 0".formatted(ROUNDS, acknowledged.size()),
                        "",
                        "updates, imports, backups and compactions were under way; nothing was there by halves")
                .write();
    }

    /** So that there is something to lose; the first takes longest. */
    private void waitForAnswers() throws InterruptedException {
        int before = acknowledged.size();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (acknowledged.size() < before + ANSWERS && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(unexpected).isEmpty();
    }

    private void requireAllThere(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request(address + "/sparql?query=" + URLEncoder.encode(WRITTEN, StandardCharsets.UTF_8))
                        .header("Accept", "application/sparql-results+json")
                        .build(),
                BodyHandlers.ofString());
        Set<String> there = new HashSet<>();
        for (JsonNode row :
                JsonMapper.shared().readTree(answer.body()).path("results").path("bindings")) {
            if (row.has("note")) {
                assertThat(row.path("n").path("value").asString())
                        .as("statements of one write")
                        .isEqualTo("2");
                there.add(row.path("note").path("value").asString());
            }
        }
        assertThat(there).containsAll(acknowledged);
        // one more for each time that the answer did not arrive
        assertThat(there).hasSizeLessThanOrEqualTo(acknowledged.size() + ROUNDS);
        for (Path backup : backups()) {
            assertThat(Backup.open(backup).faults()).isEmpty();
        }
    }

    private List<Path> backups() throws IOException {
        Path folder = directory.resolve("backups");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private void update(String address, int first) {
        for (int at = first; writing; at++) {
            String note = "note " + at;
            try {
                HttpResponse<String> answer = client.send(
                        request(address + "/update")
                                .header("Content-Type", "application/sparql-update")
                                .POST(BodyPublishers.ofString(WRITE.formatted(note)))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 204) {
                    acknowledged.add(note);
                } else {
                    unexpected.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException killed) {
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Imports a taxonomy that has changed each time, and takes backups, as fast as that goes. */
    private void importAndBackUp(String address) {
        for (int at = 0; writing; at++) {
            byte[] delivery = EscoZip.small()
                    .with("skillsHierarchy_en.csv", "Level 0 URI\n" + random.nextInt() + at + "\n")
                    .bytes();
            try {
                client.send(
                        request(address + "/api/imports?kind=esco&version=1.1.0")
                                .header("Content-Type", "application/zip")
                                .POST(BodyPublishers.ofByteArray(delivery))
                                .build(),
                        BodyHandlers.discarding());
                client.send(
                        request(address + "/api/backups")
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
            } catch (IOException killed) {
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN);
    }

    /** Kills a compaction as soon as it has begun, or a moment later. */
    private void killCompaction() throws Exception {
        Process compaction = start("compact");
        Path store = directory.resolve("store");
        while (compaction.isAlive() && !hasUnfinished(store)) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(300));
        compaction.destroyForcibly().waitFor();
    }

    private static boolean hasUnfinished(Path store) throws IOException {
        try (Stream<Path> all = Files.list(store)) {
            return all.anyMatch(path -> path.getFileName().toString().endsWith("-tmp"));
        }
    }

    private Process start(String command) throws IOException {
        return ServerProcess.of(
                        command,
                        "--rungwork.token=" + TOKEN,
                        "--rungwork.store.location=" + directory.resolve("store"),
                        "--rungwork.backup.folder=" + directory.resolve("backups"),
                        "--rungwork.backup.keep=3")
                .start();
    }
}
