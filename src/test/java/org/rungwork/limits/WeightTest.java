package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightTest {

    private static final String LONG = "a".repeat(1_000);

    private static Stream<Node> longTerms() {
        Node iri = NodeFactory.createURI("urn:a");
        Node text = NodeFactory.createLiteralString(LONG);
        return Stream.of(
                text,
                NodeFactory.createURI(LONG),
                NodeFactory.createLiteralLang("a", "en " + LONG),
                NodeFactory.createTripleTerm(iri, iri, text),
                NodeFactory.createTripleTerm(iri, iri, NodeFactory.createTripleTerm(iri, iri, text)));
    }

    @ParameterizedTest
    @MethodSource("longTerms")
    void aTermWeighsAsMuchAsItsTexts(Node term) {
        assertThat(Weight.of(term)).isGreaterThan(LONG.length());
    }
}
