package org.rungwork.limits;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;

/** What a CONSTRUCT or a DESCRIBE makes, which is kept in memory until it is complete. */
public final class BoundedConstruction extends DatasetGraphWrapper {

    /** The most statements, repeated ones counted each time. */
    static final int MOST = 1_000_000;

    private final Holdings holdings;
    private final Weight weight = new Weight();
    private int made;

    public BoundedConstruction(QueryExec query) {
        super(DatasetGraphFactory.create());
        this.holdings = Holdings.of(query.getContext());
    }

    /** As a graph to describe into. */
    public Graph graph() {
        return GraphView.createDefaultGraph(this);
    }

    private void count(Node graph, Node subject, Node predicate, Node object) {
        made++;
        if (made > MOST) {
            throw new QueryDeniedException(
                    "The query makes more than %,d statements: part it with LIMIT and OFFSET".formatted(MOST));
        }
        if (!getW().contains(graph, subject, predicate, object)) {
            holdings.hold(weight.add(subject, predicate, object));
        }
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        count(graph, subject, predicate, object);
        super.add(graph, subject, predicate, object);
    }
}
