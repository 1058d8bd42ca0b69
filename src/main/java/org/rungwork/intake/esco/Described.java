package org.rungwork.intake.esco;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The IRIs of what was read so far: all that is kept in memory of a delivery. */
final class Described {

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Set<String> coded = new HashSet<>();
    private final Set<String> schemesUsed = new HashSet<>();

    Optional<Kind> kind(String iri) {
        return Optional.ofNullable(kinds.get(iri));
    }

    /** Whether this is the first row, in any language, that describes it. */
    boolean add(String iri, Kind kind) {
        return kinds.putIfAbsent(iri, kind) == null;
    }

    /** Whether this is the first row that names it in the language. */
    boolean name(String iri, String language) {
        return named.computeIfAbsent(language, tag -> new HashSet<>()).add(iri);
    }

    /** Whether it has no code yet. */
    boolean code(String iri) {
        return coded.add(iri);
    }

    void useScheme(String iri) {
        schemesUsed.add(iri);
    }

    Set<String> schemesUsed() {
        return schemesUsed;
    }
}
