package org.rungwork.path.sparql;

import java.util.List;
import org.rungwork.path.Path;

/**
 * What a search came back with.
 *
 * @param paths the best first
 * @param morePaths there are more than may be told
 * @param moreToVisit a search gave up before it had seen everything
 */
record Found(List<Path> paths, boolean morePaths, boolean moreToVisit) {

    boolean isTruncated() {
        return morePaths || moreToVisit;
    }

    /** What the author of the query can do about a limit that was hit. */
    String complaint(Limits limits) {
        String hit = morePaths
                ? "There are more paths than the " + limits.maxPaths() + " of path:maxPaths. Raise it (up to "
                        + Limits.HIGHEST_MAX_PATHS + ")"
                : "The search gave up after the " + limits.maxVisited()
                        + " partial paths of path:maxVisited. Raise it (up to "
                        + Limits.HIGHEST_MAX_VISITED + ")";
        return hit + ", restrict the search, as with path:maxLength, path:maxCost or fewer edges, or take what there is"
                + " by path:truncated ?truncated";
    }
}
