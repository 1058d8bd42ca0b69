package org.rungwork.pipeline;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Quad;
import org.rungwork.model.SuspectIri;
import org.rungwork.vocabulary.Identifiers;

/**
 * An edit adds what the formats of RDF 1.1 cannot hold, so that no export could write it, an IRI that deceives, or a graph that is
 * called as a thing is.
 */
public final class UnacceptableTermException extends RuntimeException {

    private UnacceptableTermException(String message) {
        super(message);
    }

    static void requireAcceptable(Quad quad) {
        if (!quad.isDefaultGraph()) {
            requireAbsoluteIri(quad.getGraph());
            requireNoThing(quad.getGraph());
        }
        Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                .forEach(UnacceptableTermException::requireHonestIri);
        if (quad.getSubject().isTripleTerm() || quad.getObject().isTripleTerm()) {
            throw new UnacceptableTermException("A statement about a statement (triple term) is not accepted:"
                    + " describe the statement with a node of its own");
        }
        if (quad.getObject().isLiteral() && quad.getObject().getLiteralBaseDirection() != null) {
            throw new UnacceptableTermException("A text with a base direction is not accepted: leave it away");
        }
    }

    private static void requireHonestIri(Node term) {
        if (term.isURI()) {
            SuspectIri.reason(term.getURI()).ifPresent(reason -> {
                throw new UnacceptableTermException(
                        "The IRI <" + SuspectIri.shown(term.getURI()) + "> is not accepted: it " + reason);
            });
        }
    }

    /** The catalogue describes both, and what it says of the one it would say of the other. */
    private static void requireNoThing(Node graph) {
        if (graph.getURI().startsWith(Identifiers.NAMESPACE)) {
            throw new UnacceptableTermException(
                    "<" + graph.getURI() + "> is the name of a thing and cannot be that of a"
                            + " graph: write to graph curation or a graph of your own");
        }
    }

    private static void requireAbsoluteIri(Node graph) {
        try {
            if (graph.isURI() && IRIx.create(graph.getURI()).isAbsolute()) {
                return;
            }
        } catch (IRIException malformed) {
            // told below, like every other name that is none
        }
        throw new UnacceptableTermException("A graph is named by an absolute IRI, not by '" + graph + "'");
    }
}
