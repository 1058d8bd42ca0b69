package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.AccessSettings.GraphRule;
import org.rungwork.access.AccessRole;
import org.rungwork.access.Actor;
import org.rungwork.access.Authority;
import org.rungwork.access.WriteForbiddenException;

/** Settings of who may do what: what they mean, and what a start says that they stop. */
class AccessSettingsTest {

    private static final String SECRET = "s3cret";
    private static final Actor CARL = new Actor("carl", AccessRole.CURATOR);

    /** What a start says that these settings stop. */
    private static String start(String... settings) {
        PrintStream usual = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            String[] arguments = Stream.concat(
                            Stream.of(
                                    "serve",
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--rungwork.store.location=memory"),
                            Stream.of(settings))
                    .toArray(String[]::new);
            assertThat(Rungwork.run(arguments)).isEqualTo(ExitCode.USAGE);
        } finally {
            System.setOut(usual);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=ana, token=s3cret               | rungwork.access.tokens: 'ana' takes name, role and token",
                "name=ana, role=reader                | rungwork.access.tokens: 'ana' takes name, role and token",
                "role=reader, token=s3cret            | rungwork.access.tokens: '' takes name, role and token",
                "name=Ana, role=reader, token=s3cret  | rungwork.access.tokens: 'Ana' cannot be a name",
                "name=ana, role=reader, token=s3cret! | rungwork.access.tokens: the token of 'ana' cannot be sent",
                "name=ana, role=boss, token=s3cret    | rungwork.access.tokens[0].role is not as it should be: it is one of reader, curator, admin",
            })
    void tokenThatIsIncompleteIsTold(String settings, String complaint) {
        String[] token = Stream.of(settings.split(", "))
                .map(setting -> "--rungwork.access.tokens[0]." + setting)
                .toArray(String[]::new);

        assertThat(start(token))
                .contains(complaint)
                .doesNotContain(SECRET, "org.rungwork.access", "No enum constant", "null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rungwork.access.graphs[0].role=admin | rungwork.access.graphs: a rule has no graph",
                "--rungwork.access.reading=shut         | rungwork.access.reading is not as it should be: it is one of open, closed",
                "--rungwork.access.reading=closed       | rungwork.access.reading is closed, and nobody could read",
                "--rungwork.limits.processing=much      | rungwork.limits.processing is not as it should be: 'much' is not a valid duration",
            })
    void settingThatCannotBeReadIsTold(String setting, String complaint) {
        assertThat(start(setting)).contains(complaint);
    }

    private static void requireWritable(String rule, String graph) {
        GraphRule settings = new GraphRule(rule, AccessRole.ADMIN, Set.of());
        new Authority(() -> CARL, List.of(settings.rule())).requireWritable(CARL, Stream.of(graph));
    }

    @ParameterizedTest
    @CsvSource({
        "*,              urn:x",
        "*,              urn:x-arq:DefaultGraph",
        "*,              https://w3id.org/rungwork/graph/curation",
        "urn:*,          urn:x",
        "curation,       https://w3id.org/rungwork/graph/curation",
        "graph:curation, https://w3id.org/rungwork/graph/curation",
        "taxonomy/*,     https://w3id.org/rungwork/graph/taxonomy/esco-1.1.1",
    })
    void ruleIsAboutItsGraphs(String rule, String graph) {
        assertThatThrownBy(() -> requireWritable(rule, graph)).isInstanceOf(WriteForbiddenException.class);
    }

    @ParameterizedTest
    @CsvSource({"curation, https://w3id.org/rungwork/graph/curation/x", "urn:*, https://w3id.org/rungwork/graph/x"})
    void ruleIsAboutNoOthers(String rule, String graph) {
        assertThatCode(() -> requireWritable(rule, graph)).doesNotThrowAnyException();
    }

    /** The client of the JDK would tell the token on the screen. */
    @Test
    void tokenThatCannotBeSentIsNotShown() {
        assertThatThrownBy(() -> new RemoteServer("http://localhost:1", SECRET + "\n"))
                .hasMessageContaining("rungwork.token")
                .hasMessageNotContaining(SECRET);
    }
}
