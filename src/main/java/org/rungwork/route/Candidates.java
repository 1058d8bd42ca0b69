package org.rungwork.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;

/** The paths from all starts of a question, best first, one at a time. */
final class Candidates {

    private final PriorityQueue<Head> heads;
    private @Nullable PathSearch givenOut;
    private boolean truncated;

    /** The best path of a search that was not given out yet. */
    private record Head(Path path, PathSearch search) {}

    /** @param ranking how each query ranks its paths */
    Candidates(Stream<PathQuery> queries, Ranking ranking, Cancellation cancellation) {
        this.heads = new PriorityQueue<>(Comparator.comparing(Head::path, ranking.order()));
        queries.forEach(query -> advance(new PathSearch(query, cancellation)));
    }

    private void advance(PathSearch search) {
        Path path = search.next();
        if (path == null) {
            truncated |= search.truncated();
        } else {
            heads.add(new Head(path, search));
        }
    }

    /** The next path, or null. */
    @Nullable
    Path next() {
        if (givenOut != null) {
            advance(givenOut);
        }
        Head head = heads.poll();
        givenOut = head == null ? null : head.search();
        return head == null ? null : head.path();
    }

    /** The next paths that are wanted, and that are not more than a limit. */
    List<Path> next(int limit, Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        while (found.size() < limit) {
            Path path = next();
            if (path == null) {
                break;
            }
            if (wanted.test(path)) {
                found.add(path);
            }
        }
        return found;
    }

    /** True where a search ended before it had found everything that was asked for. */
    boolean truncated() {
        return truncated;
    }
}
