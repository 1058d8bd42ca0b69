package org.rungwork.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.RdfFiles;
import org.rungwork.model.QueryFile;

/** Each rule on a small graph made by hand. */
class DerivationCasesTest {

    static Stream<Path> rules() {
        return ProjectFiles.list("queries/derive", ".rq").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void derivesWhatIsExpected(Path file) {
        DerivationRule rule = DerivationRule.of(QueryFile.of(file.toString(), ProjectFiles.read(file)));
        Path folder = Path.of("src/test/resources/derivations", rule.name().substring(3));
        Graph given = RdfFiles.graph(folder.resolve("given.ttl").toString());
        Graph expected = RdfFiles.graph(folder.resolve("expected.ttl").toString());

        Graph derived = GraphFactory.createDefaultGraph();
        rule.run(DatasetGraphFactory.wrap(given)).forEach(derived::add);

        assertThat(derived.stream().toList())
                .containsExactlyInAnyOrderElementsOf(expected.stream().toList());
    }
}
