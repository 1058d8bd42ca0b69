package org.rungwork.mapping;

import java.util.List;

/** A decision that does not go together with what was decided before; nothing was changed. */
public final class MappingConflictException extends RuntimeException {

    private final transient List<Contradiction> contradictions;

    MappingConflictException(String message) {
        this(message, List.of());
    }

    MappingConflictException(String message, List<Contradiction> contradictions) {
        super(message);
        this.contradictions = List.copyOf(contradictions);
    }

    /** The mappings that speak against it; empty where it is not other mappings that do. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }
}
