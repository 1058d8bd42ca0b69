package org.rungwork.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Answers by trying every sequence of edges: slow, and plain enough to be right. */
final class BruteForce {

    private final PathQuery query;
    private final Network network;
    private final List<Path> found = new ArrayList<>();

    private BruteForce(PathQuery query) {
        this.query = query;
        this.network = query.network();
    }

    /** All paths in the order of {@link PathSearch}; walks only with a maximal length. */
    static List<Path> paths(PathQuery query) {
        BruteForce search = new BruteForce(query);
        search.visit(List.of());
        search.found.sort(order());
        return search.found;
    }

    /** The Pareto front in the order of {@link ParetoSearch}. */
    static List<Path> front(PathQuery query, List<long[]> further) {
        List<Path> paths = paths(query);
        Comparator<Path> byCriteria = Comparator.comparingLong(Path::cost);
        for (long[] criterion : further) {
            byCriteria = byCriteria.thenComparingLong(path -> path.sum(criterion));
        }
        paths.sort(byCriteria.thenComparing(order()));
        List<Path> front = new ArrayList<>();
        for (Path path : paths) {
            // whatever is as good or better stands before it
            if (front.stream().noneMatch(other -> asGood(other, path, further))) {
                front.add(path);
            }
        }
        return front;
    }

    private static boolean asGood(Path path, Path other, List<long[]> further) {
        return path.cost() <= other.cost()
                && further.stream().allMatch(criterion -> path.sum(criterion) <= other.sum(criterion));
    }

    static Comparator<Path> order() {
        return Comparator.comparingLong(Path::cost)
                .thenComparingInt(Path::length)
                .thenComparing(Path::nodes, Arrays::compare)
                .thenComparing(Path::edges, Arrays::compare);
    }

    private void visit(List<Integer> edges) {
        if (isAnswer(edges)) {
            found.add(path(edges));
        }
        if (edges.size() == query.maxLength()) {
            return;
        }
        int end = edges.isEmpty() ? query.source() : network.to(edges.getLast());
        for (int edge = 0; edge < network.edgeCount(); edge++) {
            if (network.from(edge) == end) {
                List<Integer> longer = new ArrayList<>(edges);
                longer.add(edge);
                if (isOfMode(longer)) {
                    visit(longer);
                }
            }
        }
    }

    private boolean isOfMode(List<Integer> edges) {
        int[] nodes = nodes(edges);
        long different = IntStream.of(nodes).distinct().count();
        return switch (query.mode()) {
            case WALK -> true;
            case TRAIL -> edges.stream().distinct().count() == edges.size();
            case ACYCLIC -> different == nodes.length;
            case SIMPLE -> different == nodes.length || different == edges.size() && nodes[0] == nodes[edges.size()];
        };
    }

    private boolean isAnswer(List<Integer> edges) {
        int[] nodes = nodes(edges);
        BitSet onPath = new BitSet();
        IntStream.of(nodes).forEach(onPath::set);
        BitSet missing = (BitSet) query.via().clone();
        missing.andNot(onPath);
        Path path = path(edges);
        return nodes[nodes.length - 1] == query.target()
                && path.length() >= query.minLength()
                && path.length() <= query.maxLength()
                && path.cost() <= query.maxCost()
                && query.budgets().stream().allMatch(budget -> path.sum(budget.costs()) <= budget.max())
                && missing.isEmpty()
                && IntStream.of(nodes).allMatch(query.passable()::node)
                && edges.stream().allMatch(query.passable()::edge);
    }

    private int[] nodes(List<Integer> edges) {
        return IntStream.concat(IntStream.of(query.source()), edges.stream().mapToInt(network::to))
                .toArray();
    }

    private Path path(List<Integer> edges) {
        int[] taken = edges.stream().mapToInt(Integer::intValue).toArray();
        Path path = new Path(nodes(edges), taken, 0);
        return new Path(path.nodes(), taken, path.sum(query.weights()));
    }
}
