package org.rungwork.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;

/**
 * A variable of a catalogued query that a caller may set. In the query it has a VALUES block with an example.
 *
 * @param name name of the variable and of the request parameter
 * @param type what a value is: a class whose members it names, a datatype, or a graph; as in {@code rw:Role},
 *     {@code xsd:decimal}, {@code graph}
 * @param description what it means, with unit and range
 */
public record Parameter(String name, String type, String description) {

    private static final Pattern HEADER = Pattern.compile("(\\w+)\\s+\\((graph|\\w+:\\w+)\\)\\s*(.*)");

    /**
     * Reads a header such as {@code role (rw:Role) the role asked about}.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    static Parameter of(String header) {
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + header + "' is not of the form: name (prefix:Type or graph) description");
        }
        return new Parameter(parts.group(1), parts.group(2), parts.group(3));
    }

    /**
     * The RDF term that a text from outside means.
     *
     * @param example the value in the query file; a local name is one in its namespace
     * @throws ParameterException if it is no value of the type
     */
    Node term(String value, String example) {
        return switch (type) {
            case "xsd:string" -> NodeFactory.createLiteralString(value);
            case "xsd:integer" -> literal(value, XSDDatatype.XSDinteger, "a whole number such as 3");
            case "xsd:decimal" -> literal(value, XSDDatatype.XSDdecimal, "a number such as 0.4");
            case "xsd:boolean" -> literal(value, XSDDatatype.XSDboolean, "true or false");
            case "graph" ->
                Identifiers.find(isShortName(value) ? Graphs.parse(value).getURI() : value, example)
                        .orElseThrow(() -> new ParameterException(
                                name, "'" + value + "' is no name of a graph such as " + shortName(example)));
            default ->
                Identifiers.find(value, example)
                        .orElseThrow(() -> new ParameterException(
                                name,
                                "'" + value + "' is neither an IRI nor a local name of " + type
                                        + " (letters, digits and dashes)"));
        };
    }

    /** Such as {@code taxonomy/esco-1.1.1}; without its folder a graph is one beside the example. */
    private static boolean isShortName(String value) {
        return value.contains("/") || value.startsWith("graph:");
    }

    private static String shortName(String iri) {
        return Graphs.shortName(NodeFactory.createURI(iri));
    }

    private Node literal(String value, XSDDatatype datatype, String expected) {
        if (!datatype.isValid(value)) {
            throw new ParameterException(name, "'" + value + "' is not " + expected);
        }
        return NodeFactory.createLiteralDT(value, datatype);
    }
}
