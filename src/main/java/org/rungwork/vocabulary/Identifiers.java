package org.rungwork.vocabulary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** The IRIs of our things, and the local names people may use for them: {@code cdm-director} for a role. */
public final class Identifiers {

    public static final String NAMESPACE = "https://w3id.org/rungwork/id/";

    /** The catalogue of what is published. */
    public static final Node CATALOGUE = NodeFactory.createURI(NAMESPACE + "catalogue/rungwork");

    /** The scheme of the levels of command. */
    public static final Node PROFICIENCY = NodeFactory.createURI(NAMESPACE + "scheme/proficiency");

    /** Who decides where nobody says who. */
    public static final Node CURATORS = agent("curators");

    private static final Pattern LOCAL_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern ABSOLUTE = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

    private Identifiers() {}

    /**
     * Somebody or something that does things.
     *
     * @param name any text
     */
    public static Node agent(String name) {
        String segment = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return NodeFactory.createURI(NAMESPACE + "agent/" + segment);
    }

    /**
     * The node that a value names: an absolute IRI as it is, a local name in the namespace of its sibling.
     *
     * @param sibling IRI of a thing of the same kind
     * @return empty if the value is neither
     */
    public static Optional<Node> find(String value, String sibling) {
        if (LOCAL_NAME.matcher(value).matches()) {
            return Optional.of(NodeFactory.createURI(namespace(sibling) + value));
        }
        return isAbsolute(value) ? Optional.of(NodeFactory.createURI(value)) : Optional.empty();
    }

    /** Whether a value is an absolute IRI. */
    public static boolean isAbsolute(String value) {
        return ABSOLUTE.matcher(value).matches() && isIri(value);
    }

    private static boolean isIri(String value) {
        try {
            // isAbsolute would be false for one with a fragment
            return IRIx.create(value).isReference();
        } catch (IRIException malformed) {
            return false;
        }
    }

    /** The part of an IRI after the last slash or hash. */
    public static String localName(String iri) {
        return iri.substring(namespace(iri).length());
    }

    /** The part of an IRI up to and with the last slash or hash. */
    public static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
