package org.rungwork.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<List<Hop>, IndexLinks> indexed = new HashMap<>();

    /** @param forwards whether paths are followed from subject to object */
    PathSearch(ExecutionContext execution, boolean forwards) {
        super(execution.getActiveGraph(), execution.getContext());
        this.execution = execution;
        if (!forwards) {
            flipDirection();
        }
    }

    /** Whether a statement of the graph begins or ends with the node. */
    boolean knows(Node node) {
        Graph graph = execution.getActiveGraph();
        return graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node);
    }

    /** Where the path leads from a node: each node once and searched while read if the path is p+ or p*. */
    Iterator<Node> from(Node start, Path path) {
        return switch (path) {
            case P_OneOrMore1 repeated -> oneOrMore(start, repeated.getSubPath());
            case P_ZeroOrMore1 repeated -> zeroOrMore(start, repeated.getSubPath());
            default -> eval(path, start);
        };
    }

    /** How often the path arrives at the end: p+ and p* once, whereupon the search stops. */
    long arrivals(Node start, Path path, Node end) {
        return switch (path) {
            case P_OneOrMore1 repeated -> connects(start, repeated.getSubPath(), end) ? 1 : 0;
            case P_ZeroOrMore1 repeated ->
                start.sameValueAs(end) || connects(start, repeated.getSubPath(), end) ? 1 : 0;
            default -> Iter.count(Iter.filter(eval(path, start), end::sameValueAs));
        };
    }

    private boolean connects(Node start, Path step, Node end) {
        return indexed(step)
                // literals of one value may have several ids
                .filter(links -> !end.isLiteral())
                .map(links -> links.connect(start, end))
                .orElseGet(() -> Iter.anyMatch(oneOrMore(start, step), end::sameValueAs));
    }

    private Iterator<Node> zeroOrMore(Node start, Path step) {
        return Iter.concat(Iter.of(start), Iter.filter(oneOrMore(start, step), node -> !node.equals(start)));
    }

    private Iterator<Node> oneOrMore(Node start, Path step) {
        return indexed(step)
                .map(links -> links.oneOrMore(start))
                .orElseGet(() -> new Reached<>(start, node -> eval(step, node), execution::checkCancelSignal));
    }

    private Optional<IndexLinks> indexed(Path step) {
        return execution.getActiveGraph() instanceof GraphTDB graph
                ? Hop.choice(step, direction(), execution.getContext()).map(hops -> indexed(graph, hops))
                : Optional.empty();
    }

    /** One for all starts: it remembers the links. */
    private IndexLinks indexed(GraphTDB graph, List<Hop> hops) {
        return indexed.computeIfAbsent(hops, added -> new IndexLinks(graph, added, execution::checkCancelSignal));
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
