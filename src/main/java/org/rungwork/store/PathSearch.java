package org.rungwork.store;

import java.util.Collection;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEngineSPARQL;
import org.apache.jena.tdb2.store.GraphTDB;

/**
 * ARQ's evaluation of property paths in the active graph, except that {@code p+} and {@code p*} are searched in breadth:
 * ARQ recurs at every step and overflows the stack on a chain of a hundred thousand nodes. A cancelled execution ends
 * the search.
 */
final class PathSearch extends PathEngineSPARQL {

    private final ExecutionContext execution;

    /** @param forwards whether paths are followed from subject to object */
    PathSearch(ExecutionContext execution, boolean forwards) {
        super(execution.getActiveGraph(), execution.getContext());
        this.execution = execution;
        if (!forwards) {
            flipDirection();
        }
    }

    /** Where the path leads from a node: each node once and searched while read if the path is p+ or p*. */
    Iterator<Node> from(Node start, Path path) {
        return switch (path) {
            case P_OneOrMore1 repeated -> oneOrMore(start, repeated.getSubPath());
            case P_ZeroOrMore1 repeated -> zeroOrMore(start, repeated.getSubPath());
            default -> eval(path, start);
        };
    }

    private Iterator<Node> zeroOrMore(Node start, Path step) {
        return Iter.concat(Iter.of(start), Iter.filter(oneOrMore(start, step), node -> !node.equals(start)));
    }

    private Iterator<Node> oneOrMore(Node start, Path step) {
        if (execution.getActiveGraph() instanceof GraphTDB graph) {
            var links = Hop.choice(step, direction(), execution.getContext());
            if (links.isPresent()) {
                return new IndexLinks(graph, links.get()).oneOrMore(start, execution::checkCancelSignal);
            }
        }
        return new Reached<>(start, node -> eval(step, node), execution::checkCancelSignal);
    }

    @Override
    protected void doZeroOrMore(Path step, Node start, Collection<Node> output) {
        zeroOrMore(start, step).forEachRemaining(output::add);
    }

    @Override
    protected void doOneOrMore(Path step, Node start, Collection<Node> output) {
        oneOrMore(start, step).forEachRemaining(output::add);
    }

    @Override
    protected Iterator<Triple> graphFind(Node subject, Node predicate, Node object) {
        return cancellable(super.graphFind(subject, predicate, object));
    }

    /** Nodes among which is every start of the path, each once. */
    Iterator<Node> starts(Path path) {
        Graph graph = execution.getActiveGraph();
        return Iter.distinct(Hop.first(path, direction(), execution.getContext())
                .map(hops -> Iter.flatMap(
                        hops.iterator(),
                        hop -> Iter.map(cancellable(graph.find(Node.ANY, hop.predicate(), Node.ANY)), hop::start)))
                .orElseGet(() -> Iter.flatMap(
                        cancellable(graph.find()), triple -> Iter.of(triple.getSubject(), triple.getObject()))));
    }

    private Iterator<Triple> cancellable(Iterator<Triple> triples) {
        return Iter.map(triples, triple -> {
            execution.checkCancelSignal();
            return triple;
        });
    }
}
