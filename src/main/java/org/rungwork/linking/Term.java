package org.rungwork.linking;

import java.util.List;

/**
 * A concept as linking sees it, in one language.
 *
 * @param iri of the concept
 * @param types IRIs of its classes and of ours that these serve as, sorted
 * @param label its preferred name; where it has none in the language, its local name
 * @param names its further names
 * @param description what it is; "" where nobody says
 * @param broader IRIs of the concepts directly above it
 */
public record Term(
        String iri, List<String> types, String label, List<String> names, String description, List<String> broader) {

    public Term {
        types = List.copyOf(types);
        names = List.copyOf(names);
        broader = List.copyOf(broader);
    }
}
