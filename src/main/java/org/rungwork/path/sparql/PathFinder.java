package org.rungwork.path.sparql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.Budget;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Mode;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;

/** Searches between all the ends that a query gives. */
final class PathFinder {

    private static final Comparator<Path> BEST_FIRST = Comparator.comparingLong(Path::cost)
            .thenComparingInt(Path::length)
            .thenComparing(Path::nodes, Arrays::compare)
            .thenComparing(Path::edges, Arrays::compare);

    private final EdgeTable edges;
    private final SearchOptions sought;
    private final Cancellation cancellation;
    private final BitSet avoided = new BitSet();
    private final BitSet via = new BitSet();
    private final List<Path> paths = new ArrayList<>();
    private boolean morePaths;
    private boolean moreToVisit;

    PathFinder(EdgeTable edges, SearchOptions sought, Cancellation cancellation) {
        this.edges = edges;
        this.sought = sought;
        this.cancellation = cancellation;
        sought.avoid().forEach(node -> avoided.set(edges.number(node)));
        sought.via().forEach(node -> via.set(edges.number(node)));
    }

    /** All that is sought, the best first; once. */
    Found find(Ends sources, Ends targets) {
        int[] from = numbers(sources);
        int[] to = numbers(targets);
        try {
            for (int source : from) {
                for (int target : sources.equals(targets) && sources instanceof Ends.Open ? new int[] {source} : to) {
                    if (!morePaths) {
                        cancellation.check();
                        between(source, target);
                    }
                }
            }
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            throw new PathSearchException("The weights along a path add up to more digits than can be summed exactly."
                    + " Round them, as in ROUND(?cost * 100) / 100");
        }
        paths.sort(BEST_FIRST);
        return new Found(List.copyOf(paths), morePaths, moreToVisit);
    }

    private int[] numbers(Ends ends) {
        return switch (ends) {
            case Ends.Given given ->
                given.nodes().stream().mapToInt(edges::number).toArray();
            case Ends.Open open ->
                IntStream.range(0, edges.network().nodeCount()).toArray();
        };
    }

    private void between(int source, int target) {
        int known = edges.network().nodeCount();
        if (source >= known || target >= known || via.length() > known) {
            stay(source, target);
            return;
        }
        PathSearch search = new PathSearch(query(source, target), cancellation);
        long found = 0;
        long best = 0;
        Path path = next(search);
        while (path != null && found < sought.selector().most() && (!sought.selector().bestOnly() || found == 0 || path.cost() == best)) {
            best = path.cost();
            if (!add(path)) {
                return;
            }
            found++;
            path = found < sought.selector().most() ? next(search) : null;
        }
        moreToVisit |= search.truncated();
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
        return !morePaths && paths.add(path);
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
                .avoid(avoided)
                .via(via)
                .maxVisited(sought.limits().maxVisited());
        if (sought.maxCost().isPresent()) {
            query = query.maxCost(edges.weights().floor(sought.maxCost().get()));
        }
        if (sought.maxBudget().isPresent()) {
            Amounts budget = edges.budget();
            query = query.budgets(List.of(
                    new Budget(budget.units(), budget.floor(sought.maxBudget().get()))));
        }
        return query;
    }
}
