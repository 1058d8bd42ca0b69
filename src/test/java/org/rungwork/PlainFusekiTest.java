package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.TestServer.Running;
import org.rungwork.pipeline.Export;
import org.rungwork.store.Store;

/** A plain Fuseki, started on the exported file with the exported assembler, gives the same rows. */
@ExtendWith(TestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainFusekiTest {

    private final Running server;

    private PlainFuseki plain;

    PlainFusekiTest(Running server) {
        this.server = server;
    }

    @BeforeAll
    void startPlainFuseki(@TempDir Path directory) throws IOException, InterruptedException {
        Path assembler = new Export(server.context().getBean(Store.class)).write(directory.resolve("all.trig"));
        plain = PlainFuseki.start(directory, "/rungwork/sparql", "--config", assembler.toString());
    }

    @AfterAll
    void stopPlainFuseki() {
        plain.close();
    }

    static Stream<Path> questions() {
        return Stream.of(
                        "concepts-by-name",
                        "gap-between-roles",
                        "gap-summary-between-roles",
                        "routes-between-roles",
                        "conflicting-figures",
                        "coverage-matrix",
                        "evidenced-facts",
                        "norms-of-role",
                        "pay-for-years",
                        "skills-linked-exactly",
                        "skills-of-role")
                .map(name -> Path.of("queries/answer", name + ".rq"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesTheSameRows(Path file) {
        String query = ProjectFiles.read(file);

        List<String> ours =
                rows(server.post("/sparql", query, "Content-Type", "application/sparql-query", "Accept", "text/csv"));
        List<String> theirs = rows(plain.post("/rungwork/sparql", query, "text/csv"));

        assertThat(ours).hasSizeGreaterThan(1);
        assertThat(theirs).isEqualTo(ours);
    }

    private static List<String> rows(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return List.copyOf(new TreeSet<>(answer.body().lines().toList()));
    }
}
