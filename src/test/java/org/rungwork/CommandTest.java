package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;

/** The command line: what it says, what it leaves behind, and the exit code. */
class CommandTest {

    private static final String TEMPLATE = "src/docs/template/my-source";

    @TempDir
    private Path directory;

    private String said = "";

    @Test
    void checkJudgesWithoutTouchingTheStore() {
        assertThat(run("check", TEMPLATE)).isEqualTo(ExitCode.OK);

        assertThat(said).contains("document/my-document", "0 violations", "GCP");
        assertThat(directory.resolve("store")).doesNotExist();
    }

    @Test
    void loadsASourceOnceAndExportsTheSameGraphs() throws IOException {
        assertThat(run("load", TEMPLATE)).isEqualTo(ExitCode.OK);
        assertThat(said).contains("version 1", "document/my-document", "document/seed-000");
        assertThat(run("load", TEMPLATE)).isEqualTo(ExitCode.OK);
        assertThat(said).contains("version 1", "unchanged");

        Path file = directory.resolve("all.trig");
        assertThat(run("export", file.toString())).isEqualTo(ExitCode.OK);

        DatasetGraph exported = RdfFiles.dataset(file.toString());
        try (Store store = Store.open(new StoreSettings(storeDirectory(), Duration.ofSeconds(10)), true)) {
            boolean same = store.read(published -> IsoMatcher.isomorphic(exported, published));
            assertThat(same).isTrue();
        }
        assertThat(directory.resolve("all-fuseki.ttl")).exists();
    }

    @Test
    void refusesASourceThatBreaksARuleWithPlaceAndAdvice() throws IOException {
        Path source = copyOfTheTemplate("broken");
        Files.writeString(
                source.resolve("more.ttl"),
                "@prefix role: <https://w3id.org/rungwork/id/role/> .\n\nrole:nameless a <https://w3id.org/rungwork/ns#Role> .\n");

        assertThat(run("load", source.toString())).isEqualTo(ExitCode.DATA_REFUSED);

        assertThat(said).contains("seeds/broken/more.ttl:3", "nameless", "Nothing was changed");
        assertThat(run("load")).isEqualTo(ExitCode.OK);
        assertThat(said).doesNotContain("broken");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        Path source = copyOfTheTemplate("wrong");
        Path roles = source.resolve("roles.ttl");
        Files.writeString(
                roles,
                Files.readString(roles)
                        + "\nreq:ward-clerk-typing rw:importence 3 ; rw:area <https://w3id.org/rungwork/id/area/none> .\n"
                        + "role:nameless a rw:Role .\n");

        assertThat(run("check", source.toString())).isEqualTo(ExitCode.DATA_REFUSED);

        assertThat(said)
                .contains("seeds/wrong/roles.ttl:30: https://w3id.org/rungwork/id/role/nameless")
                .contains(
                        "used in seeds/wrong/roles.ttl:29: https://w3id.org/rungwork/ns#importence", "undeclared-term")
                .contains("id/area/none", "dangling-reference");
    }

    @Test
    void refusesAQuoteThatTheDocumentDoesNotHave() throws IOException {
        Path source = copyOfTheTemplate("misquoted");
        Path evidence = source.resolve("evidence.ttl");
        Files.writeString(evidence, Files.readString(evidence).replace("good knowledge of typing", "poor typing"));

        assertThat(run("check", source.toString())).isEqualTo(ExitCode.DATA_REFUSED);

        assertThat(said).contains("seeds/misquoted/evidence.ttl:1", "poor typing", "quote its own words");
    }

    /** What linking costs is told in processor time, which other programs on the machine do not change. */
    @Test
    void linksATableAndTellsWhatItCost() throws IOException {
        Path table = Files.writeString(directory.resolve("skills.csv"), "skill\nPython\n\"\"\nqwxz\n");
        run("load");

        assertThat(run("link", table.toString(), "skill", "skills")).isEqualTo(ExitCode.OK);

        assertThat(said)
                .containsPattern("3 rows, 1 with a match, 1 without, 1 empty or too long\\)")
                .containsPattern("Linked in \\d+\\.\\d s of processor time: \\d+ rows a second");
        assertThat(directory.resolve("skills-linked.csv"))
                .content()
                .contains("https://w3id.org/rungwork/id/skill/python");
    }

    @Test
    void comparesTheSeedWithItsDocument() {
        Path folder = ProjectFiles.shared("seed");

        run("check");
        assertThat(said).contains("seed-000: its quotes were not compared");
        assertThat(run("check", "--rungwork.documents=" + folder)).isEqualTo(ExitCode.OK);
        assertThat(said).doesNotContain("not compared");
    }

    @Test
    void unloadRefusesWhatOthersNeedAndRemovesWhatNobodyNeeds() {
        run("load", TEMPLATE);

        assertThat(run("unload", "evidence/my-document")).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(run("unload", "document/my-document", "evidence/my-document", "curation/my-source"))
                .isEqualTo(ExitCode.OK);
        assertThat(said).contains("version 2").doesNotContain("my-document");
        assertThat(run("compact")).isEqualTo(ExitCode.OK);
    }

    @Test
    void tellsAnUnknownCommandAndMissingOperands() {
        assertThat(run("dance")).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("no command 'dance'", "export <file.trig|file.nq>");
        assertThat(run("export")).isEqualTo(ExitCode.USAGE);
        assertThat(run("export", directory.resolve("all.ttl").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains(".trig");
    }

    @Test
    void tellsAStoreThatCannotBeOpenedInASentence() throws IOException {
        Files.writeString(directory.resolve("store"), "a file, not a folder");

        assertThat(run("load")).isEqualTo(ExitCode.FAILED);
        assertThat(said).startsWith("Failed: ").doesNotContain("\tat ");
    }

    @Test
    void tellsAFolderThatIsNotThere() {
        assertThat(run("check", directory.resolve("nowhere").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("nowhere").doesNotContain("Exception");
    }

    @Test
    void tellsThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ExitCode exit = run("serve", "--server.address=127.0.0.1", "--server.port=" + taken.getLocalPort());

            assertThat(exit).isEqualTo(ExitCode.PORT_IN_USE);
            assertThat(said).contains("Port " + taken.getLocalPort() + " is in use");
        }
    }

    private Path copyOfTheTemplate(String name) throws IOException {
        Path copy = Files.createDirectories(directory.resolve(name));
        try (Stream<Path> files = Files.list(Path.of(TEMPLATE))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private String storeDirectory() {
        return directory.resolve("store").toString();
    }

    private ExitCode run(String... words) {
        String[] arguments = new String[words.length + 1];
        System.arraycopy(words, 0, arguments, 0, words.length);
        arguments[words.length] = "--rungwork.store.location=" + storeDirectory();
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return Rungwork.run(arguments);
        } finally {
            System.setOut(before);
            said = out.toString(StandardCharsets.UTF_8);
        }
    }
}
