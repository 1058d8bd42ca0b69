package org.rungwork.path.sparql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.apache.jena.sparql.util.NodeCmp;
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

    /** A solution; the nodes are numbers, first provisional ones. */
    private record Edge(int start, int end, Amount weight, Amount budget, Binding row) {}

    private EdgeTable(EdgeVariables variables, List<Node> nodes, List<Edge> edges, Direction direction) {
        this.nodes = new ArrayList<>(nodes);
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
     * @throws PathSearchException if an edge lacks a node or a usable number
     */
    static EdgeTable evaluate(
            Op pattern, EdgeVariables variables, Direction direction, OnMissing onMissing, ExecutionContext execution) {
        Reading reading = new Reading(variables, onMissing);
        DatasetGraph dataset = execution.getDataset();
        Context context = execution.getContext();
        QueryIterator solutions = QueryEngineRegistry.findFactory(pattern, dataset, context)
                .create(pattern, dataset, BindingFactory.root(), context)
                .iterator();
        try {
            while (solutions.hasNext()) {
                execution.checkCancelSignal();
                reading.add(solutions.next());
            }
        } finally {
            solutions.close();
        }
        List<Node> nodes = reading.nodes();
        return new EdgeTable(variables, nodes, reading.edges(nodes), direction);
    }

    /** Takes solutions in and puts them in order. */
    private static final class Reading {

        private static final Amount NONE = new Amount(BigDecimal.ZERO, true);

        private final EdgeVariables variables;
        private final OnMissing onMissing;
        private final Map<Node, Integer> provisional = new HashMap<>();
        private final List<Edge> edges = new ArrayList<>();

        Reading(EdgeVariables variables, OnMissing onMissing) {
            this.variables = variables;
            this.onMissing = onMissing;
        }

        void add(Binding row) {
            if (edges.size() == Limits.MAX_EDGES) {
                throw new PathSearchException("The pattern has more than " + Limits.MAX_EDGES
                        + " solutions, each of them an edge: restrict it, or look for a product of patterns in it");
            }
            Amount weight = amount(row, variables.weight());
            Amount budget = amount(row, variables.budget());
            if (weight != null && budget != null) {
                edges.add(new Edge(number(row, variables.start()), number(row, variables.end()), weight, budget, row));
            }
        }

        /** Null if the edge is to be skipped. */
        private @Nullable Amount amount(Binding row, @Nullable Var variable) {
            if (variable == null) {
                return NONE;
            }
            Node term = row.get(variable);
            Amount amount = term == null ? null : Amount.find(term).orElse(null);
            if (amount != null) {
                return amount;
            }
            return switch (onMissing) {
                case OnMissing.Use use -> use.amount();
                case OnMissing.Skip skip -> null;
                case OnMissing.Refuse refuse ->
                    throw new PathSearchException("The edge from "
                            + Terms.show(node(row, variables.start())) + " to " + Terms.show(node(row, variables.end()))
                            + (term == null
                                    ? " has no " + Terms.show(variable)
                                    : " has " + Terms.show(term) + " as " + Terms.show(variable)
                                            + ", which is no number of at least 0")
                            + ". Mend it in the pattern, as with COALESCE, or say path:onMissing \"skip\" or a number");
            };
        }

        private int number(Binding row, Var variable) {
            return provisional.computeIfAbsent(node(row, variable), node -> provisional.size());
        }

        private static Node node(Binding row, Var variable) {
            Node node = row.get(variable);
            if (node == null) {
                throw new PathSearchException("A solution of the pattern leaves " + Terms.show(variable)
                        + " unbound, so that its edge lacks a node: take it out of the OPTIONAL, or filter with BOUND");
            }
            return node;
        }

        List<Node> nodes() {
            return provisional.keySet().stream()
                    .sorted(NodeCmp::compareRDFTerms)
                    .toList();
        }

        List<Edge> edges(List<Node> order) {
            int[] rank = new int[order.size()];
            for (int number = 0; number < rank.length; number++) {
                rank[provisional.get(order.get(number))] = number;
            }
            return edges.stream()
                    .map(edge ->
                            new Edge(rank[edge.start()], rank[edge.end()], edge.weight(), edge.budget(), edge.row()))
                    .sorted(Comparator.comparingInt(Edge::start)
                            .thenComparingInt(Edge::end)
                            .thenComparing(edge -> edge.weight().value())
                            .thenComparing(Edge::row, Reading::compareTerms))
                    .toList();
        }

        private static int compareTerms(Binding one, Binding other) {
            return Stream.concat(one.varsMentioned().stream(), other.varsMentioned().stream())
                    .distinct()
                    .sorted(Comparator.comparing(Var::getName))
                    .mapToInt(variable -> compare(one.get(variable), other.get(variable)))
                    .filter(order -> order != 0)
                    .findFirst()
                    .orElse(0);
        }

        private static int compare(@Nullable Node one, @Nullable Node other) {
            if (one == null || other == null) {
                return Boolean.compare(one != null, other != null);
            }
            return NodeCmp.compareRDFTerms(one, other);
        }
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

    /** The number of a node; those that no edge has get numbers beyond the network. */
    int number(Node node) {
        return numbers.computeIfAbsent(node, unseen -> {
            nodes.add(unseen);
            return nodes.size() - 1;
        });
    }

    /** The solution an edge comes from. */
    Binding row(int edge) {
        return edges.get(rowOf[edge]).row();
    }

    /** Whether a path takes an edge of the pattern twice, be it once each way. */
    boolean repeats(Path path) {
        return Arrays.stream(path.edges()).map(edge -> rowOf[edge]).distinct().count() < path.length();
    }
}
