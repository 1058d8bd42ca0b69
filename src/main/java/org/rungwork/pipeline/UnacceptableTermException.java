package org.rungwork.pipeline;

import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Quad;

/** An edit adds what the formats of RDF 1.1 cannot hold, so that no export could write it. */
public final class UnacceptableTermException extends RuntimeException {

    private UnacceptableTermException(String message) {
        super(message);
    }

    static void requireAcceptable(Quad quad) {
        if (!quad.isDefaultGraph()) {
            requireAbsoluteIri(quad.getGraph());
        }
        if (quad.getSubject().isTripleTerm() || quad.getObject().isTripleTerm()) {
            throw new UnacceptableTermException("A statement about a statement (triple term) is not accepted:"
                    + " describe the statement with a node of its own");
        }
        if (quad.getObject().isLiteral() && quad.getObject().getLiteralBaseDirection() != null) {
            throw new UnacceptableTermException("A text with a base direction is not accepted: leave it away");
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
