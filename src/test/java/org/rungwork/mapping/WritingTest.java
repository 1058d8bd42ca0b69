package org.rungwork.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.rungwork.vocabulary.Sssom;

class WritingTest {

    @Test
    void sourcesAreIrisOfWhateverScheme() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node graph = NodeFactory.createURI("http://a.example/graph");
        Node about = NodeFactory.createURI("http://a.example/record");

        new Writing(dataset, graph, about)
                .sightings(new Sighting("", "urn:example:a", ""), new Sighting("", "http://b.example/", ""));

        assertThat(dataset.contains(graph, about, Sssom.subjectSource, NodeFactory.createURI("urn:example:a")))
                .isTrue();
        assertThat(dataset.contains(graph, about, Sssom.objectSource, NodeFactory.createURI("http://b.example/")))
                .isTrue();
    }
}
