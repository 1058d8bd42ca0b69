package org.rungwork.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;

/** The paths from all starts of a question, best first, one at a time. */
final class Candidates {

    private final List<PathSearch> searches = new ArrayList<>();
    private final PriorityQueue<Head> heads;
    private @Nullable PathSearch givenOut;

    /** The best path of a search that was not given out yet. */
    private record Head(Path path, PathSearch search) {}

    /** @param order the order in which each search finds its paths */
    Candidates(List<PathQuery> queries, Comparator<Path> order, Cancellation cancellation) {
        this.heads = new PriorityQueue<>(Comparator.comparing(Head::path, order));
        for (PathQuery query : queries) {
            PathSearch search = new PathSearch(query, cancellation);
            searches.add(search);
            advance(search);
        }
    }

    private void advance(PathSearch search) {
        Path path = search.next();
        if (path != null) {
            heads.add(new Head(path, search));
        }
    }

    @Nullable
    Path next() {
        if (givenOut != null) {
            advance(givenOut);
        }
        Head head = heads.poll();
        givenOut = head == null ? null : head.search();
        return head == null ? null : head.path();
    }

    /** True where a search ended before it had found everything. */
    boolean truncated() {
        return searches.stream().anyMatch(PathSearch::truncated);
    }
}
