package org.rungwork.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.RdfFiles;
import org.rungwork.model.QueryFile;
import org.rungwork.vocabulary.Graphs;

/** Each bridge on small deliveries made by hand: {@code given.trig} holds them, the newest version in graph order last. */
class BridgeCasesTest {

    static Stream<Path> rules() {
        return ProjectFiles.list("queries/bridge", ".rq").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bringsDeliveriesIntoOurTerms(Path file) {
        BridgeRule rule = BridgeRule.of(QueryFile.of(file.toString(), ProjectFiles.read(file)));
        Path folder = Path.of("src/test/resources/bridges", rule.name().substring(3));
        DatasetGraph given = DatasetGraphFactory.createGeneral();
        RdfFiles.read(given, folder.resolve("given.trig").toString());
        Graph expected = RdfFiles.graph(folder.resolve("expected.ttl").toString());

        List<Triple> made = new ArrayList<>();
        rule.run(
                taxonomy(rule.name()),
                (query, terms) -> {
                    var builder = QueryExec.dataset(given).query(query);
                    terms.forEach(builder::substitution);
                    return builder.build();
                },
                made::add);

        assertThat(made).isNotEmpty();
        assertThat(made.stream().distinct().toList())
                .containsExactlyInAnyOrderElementsOf(expected.stream().toList());
    }

    private static Node taxonomy(String rule) {
        return Graphs.taxonomy(rule.contains("esco") ? "esco-1.1.1" : "onet-29.2");
    }
}
