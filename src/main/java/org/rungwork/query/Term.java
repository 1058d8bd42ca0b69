package org.rungwork.query;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.RDFLangString;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A term in an answer.
 *
 * @param kind what it is
 * @param text the IRI, the lexical form, the label of a blank node, or a triple as N-Triples writes it
 * @param language tag of a literal that has one, else ""
 * @param datatype IRI of the datatype of a literal that is no plain string and has no language, else ""
 */
public record Term(Kind kind, String text, String language, String datatype) {

    /** The kinds of terms. */
    public enum Kind {
        IRI,
        LITERAL,
        BLANK,
        TRIPLE
    }

    static Term of(Node node) {
        if (node.isURI()) {
            return new Term(Kind.IRI, node.getURI(), "", "");
        }
        if (node.isBlank()) {
            return new Term(Kind.BLANK, node.getBlankNodeLabel(), "", "");
        }
        if (!node.isLiteral()) {
            return new Term(Kind.TRIPLE, NodeFmtLib.strNT(node), "", "");
        }
        boolean plain = node.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                || node.getLiteralDatatype().equals(RDFLangString.rdfLangString);
        return new Term(
                Kind.LITERAL,
                node.getLiteralLexicalForm(),
                node.getLiteralLanguage(),
                plain ? "" : node.getLiteralDatatypeURI());
    }

    public boolean isIri() {
        return kind == Kind.IRI;
    }
}
