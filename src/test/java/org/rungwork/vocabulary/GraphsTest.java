package org.rungwork.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphsTest {

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/rungwork/graph/document/seed-000, document/seed-000",
        "https://w3id.org/rungwork/graph/a:b, https://w3id.org/rungwork/graph/a:b",
        "urn:elsewhere, urn:elsewhere"
    })
    void aShortNameIsTheRestOfTheIriUnlessItLooksLikeOne(String iri, String name) {
        Node graph = NodeFactory.createURI(iri);

        assertThat(Graphs.shortName(graph)).isEqualTo(name);
        assertThat(Graphs.parse(name)).isEqualTo(graph);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document/seed-000",
                "graph:document/seed-000",
                "https://w3id.org/rungwork/graph/document/seed-000"
            })
    void aGraphMayBeNamedInThreeWays(String name) {
        assertThat(Graphs.parse(name).getURI()).isEqualTo("https://w3id.org/rungwork/graph/document/seed-000");
    }
}
