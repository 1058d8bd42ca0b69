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
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;

/** The command import, told of a server, as the person sees it who types it. */
class RemoteImportTest {

    private static Running server;

    @TempDir
    private Path directory;

    private String said = "";

    @BeforeAll
    static void start() {
        server = Running.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingIsImported() {
        server.send("DELETE", "/api/taxonomies/esco-1.1.0", "", "text/plain");
    }

    @Test
    void sendsAFolder() throws IOException {
        Path folder = EscoZip.small().write(directory.resolve("esco-1.1.0"));

        assertThat(importThere("esco", folder.toString())).isEqualTo(ExitCode.OK);

        assertThat(said).contains("ESCO 1.1.0: 7 rows", "Contains ESCO 1.1.0", "storing 0.");
        assertThat(server.json("/api/taxonomies").get(0).get("id").asString()).isEqualTo("esco-1.1.0");
        assertThat(directory.resolve("store")).doesNotExist();
        assertThat(importThere("esco", folder.toString())).isEqualTo(ExitCode.OK);
        assertThat(said).contains("unchanged");
    }

    @Test
    void sendsAnArchiveWithOptions() throws IOException {
        Path archive =
                Files.write(directory.resolve("all of it.zip"), EscoZip.small().bytes());

        assertThat(importThere("esco", archive.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("version=1.1.1");
        assertThat(importThere("esco", archive.toString(), "version=1.1.0")).isEqualTo(ExitCode.OK);
    }

    @Test
    void tellsWhatIsWrongWithTheDelivery() throws IOException {
        Path folder = EscoZip.small()
                .with("occupations_en.csv", "<!DOCTYPE html><html></html>")
                .write(directory.resolve("esco-1.1.0"));

        assertThat(importThere("esco", folder.toString())).isEqualTo(ExitCode.DATA_REFUSED);

        assertThat(said)
                .contains("violation wrong-content: 1", "occupations_en.csv", "what was published stays served");
    }

    @Test
    void tellsWhatTheServerDoesNotTake() throws IOException {
        Path folder = EscoZip.small().write(directory.resolve("esco-1.1.0"));

        assertThat(importThere("cards", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("no kind of import called 'cards'");
        assertThat(run("import", "esco", folder.toString(), "--rungwork.server=" + server.address()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(said).contains("401", "the token of a curator");
        assertThat(run("import", "esco", folder.toString(), "--rungwork.server=localhost"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("http://localhost:8080");
        assertThat(run("import", "esco", folder.toString(), "--rungwork.server=http://127.0.0.1:1"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(said).contains("http://127.0.0.1:1").doesNotContain("\tat ");
    }

    @Test
    void tellsOfTheServerThatHasTheStore() throws IOException, InterruptedException {
        Path folder = EscoZip.small().write(directory.resolve("esco-1.1.0"));
        String location = directory.resolve("store").toString();

        try (Store store = Store.open(new StoreSettings(location, Duration.ofSeconds(5)), true)) {
            Process other = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Rungwork.class.getName(),
                            "import",
                            "esco",
                            folder.toString(),
                            "--rungwork.store.location=" + location)
                    .redirectErrorStream(true)
                    .start();
            said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(other.waitFor()).isEqualTo(ExitCode.STORE_LOCKED.number());
            assertThat(said).contains("is in use", "POST /api/imports", "--rungwork.server=http://localhost:8080");
            assertThat(store.<Boolean>read(DatasetGraph::isEmpty)).isTrue();
        }
    }

    private ExitCode importThere(String... operands) {
        List<String> words = new ArrayList<>(List.of("import"));
        words.addAll(List.of(operands));
        words.add("--rungwork.server=" + server.address());
        words.add("--rungwork.token=" + TestServer.TOKEN);
        return run(words.toArray(String[]::new));
    }

    private ExitCode run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--rungwork.store.location=" + directory.resolve("store"));
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
