package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Backups as the person sees them who types the commands, and over REST. */
class BackupCommandTest {

    private static final String INSERT = """
            INSERT DATA { GRAPH <https://w3id.org/rungwork/graph/curation> {
              <https://w3id.org/rungwork/id/role/cdm-director> <http://www.w3.org/2004/02/skos/core#note> "kept" } }""";

    private static final String KEPT = """
            ASK { ?role <http://www.w3.org/2004/02/skos/core#note> "kept" }""";

    @TempDir
    private Path directory;

    private String said = "";

    @Test
    void aBackupIsTakenVerifiedAndRestored() throws IOException {
        run("load");
        assertThat(run("backup", backups().toString())).isEqualTo(ExitCode.OK);
        assertThat(said).contains("Backup of version 1: ");
        Path backup = onlyBackup();

        assertThat(run("verify", backup.toString())).isEqualTo(ExitCode.OK);
        assertThat(said).contains("Whole: ", "all indexes agree");
        assertThat(run("verify")).isEqualTo(ExitCode.OK);

        Files.delete(directory.resolve("store/Data-0001/SPOG.dat"));
        assertThat(run("load")).isEqualTo(ExitCode.DAMAGED);
        assertThat(said).contains("SPOG.dat is missing", "rungwork restore").doesNotContain("\tat ");
        assertThat(run("verify")).isEqualTo(ExitCode.DAMAGED);
        assertThat(said).contains("SPOG.dat is missing");
        assertThat(run("serve", "--server.port=0", "--server.address=127.0.0.1"))
                .isEqualTo(ExitCode.DAMAGED);

        assertThat(run("restore", backup.toString())).isEqualTo(ExitCode.OK);
        assertThat(said).contains("Restored: version 1", "kept as a store of its own");
        assertThat(run("load")).isEqualTo(ExitCode.OK);
        assertThat(said).contains("version 1, unchanged");

        Files.delete(backup.resolve("Data-0001/GSPO.idn"));
        assertThat(run("verify", backup.toString())).isEqualTo(ExitCode.DAMAGED);
        assertThat(run("restore", backup.toString())).isEqualTo(ExitCode.DAMAGED);
        assertThat(said).contains("GSPO.idn is missing", "not touched");
        assertThat(run("restore", directory.resolve("nowhere").toString())).isEqualTo(ExitCode.FAILED);
        assertThat(said).contains("There is no backup in");
        assertThat(run("restore")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aServerTakesBackupsOfWhatItServes() throws IOException {
        Path store = directory.resolve("store");
        try (Running server = Running.start(
                "--rungwork.store.location=" + store,
                "--rungwork.backup.folder=" + backups(),
                "--rungwork.backup.keep=2")) {
            assertThat(server.update(INSERT).statusCode()).isEqualTo(204);

            assertThat(server.post("/api/backups", "").statusCode()).isEqualTo(401);
            var taken = server.send("POST", "/api/backups", "", "application/json");
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
            JsonNode told = JsonMapper.shared().readTree(taken.body());
            assertThat(told.get("version").asLong()).isEqualTo(2);
            assertThat(onlyBackup()).hasFileName(told.get("name").asString());
            assertThat(taken.body()).doesNotContain(directory.toString());

            assertThat(run("backup", "--rungwork.server=" + server.address(), "--rungwork.token=" + TestServer.TOKEN))
                    .isEqualTo(ExitCode.OK);
            assertThat(said).contains("Backup of version 2: ");
            assertThat(run("backup", "--rungwork.server=" + server.address())).isEqualTo(ExitCode.FAILED);
            assertThat(said).contains("401");
            assertThat(run("backup", "here", "--rungwork.server=" + server.address()))
                    .isEqualTo(ExitCode.USAGE);

            for (String command : List.of("verify", "restore")) {
                List<String> words =
                        command.equals("verify") ? List.of(command) : List.of(command, newest().toString());
                assertThat(run(words.toArray(String[]::new))).isEqualTo(ExitCode.STORE_LOCKED);
                assertThat(said).contains("is in use");
            }
            assertThat(run("backup", backups().toString())).isEqualTo(ExitCode.STORE_LOCKED);
            assertThat(said).contains("--rungwork.server=");
        }

        assertThat(run("restore", newest().toString())).isEqualTo(ExitCode.OK);
        try (Running server = Running.start("--rungwork.store.location=" + store)) {
            assertThat(server.query(KEPT, "application/sparql-results+json").body())
                    .contains("true");
            assertThat(server.send("POST", "/api/backups", "", "application/json"))
                    .satisfies(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(409);
                        assertThat(answer.body()).contains("rungwork.backup.folder");
                    });
        }
    }

    /** What did not change since the last backup needs none. */
    @Test
    void aServerTakesBackupsByItself() throws Exception {
        try (Running server = Running.start(
                "--rungwork.store.location=" + directory.resolve("store"),
                "--rungwork.backup.folder=" + backups(),
                "--rungwork.backup.every=100ms")) {
            waitForBackups(1);
            Thread.sleep(Duration.ofMillis(1_500));
            assertThat(list()).hasSize(1);

            assertThat(server.update(INSERT).statusCode()).isEqualTo(204);
            waitForBackups(2);
        }
    }

    private void waitForBackups(int count) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (list().size() < count && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(list()).hasSize(count);
    }

    @Test
    void whatCannotBeIsTold() {
        assertThat(run("backup")).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("rungwork.backup.folder");
        assertThat(run("backup", backups().toString(), "--rungwork.backup.every=1h"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("rungwork.backup.every");
        assertThat(run("verify", "--rungwork.store.location=memory")).isEqualTo(ExitCode.USAGE);
    }

    private Path backups() {
        return directory.resolve("backups");
    }

    private List<Path> list() throws IOException {
        if (Files.notExists(backups())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(backups())) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Path onlyBackup() throws IOException {
        assertThat(list()).hasSize(1);
        return list().getFirst();
    }

    private Path newest() throws IOException {
        return list().getLast();
    }

    private ExitCode run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        if (arguments.stream().noneMatch(word -> word.startsWith("--rungwork.store.location="))) {
            arguments.add("--rungwork.store.location=" + directory.resolve("store"));
        }
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return Rungwork.run(arguments.toArray(String[]::new));
        } finally {
            System.setOut(before);
            said = out.toString(StandardCharsets.UTF_8);
        }
    }
}
