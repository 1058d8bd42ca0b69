package org.rungwork.path.sparql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.sparql.Amounts.Amount;

/** Takes the solutions of a pattern in, and puts nodes and edges in order. */
final class EdgeReader {

    private static final Amount NONE = new Amount(BigDecimal.ZERO, true);

    private final EdgeVariables variables;
    private final OnMissing onMissing;
    private final Map<Node, Integer> provisional = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    EdgeReader(EdgeVariables variables, OnMissing onMissing) {
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
        return provisional.keySet().stream().sorted(NodeCmp::compareRDFTerms).toList();
    }

    List<Edge> edges(List<Node> order) {
        int[] rank = new int[order.size()];
        for (int number = 0; number < rank.length; number++) {
            rank[provisional.get(order.get(number))] = number;
        }
        return edges.stream()
                .map(edge -> new Edge(rank[edge.start()], rank[edge.end()], edge.weight(), edge.budget(), edge.row()))
                .sorted(Comparator.comparingInt(Edge::start)
                        .thenComparingInt(Edge::end)
                        .thenComparing(edge -> edge.weight().value())
                        .thenComparing(Edge::row, EdgeReader::compareTerms))
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
