package org.rungwork.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rungwork.path.Budget;
import org.rungwork.path.Cancellation;
import org.rungwork.path.ParetoSearch;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;

/** The routes that no other one beats. */
final class Front {

    private final Landscape landscape;
    private final Terrain terrain;
    private final Ranking ranking;
    private final Cancellation cancellation;
    private final List<Merits> merits = new ArrayList<>();
    private boolean truncated;

    /** What a route is judged by: years in thousandths, effort in the parts of the ranking. */
    private record Merits(
            long moves, long yearsLower, long yearsUpper, boolean bounded, boolean described, long effort) {

        /** Years compare only where their ranges do not overlap, and what is unknown never compares. */
        boolean beat(Merits other) {
            return bounded
                    && described
                    && other.described
                    && moves <= other.moves
                    && yearsUpper <= other.yearsLower
                    && effort <= other.effort
                    && (moves < other.moves || yearsUpper < other.yearsLower || effort < other.effort);
        }
    }

    Front(Landscape landscape, Terrain terrain, Ranking ranking, Cancellation cancellation) {
        this.landscape = landscape;
        this.terrain = terrain;
        this.ranking = ranking;
        this.cancellation = cancellation;
    }

    private Merits merits(Path path) {
        MoveCosts costs = landscape.costs();
        return new Merits(
                path.length(),
                path.sum(costs.yearsLower()),
                path.sum(costs.yearsUpper()),
                IntStream.of(path.edges()).allMatch(costs::isBounded),
                !Double.isNaN(landscape.efforts().sum(path)),
                path.sum(ranking.efforts()));
    }

    /** Takes the next path unless one that was taken before beats it. */
    boolean takes(Path path) {
        Merits own = merits(path);
        boolean unbeaten = merits.stream().noneMatch(other -> other.beat(own));
        if (unbeaten && own.bounded() && own.described()) {
            merits.add(own);
        }
        return unbeaten;
    }

    /** True where the moves allowed take exact years between described roles, so that all routes compare. */
    boolean isSearchable() {
        return terrain.bounds().via().isEmpty()
                && terrain.allowed(move -> !isExact(move)).isEmpty();
    }

    private boolean isExact(int move) {
        return landscape.costs().isExact(move)
                && !Double.isNaN(landscape.efforts().get(move));
    }

    /** The best paths of the front, best first, where it is searchable. */
    List<Path> search(List<Integer> starts, int to, int limit) {
        List<Merits> reached = new ArrayList<>();
        for (int start : starts) {
            if (start != to) {
                oneOfEach(start, to).stream().map(this::merits).forEach(reached::add);
            }
        }
        List<Path> front = new ArrayList<>();
        reached.stream()
                .distinct()
                .filter(own -> reached.stream().noneMatch(other -> other.beat(own)))
                .sorted(Comparator.comparingLong(Merits::moves)
                        .thenComparingLong(Merits::yearsLower)
                        .thenComparingLong(Merits::effort))
                .forEach(own -> front.addAll(having(own, starts, to, limit - front.size())));
        return front;
    }

    /** The front from one start, but of paths with equal merits one. */
    private List<Path> oneOfEach(int start, int to) {
        PathQuery paths = terrain.paths(landscape.costs().ones(), start, to, new BitSet())
                .lengths(0, terrain.bounds().maxMoves());
        ParetoSearch search =
                new ParetoSearch(paths, List.of(landscape.costs().yearsLower(), ranking.efforts()), cancellation);
        truncated |= search.truncated();
        return search.front();
    }

    /** All paths with the merits of a front: those that are as good in all of them. */
    private List<Path> having(Merits merits, List<Integer> starts, int to, int limit) {
        List<Budget> budgets = List.of(
                new Budget(landscape.costs().yearsLower(), merits.yearsLower()),
                new Budget(ranking.efforts(), merits.effort()));
        Stream<PathQuery> queries = starts.stream()
                .map(start -> terrain.paths(ranking, start, to)
                        .lengths(1, (int) merits.moves())
                        .budgets(budgets));
        Candidates candidates = new Candidates(queries, ranking, cancellation);
        List<Path> found = candidates.next(limit, path -> true);
        truncated |= candidates.truncated();
        return found;
    }

    /** True where a limit ended one of the searches. */
    boolean truncated() {
        return truncated;
    }
}
