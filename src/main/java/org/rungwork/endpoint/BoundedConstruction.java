package org.rungwork.endpoint;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** What a CONSTRUCT makes, which is kept in memory until it is complete. */
final class BoundedConstruction extends DatasetGraphWrapper {

    /** The most statements, repeated ones counted each time. */
    static final int MOST = 1_000_000;

    private int made;

    BoundedConstruction() {
        super(DatasetGraphFactory.create());
    }

    private void count() {
        made++;
        if (made > MOST) {
            throw new QueryDeniedException(
                    "CONSTRUCT makes more than %,d statements: part it with LIMIT and OFFSET".formatted(MOST));
        }
    }

    @Override
    public void add(Quad quad) {
        count();
        super.add(quad);
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        count();
        super.add(graph, subject, predicate, object);
    }
}
