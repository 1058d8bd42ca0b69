package org.rungwork.intake;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * States what a source tells of one thing.
 *
 * @param subject the thing
 * @param receiver takes the statements
 */
public record Description(Node subject, Receiver receiver) {

    /** Starts to describe the thing with an IRI. */
    public static Description of(String iri, Receiver receiver) {
        return new Description(NodeFactory.createURI(iri), receiver);
    }

    public Description type(Node type) {
        return link(RDF.Nodes.type, type);
    }

    public Description link(Node property, Node object) {
        receiver.triple(subject, property, object);
        return this;
    }

    /** States a text in English; nothing for an empty one. */
    public Description english(Node property, String text) {
        return text.isEmpty() ? this : link(property, NodeFactory.createLiteralLang(text, "en"));
    }

    /** States letters that are of no language, such as a code; nothing for an empty text. */
    public Description string(Node property, String text) {
        return text.isEmpty() ? this : link(property, NodeFactory.createLiteralString(text));
    }

    public Description decimal(Node property, BigDecimal number) {
        return link(property, NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal));
    }

    public Description integer(Node property, long number) {
        return link(property, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    /** States true where it holds; nothing where it does not. */
    public Description flag(Node property, boolean holds) {
        return holds ? link(property, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)) : this;
    }
}
