package org.rungwork.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The concepts of one taxonomy in one language; those without a name in it are left out.
 *
 * @param target name by which it is asked for, such as esco-1.1.1
 * @param title for people, such as ESCO 1.1.1
 * @param version of the taxonomy, such as 1.1.1
 * @param language language tag of all names and descriptions
 * @param terms in the order of their IRIs
 */
public record Terminology(String target, String title, String version, String language, List<Term> terms) {

    public Terminology {
        terms = List.copyOf(terms);
    }

    /** Places of the terms by their IRIs. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < terms.size(); place++) {
            places.put(terms.get(place).iri(), place);
        }
        return places;
    }
}
