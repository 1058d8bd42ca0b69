package org.rungwork.path;

import java.util.BitSet;

/** What is behind on the way, and which edges may be taken from there. */
final class Passed {

    private final Mode mode;
    private final Passable passable;
    private final int target;
    private final BitSet passed = new BitSet();

    Passed(PathQuery query) {
        this.mode = query.mode();
        this.passable = query.passable();
        this.target = query.target();
    }

    /** Adds the i-th node of a route, and the edge that leads there. */
    void add(Route route, int i) {
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

    void clear() {
        passed.clear();
    }

    /** True if the way may go on by an edge to its end. */
    boolean allows(int edge, int end) {
        return passable.edge(edge)
                && passable.node(end)
                && switch (mode) {
                    case WALK -> true;
                    case TRAIL -> !passed.get(edge);
                    case ACYCLIC, SIMPLE -> !passed.get(end);
                };
    }
}
