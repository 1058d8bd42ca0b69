package org.rungwork.description;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** A graph while it is written. */
final class Triples {

    private final Graph graph = GraphFactory.createDefaultGraph();

    Graph graph() {
        return graph;
    }

    Triples a(Node subject, Resource type) {
        return add(subject, RDF.type, type.asNode());
    }

    Triples add(Node subject, Resource property, Node object) {
        graph.add(subject, property.asNode(), object);
        return this;
    }

    Triples add(Node subject, Resource property, String iri) {
        return add(subject, property, NodeFactory.createURI(iri));
    }

    Triples text(Node subject, Resource property, String text) {
        return add(subject, property, NodeFactory.createLiteralString(text));
    }

    Triples english(Node subject, Resource property, String text) {
        return add(subject, property, NodeFactory.createLiteralLang(text, "en"));
    }

    Triples count(Node subject, Resource property, long count) {
        return add(subject, property, NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
    }
}
