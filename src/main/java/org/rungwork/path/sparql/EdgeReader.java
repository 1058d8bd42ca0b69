package org.rungwork.path.sparql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.sparql.Amounts.Amount;

/** Takes the solutions of a pattern in, and puts nodes and edges in order. */
final class EdgeReader {

    /** About how many bytes an edge takes beside terms and numbers: in a list, and in the network, perhaps both ways. */
    private static final long EDGE = 150;

    /** About how many bytes each of its numbers takes: as it stands in the data, and in units. */
    private static final long NUMBER = 80;

    /** About how many bytes a node takes beside its term: in two tables and a list. */
    private static final long NODE = 100;

    private static final Amount NONE = new Amount(BigDecimal.ZERO, true);

    private final EdgeVariables variables;
    private final OnMissing onMissing;
    private final Held held;
    private final ToLongFunction<Binding> scale;

    /** For each edge. */
    private final long bytes;

    private final Map<Node, Integer> provisional = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    EdgeReader(EdgeVariables variables, OnMissing onMissing, Held held) {
        this.variables = variables;
        this.onMissing = onMissing;
        this.held = held;
        this.scale = held.scale();
        this.bytes = EDGE + (variables.weight() == null ? 0 : NUMBER) + (variables.budget() == null ? 0 : NUMBER);
    }

    void add(Binding solution) {
        if (edges.size() == Limits.MAX_EDGES) {
            throw new PathSearchException("The pattern has more than " + Limits.MAX_EDGES
                    + " solutions, each of them an edge: restrict it, or look for a product of patterns in it");
        }
        Amount weight = amount(solution, variables.weight());
        Amount budget = amount(solution, variables.budget());
        if (weight != null && budget != null) {
            int start = number(solution, variables.start());
            int end = number(solution, variables.end());
            Binding others = Bindings.without(solution, variables::isEnd);
            held.hold(bytes + (others.isEmpty() ? 0 : scale.applyAsLong(others)));
            edges.add(new Edge(start, end, weight, budget, others));
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
        return provisional.computeIfAbsent(node(row, variable), node -> {
            held.hold(NODE + scale.applyAsLong(BindingFactory.binding(variable, node)));
            return provisional.size();
        });
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
        return provisional.keySet().stream().sorted(NodeCmp::compareRDFTerms).toList();
    }

    /** The edges in their order, their nodes numbered by the order of these; asked for once, after all were added. */
    List<Edge> edges(List<Node> order) {
        int[] rank = new int[order.size()];
        for (int number = 0; number < rank.length; number++) {
            rank[provisional.get(order.get(number))] = number;
        }
        edges.replaceAll(
                edge -> new Edge(rank[edge.start()], rank[edge.end()], edge.weight(), edge.budget(), edge.others()));
        edges.sort(Comparator.comparingInt(Edge::start)
                .thenComparingInt(Edge::end)
                .thenComparing(edge -> edge.weight().value())
                .thenComparing(Edge::others, EdgeReader::compareTerms));
        return edges;
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
