package org.rungwork.endpoint.service;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/** What one row tells, by the properties that ask for it. What is not known is not told. */
final class Row {

    private final Map<Node, Node> values;

    Row() {
        this.values = new HashMap<>();
    }

    /** A row that tells the same, to be continued. */
    Row(Row start) {
        this.values = new HashMap<>(start.values);
    }

    @Nullable
    Node get(Node property) {
        return values.get(property);
    }

    Row tell(Node property, @Nullable Concept concept) {
        return concept == null ? this : tellIri(property, concept.iri());
    }

    Row tellIri(Node property, String iri) {
        values.put(property, NodeFactory.createURI(iri));
        return this;
    }

    /** A number as xsd:decimal with the shortest digits that tell it from its neighbours. */
    Row tell(Node property, @Nullable Double number) {
        if (number != null) {
            String digits = BigDecimal.valueOf(number).toPlainString();
            values.put(property, NodeFactory.createLiteralDT(digits, XSDDatatype.XSDdecimal));
        }
        return this;
    }

    Row tell(Node property, long number) {
        values.put(property, NodeValue.makeInteger(number).asNode());
        return this;
    }

    Row tell(Node property, boolean truth) {
        values.put(property, NodeValue.booleanReturn(truth).asNode());
        return this;
    }

    Row tell(Node property, @Nullable String text) {
        if (text != null) {
            values.put(property, NodeFactory.createLiteralString(text));
        }
        return this;
    }

    /** A word of a list, in small letters. */
    Row tell(Node property, @Nullable Enum<?> word) {
        return tell(property, word == null ? null : word.name().toLowerCase(Locale.ROOT));
    }
}
