package org.rungwork.endpoint;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.rungwork.store.StagedDataset;

/** The body of a request that names no graph: quads on their way into the graphs they name, or triples into a new one. */
final class DatasetBody extends StreamRDFBase {

    private final StagedDataset staged;
    private final Node newGraph;
    private boolean hasTriples;
    private boolean hasQuads;

    DatasetBody(StagedDataset staged, Node newGraph) {
        this.staged = staged;
        this.newGraph = newGraph;
    }

    @Override
    public void triple(Triple triple) {
        hasTriples = true;
        staged.add(newGraph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
            triple(quad.asTriple());
        } else {
            hasQuads = true;
            staged.add(quad);
        }
    }

    /**
     * Whether all of it, now that it was read, is a new graph. Triples beside quads are no graph, but the default one.
     *
     * @throws StagedDataset.DefaultGraphWriteException if there are both, and the default graph cannot be written
     */
    boolean isNewGraph() {
        if (!hasTriples && !hasQuads) {
            ServletOps.errorBadRequest("The body holds no statement, and there are no empty graphs");
        }
        if (hasTriples && hasQuads) {
            List<Quad> triples = Iter.toList(staged.find(newGraph, Node.ANY, Node.ANY, Node.ANY));
            staged.removeGraph(newGraph);
            triples.forEach(triple -> staged.add(Quad.create(Quad.defaultGraphIRI, triple.asTriple())));
        }
        return !hasQuads;
    }
}
