package org.rungwork.endpoint;

import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.rungwork.store.StagedDataset;

/** The body of a request that names one graph, on its way into that. */
final class GraphBody extends StreamRDFBase {

    private final StagedDataset staged;
    private final Node graph;

    GraphBody(StagedDataset staged, Node graph) {
        this.staged = staged;
        this.graph = graph;
    }

    @Override
    public void triple(Triple triple) {
        staged.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public void quad(Quad quad) {
        if (!quad.isDefaultGraph()) {
            ServletOps.errorBadRequest("The request names one graph and its body others: send triples, or POST quads to"
                    + " /data without a graph");
        }
        triple(quad.asTriple());
    }
}
