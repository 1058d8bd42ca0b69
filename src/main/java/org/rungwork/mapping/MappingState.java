package org.rungwork.mapping;

import java.util.Locale;

/** What is known of a mapping. */
public enum MappingState {
    /** Nobody has said anything of it. */
    UNKNOWN,
    /** A search found no match for its subject. */
    UNMATCHED,
    /** Proposed, and not decided on. */
    CANDIDATE,
    /** It holds, and is published as a triple. */
    ACCEPTED,
    /** A curator said that it does not hold. */
    REJECTED,
    /** It was accepted, and the version of the taxonomy that counts now differs from what was seen then. */
    STALE;

    /** Whether it waits for somebody to decide. */
    public boolean isUndecided() {
        return this == CANDIDATE || this == STALE;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MappingState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
