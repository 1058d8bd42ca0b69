package org.rungwork.path;

/** What may repeat along a path; the names are those of GQL. */
public enum Mode {
    /** Anything may repeat. */
    WALK,
    /** No edge repeats. */
    TRAIL,
    /** No node repeats. */
    ACYCLIC,
    /** No node repeats, except that the first may also be the last. */
    SIMPLE;

    /** True where no node may be entered twice. */
    boolean nodesOnce() {
        return this == ACYCLIC || this == SIMPLE;
    }
}
