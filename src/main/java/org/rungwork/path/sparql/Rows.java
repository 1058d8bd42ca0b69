package org.rungwork.path.sparql;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.NodeValue;
import org.rungwork.path.Path;

/** Paths as solutions: one for each step, or one for each path. */
final class Rows {

    private final EdgeTable edges;
    private final Nodes nodes;
    private final EdgeVariables variables;
    private final Outputs outputs;
    private final Ends sources;
    private final Ends targets;

    Rows(EdgeTable edges, Nodes nodes, EdgeVariables variables, Outputs outputs, Ends sources, Ends targets) {
        this.edges = edges;
        this.nodes = nodes;
        this.variables = variables;
        this.outputs = outputs;
        this.sources = sources;
        this.targets = targets;
    }

    /** One row after the other, so that no more than one is held. */
    Iterator<Binding> of(Found found, RowKind kind) {
        if (found.paths().isEmpty() && found.isTruncated()) {
            BindingBuilder row = Binding.builder();
            outputs.set(row, Option.TRUNCATED, NodeValue.TRUE.asNode());
            return Iter.of(row.build());
        }
        Iterator<Integer> numbers = IntStream.range(0, found.paths().size()).iterator();
        return Iter.flatMap(numbers, number -> {
            Path path = found.paths().get(number);
            Binding whole = whole(path, number + 1, found.isTruncated());
            return switch (kind) {
                case PATH -> Iter.of(ofPath(path, whole));
                case STEP -> path.length() == 0 ? Iter.of(ofNoStep(path, whole)) : new Steps(path, whole);
            };
        });
    }

    /** What all rows of a path have in common. */
    private Binding whole(Path path, int number, boolean truncated) {
        BindingBuilder row = Binding.builder();
        outputs.set(row, Option.PATH_INDEX, integer(number));
        outputs.set(row, Option.LENGTH, integer(path.length()));
        outputs.set(row, Option.TOTAL, edges.weights().literal(path.cost()));
        outputs.set(row, Option.TRUNCATED, NodeValue.booleanReturn(truncated).asNode());
        bind(row, sources, first(path));
        if (!targets.equals(sources)) {
            bind(row, targets, last(path));
        }
        return row.build();
    }

    private static void bind(BindingBuilder row, Ends ends, Node node) {
        if (ends instanceof Ends.Open open) {
            row.add(open.variable(), node);
        }
    }

    private Binding ofPath(Path path, Binding whole) {
        return Binding.builder(whole)
                .add(variables.start(), first(path))
                .add(variables.end(), last(path))
                .build();
    }

    /** A path that stays where it is has no step, but is not to be lost: its one row is step 0. */
    private Binding ofNoStep(Path path, Binding whole) {
        BindingBuilder row = Binding.builder(ofPath(path, whole));
        outputs.set(row, Option.STEP_INDEX, integer(0));
        outputs.set(row, Option.COST, edges.weights().literal(0));
        return row.build();
    }

    /** The steps of a path. Nodes are told in the order of the walk, which may go against the edge. */
    private final class Steps implements Iterator<Binding> {

        private final Path path;
        private final Binding whole;
        private int step;
        private long cost;

        Steps(Path path, Binding whole) {
            this.path = path;
            this.whole = whole;
        }

        @Override
        public boolean hasNext() {
            return step < path.length();
        }

        @Override
        public Binding next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int edge = path.edges()[step];
            cost += edges.weights().units()[edge];
            BindingBuilder row = Binding.builder(whole)
                    .add(variables.start(), nodes.node(path.nodes()[step]))
                    .add(variables.end(), nodes.node(path.nodes()[step + 1]));
            step++;
            outputs.set(row, Option.STEP_INDEX, integer(step));
            outputs.set(row, Option.COST, edges.weights().literal(cost));
            edges.others(edge).forEach(row::add);
            return row.build();
        }
    }

    private Node first(Path path) {
        return nodes.node(path.nodes()[0]);
    }

    private Node last(Path path) {
        return nodes.node(path.nodes()[path.length()]);
    }

    private static Node integer(long number) {
        return NodeValue.makeInteger(number).asNode();
    }
}
