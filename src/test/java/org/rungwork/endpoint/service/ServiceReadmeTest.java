package org.rungwork.endpoint.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.store.Store;

/** What the README says of the services: its examples have answers, its tables are complete. */
@ExtendWith(TestServer.class)
class ServiceReadmeTest {

    private static final String SECTION = ProjectFiles.read(Path.of("README.md"))
            .replaceFirst("(?s).*## Gaps and routes inside SPARQL", "")
            .replaceFirst("(?s)\n## .*", "");

    private final Asking asking;

    ServiceReadmeTest(Running server) {
        this.asking = new Asking(server.context().getBean(Store.class));
    }

    static List<String> examples() {
        return Pattern.compile("(?m)(^ {4}.*\n)+")
                .matcher(SECTION)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesHaveAnswers(String example) {
        String query = example.strip().startsWith("PREFIX") ? example : "SELECT * { " + example + " }";

        assertThat(asking.rows(query)).isNotEmpty();
    }

    @Test
    void tablesListEveryOptionAndResult() {
        assertThat(Stream.of(new GapService(), new RouteService(), new ReachService())
                        .flatMap(service -> Stream.concat(service.inputs().stream(), service.outputs().stream()))
                        .map(Terms::show))
                .allSatisfy(option -> assertThat(SECTION).containsPattern("\\|.*`" + option + "`.*\\|"));
        assertThat(examples()).hasSize(4);
    }
}
