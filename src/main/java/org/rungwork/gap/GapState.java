package org.rungwork.gap;

/** How far a skill asked for is held. */
public enum GapState {
    MET,
    PARTIAL,
    MISSING;

    static GapState of(double credit) {
        return credit >= 1 ? MET : credit > 0 ? PARTIAL : MISSING;
    }
}
