package org.rungwork.mapping;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rungwork.vocabulary.Sssom;

/** Writes statements about one node into one graph; what is empty is left out. */
record Writing(DatasetGraph dataset, Node graph, Node about) {

    Writing add(Node property, Node value) {
        dataset.add(graph, about, property, value);
        return this;
    }

    Writing iri(Node property, String value) {
        return value.isEmpty() ? this : add(property, NodeFactory.createURI(value));
    }

    Writing text(Node property, String value) {
        return value.isEmpty() ? this : add(property, NodeFactory.createLiteralString(value));
    }

    Writing decimal(Node property, double value) {
        String written = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return add(property, NodeFactory.createLiteralDT(written, XSDDatatype.XSDdecimal));
    }

    Writing typed(Node property, String value, XSDDatatype type) {
        return add(property, NodeFactory.createLiteralDT(value, type));
    }

    /** What was seen of both ends, in the slots of SSSOM. */
    Writing sightings(Sighting subject, Sighting object) {
        return text(Sssom.subjectLabel, subject.label())
                .iri(Sssom.subjectSource, subject.source())
                .text(Sssom.subjectSourceVersion, subject.version())
                .text(Sssom.objectLabel, object.label())
                .iri(Sssom.objectSource, object.source())
                .text(Sssom.objectSourceVersion, object.version());
    }
}
