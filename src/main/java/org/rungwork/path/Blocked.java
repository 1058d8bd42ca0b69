package org.rungwork.path;

import java.util.BitSet;

/** What a path may not pass again, after its prefix. */
final class Blocked {

    private final Mode mode;
    private final int target;
    private final BitSet passed = new BitSet();

    Blocked(Mode mode, int target) {
        this.mode = mode;
        this.target = target;
    }

    /** Adds the i-th node of a route, and the edge that leads there. */
    void pass(Route route, int i) {
        switch (mode) {
            case WALK -> {}
            case TRAIL -> {
                if (i > 0) {
                    passed.set(route.edges()[i - 1]);
                }
            }
            case ACYCLIC, SIMPLE -> {
                // a path that starts at its target may come back to it
                if (route.nodes()[i] != target) {
                    passed.set(route.nodes()[i]);
                }
            }
        }
    }

    boolean blocks(int edge, int end) {
        return switch (mode) {
            case WALK -> false;
            case TRAIL -> passed.get(edge);
            case ACYCLIC, SIMPLE -> passed.get(end);
        };
    }

    void clear() {
        passed.clear();
    }
}
