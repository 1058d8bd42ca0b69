package org.rungwork.path.sparql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.Budget;
import org.rungwork.path.Mode;
import org.rungwork.path.Network;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;
import org.rungwork.path.PathTree;
import org.rungwork.path.TreeQuery;

/** Searches between all the ends that a query gives. */
final class PathFinder {

    private static final Comparator<Path> BEST_FIRST = Comparator.comparingLong(Path::cost)
            .thenComparingInt(Path::length)
            .thenComparing(Path::nodes, Arrays::compare)
            .thenComparing(Path::edges, Arrays::compare);

    private final EdgeTable edges;
    private final Nodes nodes;
    private final SearchOptions sought;
    private final Held held;
    private final BitSet avoided = new BitSet();
    private final BitSet via = new BitSet();
    private final List<Path> paths = new ArrayList<>();
    private boolean morePaths;
    private boolean moreToVisit;

    /** @param held is told of the paths that are found */
    PathFinder(EdgeTable edges, Nodes nodes, SearchOptions sought, Held held) {
        this.edges = edges;
        this.nodes = nodes;
        this.sought = sought;
        this.held = held;
        sought.avoid().forEach(node -> avoided.set(nodes.number(node)));
        sought.via().forEach(node -> via.set(nodes.number(node)));
    }

    /** All that is sought, the best first; once. */
    Found find(Ends sources, Ends targets) {
        try {
            if (sources instanceof Ends.Open && sources.equals(targets)) {
                numbers(sources).forEach(node -> between(node, node));
            } else if (targets instanceof Ends.Open) {
                numbers(sources).forEach(source -> around(source, true));
            } else if (sources instanceof Ends.Open) {
                numbers(targets).forEach(target -> around(target, false));
            } else {
                numbers(sources).forEach(source -> numbers(targets).forEach(target -> between(source, target)));
            }
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            throw new PathSearchException(
                    "The weights along a path add up to more digits than can be summed exactly."
                            + " Round them, as in ROUND(?cost * 100) / 100",
                    tooLarge);
        }
        paths.sort(BEST_FIRST);
        return new Found(List.copyOf(paths), morePaths, moreToVisit);
    }

    /** The numbers of the nodes, as long as there is room for more paths. */
    private IntStream numbers(Ends ends) {
        IntStream numbers = switch (ends) {
            case Ends.Given given -> given.nodes().stream().mapToInt(nodes::number);
            case Ends.Open open -> IntStream.range(0, edges.network().nodeCount());
        };
        return numbers.takeWhile(number -> !morePaths);
    }

    /** From a node to all that it leads to, or into a node from all that lead to it. */
    private void around(int root, boolean forward) {
        if (root >= edges.network().nodeCount()) {
            stay(root, root);
            return;
        }
        try (Held search = held.another()) {
            PathTree tree = new PathTree(tree(root, forward), search);
            moreToVisit |= tree.truncated();
            for (int node : tree.nodes()) {
                if (morePaths) {
                    return;
                }
                if (node != root && isTreeEnough()) {
                    add(tree.path(node));
                } else {
                    between(forward ? root : node, forward ? node : root);
                }
            }
        }
    }

    /** Whether only the best path is wanted, and nothing but its cost decides which that is. */
    private boolean isTreeEnough() {
        return sought.selector().most() == 1
                && sought.minLength() <= 1
                && via.isEmpty()
                && sought.maxBudget().isEmpty();
    }

    private TreeQuery tree(int root, boolean forward) {
        Network network = edges.network();
        long[] weights = edges.weights().units();
        return (forward ? TreeQuery.from(network, weights, root) : TreeQuery.into(network, weights, root))
                .maxLength(sought.maxLength())
                .maxCost(maxCost())
                .avoid(avoided)
                .maxVisited(sought.limits().maxVisited());
    }

    private long maxCost() {
        return sought.maxCost().map(edges.weights()::floor).orElse(Long.MAX_VALUE);
    }

    private void between(int source, int target) {
        int known = edges.network().nodeCount();
        if (source >= known || target >= known || via.length() > known) {
            stay(source, target);
            return;
        }
        try (Held searching = held.another()) {
            PathSearch search = new PathSearch(query(source, target), searching);
            Selector selector = sought.selector();
            Path path = next(search);
            long best = path == null ? 0 : path.cost();
            for (long found = 1; path != null && selector.takes(found, best, path) && add(path); found++) {
                path = found < selector.most() ? next(search) : null;
            }
            moreToVisit |= search.truncated();
        }
    }

    /** The only path at a node without edges. */
    private void stay(int node, int target) {
        BitSet others = (BitSet) via.clone();
        others.clear(node);
        if (node == target && sought.minLength() == 0 && others.isEmpty() && !avoided.get(node)) {
            add(new Path(new int[] {node}, new int[0], 0));
        }
    }

    /** False if there are enough. */
    private boolean add(Path path) {
        morePaths = paths.size() == sought.limits().maxPaths();
        if (!morePaths) {
            held.hold(path.bytes());
            paths.add(path);
        }
        return !morePaths;
    }

    private @Nullable Path next(PathSearch search) {
        Path path = search.next();
        while (path != null && sought.mode() == Mode.TRAIL && edges.repeats(path)) {
            path = search.next();
        }
        return path;
    }

    private PathQuery query(int source, int target) {
        PathQuery query = PathQuery.between(edges.network(), edges.weights().units(), source, target)
                .mode(sought.mode())
                .lengths(sought.minLength(), sought.maxLength())
                .maxCost(maxCost())
                .avoid(avoided)
                .via(via)
                .maxVisited(sought.limits().maxVisited());
        Amounts budget = edges.budget();
        return budget == null
                ? query
                : query.budgets(List.of(new Budget(
                        budget.units(), budget.floor(sought.maxBudget().orElseThrow()))));
    }
}
