package org.rungwork.path;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The edges that a branch may not begin with: one, and those taken earlier. */
record Taken(int edge, @Nullable Taken earlier, int size) {

    /** What is longer is not searched one by one. */
    private static final int SHORT = 8;

    Taken(int edge, @Nullable Taken earlier) {
        this(edge, earlier, earlier == null ? 1 : earlier.size + 1);
    }

    /** Tells of an edge whether it was taken. */
    interface Test {
        boolean taken(int edge);
    }

    static Test test(@Nullable Taken taken) {
        if (taken == null) {
            return edge -> false;
        }
        if (taken.size <= SHORT) {
            return taken::contains;
        }
        int[] edges = new int[taken.size];
        int count = 0;
        for (Taken at = taken; at != null; at = at.earlier) {
            edges[count++] = at.edge;
        }
        Arrays.sort(edges);
        return edge -> Arrays.binarySearch(edges, edge) >= 0;
    }

    private boolean contains(int wanted) {
        for (Taken at = this; at != null; at = at.earlier) {
            if (at.edge == wanted) {
                return true;
            }
        }
        return false;
    }
}
