package org.rungwork.career;

import java.util.List;
import java.util.stream.Collectors;
import org.rungwork.model.Concept;

/**
 * A name that does not tell what is meant.
 *
 * @param parameter where it was given
 * @param value the name
 * @param kind what it should name: role, skill, level …
 * @param ambiguous true where several bear it, false where none does
 * @param candidates those that bear it, or that are called most like it
 */
public record NameProblem(String parameter, String value, String kind, boolean ambiguous, List<Concept> candidates) {

    public NameProblem {
        candidates = List.copyOf(candidates);
    }

    /** A sentence for the person who gave it. */
    public String message() {
        String named = candidates.stream()
                .map(candidate -> candidate.label() + " (" + candidate.id() + ")")
                .collect(Collectors.joining(", "));
        if (ambiguous) {
            return "'" + value + "' is the name of several " + kind + "s: say which of " + named;
        }
        return "There is no " + kind + " '" + value + "'" + (named.isEmpty() ? "" : "; there are " + named);
    }
}
