package org.rungwork.path.sparql;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.Network;
import org.rungwork.path.Path;
import org.rungwork.path.sparql.Amounts.Amount;

/**
 * The solutions of a pattern as a network. Nodes are numbered in the order of their terms and edges in the order of
 * their nodes, numbers and remaining terms, so that the order of paths does not depend on the order of solutions.
 */
final class EdgeTable {

    private final List<Node> nodes;
    private final Map<Node, Integer> numbers;
    private final List<Edge> edges;
    private final int[] rowOf;
    private final Network network;
    private final Amounts weights;
    private final @Nullable Amounts budget;

    private EdgeTable(EdgeVariables variables, List<Node> nodes, List<Edge> edges, Direction direction) {
        this.nodes = nodes;
        this.edges = edges;
        this.numbers = HashMap.newHashMap(nodes.size());
        for (int number = 0; number < nodes.size(); number++) {
            numbers.put(nodes.get(number), number);
        }
        IntStream reversed = direction == Direction.BOTH
                ? IntStream.range(0, edges.size())
                        .filter(edge ->
                                edges.get(edge).start() != edges.get(edge).end())
                : IntStream.empty();
        this.rowOf =
                IntStream.concat(IntStream.range(0, edges.size()), reversed).toArray();
        int[] from = new int[rowOf.length];
        int[] to = new int[rowOf.length];
        for (int edge = 0; edge < rowOf.length; edge++) {
            Edge walked = edges.get(rowOf[edge]);
            boolean backwards = direction == Direction.BACKWARD || edge >= edges.size();
            from[edge] = backwards ? walked.end() : walked.start();
            to[edge] = backwards ? walked.start() : walked.end();
        }
        this.network = Network.of(nodes.size(), from, to);
        this.weights = amounts(variables.weight(), Edge::weight);
        this.budget = variables.budget() == null ? null : amounts(variables.budget(), Edge::budget);
    }

    private Amounts amounts(@Nullable Var variable, Function<Edge, Amount> column) {
        return variable == null
                ? Amounts.ones(rowOf.length)
                : Amounts.of(edges.stream().map(column).toList()).pick(rowOf);
    }

    /**
     * Evaluates a pattern as the engine evaluates the query it stands in: on the same dataset, with the same settings,
     * and cancelled with it.
     *
     * @param held is told of what the table takes
     * @throws PathSearchException if an edge lacks a node or a usable number
     */
    static EdgeTable evaluate(Asked.Source source, EdgeVariables variables, ExecutionContext execution, Held held) {
        EdgeReader reading = new EdgeReader(variables, source.onMissing(), held);
        Op pattern = source.pattern();
        DatasetGraph dataset = execution.getDataset();
        Context context = execution.getContext();
        QueryIterator solutions = held.plan(() -> QueryEngineRegistry.findFactory(pattern, dataset, context)
                        .create(pattern, dataset, BindingFactory.root(), context))
                .iterator();
        try {
            while (solutions.hasNext()) {
                held.check();
                reading.add(solutions.next());
            }
        } finally {
            solutions.close();
        }
        List<Node> nodes = reading.nodes();
        return new EdgeTable(variables, nodes, reading.edges(nodes), source.direction());
    }

    Network network() {
        return network;
    }

    Amounts weights() {
        return weights;
    }

    /** Null if the query names no budget. */
    @Nullable
    Amounts budget() {
        return budget;
    }

    Node node(int number) {
        return nodes.get(number);
    }

    /** The number of a node; null if no edge has it. */
    @Nullable
    Integer find(Node node) {
        return numbers.get(node);
    }

    /** What the solution that an edge comes from binds beside its nodes. */
    Binding others(int edge) {
        return edges.get(rowOf[edge]).others();
    }

    /** Whether a path takes an edge of the pattern twice, be it once each way. */
    boolean repeats(Path path) {
        return Arrays.stream(path.edges()).map(edge -> rowOf[edge]).distinct().count() < path.length();
    }
}
