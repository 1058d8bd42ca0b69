package org.rungwork.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;
import org.rungwork.path.PathTree;
import org.rungwork.path.TreeQuery;

/** Finds the best path to, or from, each role, for a question with an open end. */
final class OpenSearcher {

    /** Searches for single roles whose best path breaks a bound: about a second of work. */
    private static final int MOST_SEARCHES = 200;

    private final RouteQuery query;
    private final Landscape landscape;
    private final Terrain terrain;
    private final Cancellation cancellation;
    private final Ranking ranking;
    private int searches;
    private boolean truncated;

    OpenSearcher(RouteQuery query, Landscape landscape, Terrain terrain, Cancellation cancellation) {
        this.query = query;
        this.landscape = landscape;
        this.terrain = terrain;
        this.cancellation = cancellation;
        this.ranking = landscape.ranking(query.rankBy(), query.bounds().maxMoves());
    }

    /** True where there was more to search for than is searched for. */
    boolean truncated() {
        return truncated;
    }

    /** The best path from any of the starts to each role, best first. */
    List<Path> from(List<Integer> starts) {
        Map<Integer, Path> best = new HashMap<>();
        for (int start : starts) {
            for (Path path : best(start, true)) {
                best.merge(path.nodes()[path.length()], path, this::better);
            }
        }
        return best.values().stream()
                .sorted(ranking.order())
                .limit(query.limit())
                .toList();
    }

    private Path better(Path one, Path other) {
        return ranking.order().compare(one, other) <= 0 ? one : other;
    }

    /** The best path from each role to the last one, best first. */
    List<Path> into(int end) {
        return best(end, false);
    }

    private List<Path> best(int role, boolean forward) {
        PathTree reached =
                new PathTree(tree(role, forward, ranking.weights()).maxCost(ranking.greatest()), cancellation);
        PathTree inTime = inTime(role, forward);
        PathQuery paths = terrain.paths(ranking, role, role);
        TreeSet<Path> found = new TreeSet<>(ranking.order());
        for (int other : reached.nodes()) {
            // what comes now cannot be better than the best path without the bounds that trees know nothing of
            if (found.size() == query.limit()
                    && reached.cost(other) > found.last().sum(ranking.weights())) {
                break;
            }
            if (other != role && (inTime == null || inTime.reaches(other))) {
                Path best = reached.path(other);
                Path path =
                        meetsBounds(best) ? best : search(forward ? paths.ends(role, other) : paths.ends(other, role));
                if (path != null) {
                    found.add(path);
                }
                if (found.size() > query.limit()) {
                    found.pollLast();
                }
            }
        }
        return List.copyOf(found);
    }

    private TreeQuery tree(int role, boolean forward, long[] weights) {
        return forward ? terrain.from(role, weights) : terrain.into(role, weights);
    }

    /** What can be reached in the years of the question; null where it bounds none. */
    private @Nullable PathTree inTime(int role, boolean forward) {
        OptionalDouble years = query.bounds().maxYears();
        return years.isEmpty()
                ? null
                : new PathTree(
                        tree(role, forward, landscape.costs().yearsLower())
                                .maxCost(MoveCosts.thousandths(years.getAsDouble())),
                        cancellation);
    }

    private boolean meetsBounds(Path path) {
        List<Integer> roles = IntStream.of(path.nodes()).boxed().toList();
        return roles.containsAll(query.bounds().via())
                && terrain.budgets().stream().allMatch(budget -> path.sum(budget.costs()) <= budget.max());
    }

    /** The best path between two roles that meets all bounds. */
    private @Nullable Path search(PathQuery paths) {
        if (searches == MOST_SEARCHES) {
            truncated = true;
            return null;
        }
        searches++;
        PathSearch search = new PathSearch(paths, cancellation);
        Path path = search.next();
        truncated |= search.truncated();
        return path;
    }
}
