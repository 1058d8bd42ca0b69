package org.rungwork.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;

/** Finds the paths of one question with both ends: from one of several starts to the last role. */
final class Searcher {

    /** Routes that are looked at for a rank that no search can follow: about a second of work. */
    private static final int MOST_MEASURED = 2000;

    private final RouteQuery query;
    private final Landscape landscape;
    private final Terrain terrain;
    private final Cancellation cancellation;
    private final Ranking ranking;
    private boolean truncated;

    Searcher(RouteQuery query, Landscape landscape, Terrain terrain, Cancellation cancellation) {
        this.query = query;
        this.landscape = landscape;
        this.terrain = terrain;
        this.cancellation = cancellation;
        this.ranking = landscape.ranking(query.rankBy(), query.bounds().maxMoves());
    }

    /** True where a limit ended one of the searches. */
    boolean truncated() {
        return truncated;
    }

    /** The best paths, best first. */
    List<Path> find(List<Integer> starts) {
        return switch (query.rankBy()) {
            case MOVES, TIME, EFFORT -> best(starts, new BitSet(), query.limit(), path -> true);
            case CUMULATIVE_EFFORT -> byCumulativeEffort(starts);
            case PAY -> byPay(starts);
            case PARETO -> front(starts);
        };
    }

    private List<Path> best(List<Integer> starts, BitSet without, int limit, Predicate<Path> wanted) {
        return best(starts, ranking, without, limit, wanted);
    }

    private List<Path> best(List<Integer> starts, Ranking by, BitSet without, int limit, Predicate<Path> wanted) {
        Stream<PathQuery> queries = starts.stream().map(start -> terrain.paths(by, start, query.to(), without));
        Candidates candidates = new Candidates(queries, by, cancellation);
        List<Path> found = candidates.next(limit, wanted);
        truncated |= candidates.truncated();
        return found;
    }

    /** No search can follow this rank, so the routes of least effort are measured; they are likely to be the best. */
    private List<Path> byCumulativeEffort(List<Integer> starts) {
        record Measured(Path path, long effort) {}
        Ranking byEffort = landscape.ranking(RankBy.EFFORT, query.bounds().maxMoves());
        List<Measured> measured = new ArrayList<>();
        for (Path path : best(starts, byEffort, new BitSet(), MOST_MEASURED, path -> true)) {
            cancellation.check();
            double effort = Accumulation.effort(landscape.gaps(), landscape.view(), path.nodes());
            measured.add(new Measured(path, Efforts.whole(effort, Efforts.FINEST)));
        }
        truncated |= measured.size() == MOST_MEASURED;
        return measured.stream()
                .sorted(Comparator.comparingLong(Measured::effort).thenComparing(Measured::path, ranking.order()))
                .limit(query.limit())
                .map(Measured::path)
                .toList();
    }

    /**
     * Routes by their lowest known pay. The higher the pay that all roles must have, the fewer routes there are: halving
     * finds the highest floor above which there still are enough.
     */
    private List<Path> byPay(List<Integer> starts) {
        double[] floors = landscape.pay().amounts();
        int low = 0;
        int high = floors.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (above(starts, floors[middle]).size() >= query.limit()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Set<Path> found = new TreeSet<>(
                Comparator.comparingDouble((Path path) -> -landscape.pay().lowest(path.nodes()))
                        .thenComparing(ranking.order()));
        for (int floor = low; floor < Math.min(low + 2, floors.length); floor++) {
            found.addAll(above(starts, floors[floor]));
        }
        if (found.size() < query.limit()) {
            BitSet known = landscape.pay().below(Double.POSITIVE_INFINITY);
            found.addAll(best(starts, known, query.limit() - found.size(), path -> true));
        }
        return found.stream().limit(query.limit()).toList();
    }

    private List<Path> above(List<Integer> starts, double floor) {
        return best(starts, landscape.pay().below(floor), query.limit(), this::hasKnownPay);
    }

    private boolean hasKnownPay(Path path) {
        return !Double.isNaN(landscape.pay().lowest(path.nodes()));
    }

    /**
     * Routes that no other one beats. Where all years are exact and all roles described, the front is searched for; else
     * nearly nothing compares, and the routes are looked at one by one: one that beats another never comes after it.
     */
    private List<Path> front(List<Integer> starts) {
        Front front = new Front(landscape, terrain, ranking, cancellation);
        if (!front.isSearchable()) {
            return best(starts, new BitSet(), query.limit(), front::takes);
        }
        List<Path> found = front.search(starts, query.to(), query.limit());
        truncated |= front.truncated();
        return found;
    }
}
