package org.rungwork.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.Budget;
import org.rungwork.path.Cancellation;
import org.rungwork.path.ParetoSearch;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;
import org.rungwork.path.PathTree;
import org.rungwork.path.TreeQuery;

/** Finds the paths of one question: between two roles, or from or into one. */
final class Searcher {

    /** Partial paths a search may look at: some seconds of work. */
    private static final long MAX_VISITED = 2_000_000;

    private final RouteQuery query;
    private final Landscape landscape;
    private final Ranking ranking;
    private final Cancellation cancellation;
    private final BitSet allowed;
    private final BitSet avoid;
    private boolean truncated;

    /** @param payFloor least pay of a role on the way, or NaN */
    Searcher(RouteQuery query, Landscape landscape, double payFloor, Cancellation cancellation) {
        this.query = query;
        this.landscape = landscape;
        this.cancellation = cancellation;
        this.ranking = landscape.ranking(query.rankBy(), query.bounds().maxMoves());
        this.allowed = AllowedMoves.of(landscape.projection(), query.bounds());
        this.avoid = AllowedMoves.setOf(query.bounds().avoid());
        if (!Double.isNaN(payFloor)) {
            avoidBelow(payFloor, avoid);
        }
    }

    private void avoidBelow(double floor, BitSet into) {
        for (int role = 0; role < landscape.projection().roles().size(); role++) {
            if (landscape.pay().pay(role) < floor) {
                into.set(role);
            }
        }
    }

    /** True where a limit ended one of the searches. */
    boolean truncated() {
        return truncated;
    }

    Comparator<Path> order() {
        Comparator<Path> additive = Comparator.comparingLong(path -> path.sum(ranking.weights()));
        return switch (query.rankBy()) {
            case PAY ->
                Comparator.comparingDouble((Path path) -> -landscape.lowestPay(path.nodes()))
                        .thenComparing(additive)
                        .thenComparing(Path::nodes, Arrays::compare)
                        .thenComparing(Path::edges, Arrays::compare);
            case CUMULATIVE_EFFORT ->
                Comparator.comparingDouble((Path path) -> landscape.cumulativeEffort(path.nodes(), query.view()))
                        .thenComparing(additive)
                        .thenComparing(Path::nodes, Arrays::compare)
                        .thenComparing(Path::edges, Arrays::compare);
            case MOVES, TIME, EFFORT, PARETO ->
                additive.thenComparing(Path::nodes, Arrays::compare).thenComparing(Path::edges, Arrays::compare);
        };
    }

    /** The best paths from a role to the last one. */
    List<Path> between(int from, int to) {
        return switch (query.rankBy()) {
            case MOVES, TIME, EFFORT -> best(paths(from, to, avoid), query.limit(), path -> true);
            case CUMULATIVE_EFFORT ->
                best(paths(from, to, avoid), Integer.MAX_VALUE, path -> true).stream()
                        .sorted(order())
                        .limit(query.limit())
                        .toList();
            case PAY -> byPay(from, to);
            case PARETO -> front(from, to);
        };
    }

    private PathQuery paths(int from, int to, BitSet avoided) {
        Bounds bounds = query.bounds();
        List<Budget> budgets = bounds.maxYears().isPresent()
                ? List.of(new Budget(
                        landscape.costs().yearsLower(),
                        MoveCosts.years(bounds.maxYears().getAsDouble())))
                : List.of();
        return PathQuery.between(landscape.costs().network(), ranking.weights(), from, to)
                .lengths(1, bounds.maxMoves())
                .budgets(budgets)
                .edges(allowed)
                .avoid(avoided)
                .via(AllowedMoves.setOf(bounds.via()))
                .maxVisited(MAX_VISITED);
    }

    private List<Path> best(PathQuery paths, int limit, Predicate<Path> wanted) {
        PathSearch search = new PathSearch(paths, cancellation);
        List<Path> found = new ArrayList<>();
        while (found.size() < limit) {
            Path path = search.next();
            if (path == null) {
                truncated |= search.truncated();
                break;
            }
            if (wanted.test(path)) {
                found.add(path);
            }
        }
        return found;
    }

    /**
     * Routes by their lowest known pay. The higher the pay that all roles must have, the fewer routes there are: halving
     * finds the highest floor above which there still are enough.
     */
    private List<Path> byPay(int from, int to) {
        double[] floors = landscape.pay().amounts();
        int low = 0;
        int high = floors.length;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            boolean enough =
                    middle < floors.length && above(from, to, floors[middle]).size() >= query.limit();
            if (enough) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        List<Path> found = new ArrayList<>();
        for (int floor = low; floor < Math.min(low + 2, floors.length); floor++) {
            above(from, to, floors[floor]).stream()
                    .filter(path -> !found.contains(path))
                    .forEach(found::add);
        }
        if (found.size() < query.limit()) {
            found.addAll(withoutKnownPay(from, to, query.limit() - found.size()));
        }
        return found.stream().sorted(order()).limit(query.limit()).toList();
    }

    private List<Path> above(int from, int to, double floor) {
        BitSet avoided = (BitSet) avoid.clone();
        avoidBelow(floor, avoided);
        return best(paths(from, to, avoided), query.limit(), path -> landscape.lowestPay(path.nodes()) >= 0);
    }

    private List<Path> withoutKnownPay(int from, int to, int limit) {
        BitSet avoided = (BitSet) avoid.clone();
        avoidBelow(Double.POSITIVE_INFINITY, avoided);
        return best(paths(from, to, avoided), limit, path -> true);
    }

    /**
     * Routes that no other one beats. Where all years are exact and all roles described, the front is searched for; else
     * nearly nothing compares, and the routes are looked at one by one: one that beats another never comes after it.
     */
    private List<Path> front(int from, int to) {
        if (isExact()) {
            ParetoSearch search = new ParetoSearch(
                    PathQuery.between(
                                    landscape.costs().network(),
                                    landscape.costs().ones(),
                                    from,
                                    to)
                            .lengths(1, query.bounds().maxMoves())
                            .edges(allowed)
                            .avoid(avoid)
                            .maxVisited(MAX_VISITED),
                    List.of(landscape.costs().yearsLower(), landscape.wholeEfforts()),
                    cancellation);
            List<Path> found = search.front();
            truncated |= search.truncated();
            return found.stream().sorted(order()).limit(query.limit()).toList();
        }
        List<Path> front = new ArrayList<>();
        return best(paths(from, to, avoid), query.limit(), path -> {
            boolean unbeaten = front.stream().noneMatch(other -> landscape.beats(other, path));
            if (unbeaten) {
                front.add(path);
            }
            return unbeaten;
        });
    }

    private boolean isExact() {
        return query.bounds().via().isEmpty()
                && query.bounds().maxYears().isEmpty()
                && allowed.stream().allMatch(landscape::isExact);
    }

    /** The best path to each role that can be reached, or from each role that reaches; best first. */
    List<Path> open(int role, boolean forward) {
        TreeQuery tree = forward
                ? TreeQuery.from(landscape.costs().network(), ranking.weights(), role)
                : TreeQuery.into(landscape.costs().network(), ranking.weights(), role);
        PathTree reached = new PathTree(
                tree.maxLength(query.bounds().maxMoves()).edges(allowed).avoid(avoid), cancellation);
        List<Path> found = new ArrayList<>();
        for (int other : reached.nodes()) {
            if (other != role) {
                Path path = bounded(forward ? role : other, forward ? other : role, reached.path(other));
                if (path != null) {
                    found.add(path);
                }
            }
        }
        return found.stream().sorted(order()).limit(query.limit()).toList();
    }

    /** The best path of the tree, or, where it breaks a bound that trees know nothing of, the best that does not. */
    private @Nullable Path bounded(int from, int to, Path best) {
        Bounds bounds = query.bounds();
        boolean inTime = bounds.maxYears().isEmpty()
                || best.sum(landscape.costs().yearsLower())
                        <= MoveCosts.years(bounds.maxYears().getAsDouble());
        boolean through = Arrays.stream(best.nodes()).boxed().toList().containsAll(bounds.via());
        if (inTime && through) {
            return best;
        }
        List<Path> found = best(paths(from, to, avoid), 1, path -> true);
        return found.isEmpty() ? null : found.getFirst();
    }
}
