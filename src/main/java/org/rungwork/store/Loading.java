package org.rungwork.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** A large change while it is made, see {@link Store#load}. */
public final class Loading {

    private static final int REMOVED_AT_ONCE = 500;
    private static final int ADDED_AT_ONCE = 500;

    private final DatasetGraph dataset;
    private final Function<Query, QueryExecBuilder> queries;
    private final Runnable room;
    private final Set<Node> graphs = new LinkedHashSet<>();
    private long added;

    /** @param room looks whether there is room for the next changes; throws if there is none */
    Loading(DatasetGraph dataset, Function<Query, QueryExecBuilder> queries, Runnable room) {
        this.dataset = dataset;
        this.queries = queries;
        this.room = room;
    }

    /** The dataset as it is so far. */
    public DatasetGraph dataset() {
        return dataset;
    }

    public void add(Node graph, Node subject, Node predicate, Node object) {
        if (added % ADDED_AT_ONCE == 0) {
            room.run();
        }
        added++;
        graphs.add(graph);
        dataset.add(graph, subject, predicate, object);
    }

    /**
     * Removes all quads of a graph, which takes about as long as adding them.
     *
     * @param step told now and then; may throw to give up
     */
    public void removeGraph(Node graph, Runnable step) {
        graphs.add(graph);
        List<Quad> some = someOf(graph);
        while (!some.isEmpty()) {
            step.run();
            room.run();
            some.forEach(dataset::delete);
            some = someOf(graph);
        }
    }

    /** Nothing can be deleted while the dataset is read. */
    private List<Quad> someOf(Node graph) {
        return Iter.toList(Iter.limit(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY), REMOVED_AT_ONCE));
    }

    /** A query on the dataset so far, over the union of the graphs where it names none, with terms in place of variables. */
    public QueryExec query(Query query, Map<String, Node> terms) {
        QueryExecBuilder builder = queries.apply(query);
        terms.forEach(builder::substitution);
        return builder.build();
    }

    /** The graphs that were written or removed. */
    public Set<Node> graphs() {
        return Set.copyOf(graphs);
    }
}
