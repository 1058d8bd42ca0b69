package org.rungwork.endpoint;

import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that can be read for some time: what walks over it without a deadline of its own ends like a query. */
final class TimedGraph extends GraphWrapper {

    private final long deadline;

    TimedGraph(Graph graph, Duration time) {
        super(graph);
        this.deadline = System.nanoTime() + time.toNanos();
    }

    private void requireTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new QueryCancelledException();
        }
    }

    private ExtendedIterator<Triple> timed(ExtendedIterator<Triple> triples) {
        return triples.mapWith(triple -> {
            requireTime();
            return triple;
        });
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        requireTime();
        return timed(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        requireTime();
        return timed(super.find(subject, predicate, object));
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        requireTime();
        return super.contains(subject, predicate, object);
    }

    @Override
    public boolean contains(Triple triple) {
        requireTime();
        return super.contains(triple);
    }
}
