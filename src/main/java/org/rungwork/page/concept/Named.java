package org.rungwork.page.concept;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rungwork.career.NameProblem;
import org.rungwork.career.UnresolvedNamesException;
import org.rungwork.model.Concept;
import org.rungwork.page.Row;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.vocabulary.Identifiers;
import org.springframework.stereotype.Component;

/** Finds norms and employers by IRI, local name or one of their names. They are few, so they are read each time. */
@Component
final class Named {

    private static final String LANGUAGE = "en";
    private static final int NEAREST = 5;
    private static final int GRAM = 3;

    private final QueryCatalogue catalogue;

    Named(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws UnresolvedNamesException if there is none, with those that are called most like it */
    Concept norm(String name) {
        return find("norm", "norm", name);
    }

    /** An employer or a kind of employer; otherwise as {@link #norm}. */
    Concept hirer(String name) {
        return find("hirer", "employer", name);
    }

    private Concept find(String kind, String parameter, String name) {
        Map<Concept, Set<String>> names = new LinkedHashMap<>();
        for (Row row : Row.ask(catalogue, "norms-and-hirers", Map.of())) {
            if (row.get("kind").equals(kind)) {
                String iri = row.get("thing");
                Concept concept = new Concept(iri, Identifiers.localName(iri), row.get("label"), LANGUAGE);
                names.computeIfAbsent(concept, fresh -> new HashSet<>(Set.of(iri, concept.id())))
                        .add(row.get("name"));
            }
        }
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name::equalsIgnoreCase))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new UnresolvedNamesException(
                        List.of(new NameProblem(parameter, name, parameter, false, nearest(name, names)))));
    }

    private static List<Concept> nearest(String wanted, Map<Concept, Set<String>> names) {
        Set<String> grams = grams(wanted);
        Comparator<Map.Entry<Concept, Set<String>>> likeness =
                Comparator.comparingLong(entry -> entry.getValue().stream()
                        .mapToLong(name ->
                                grams(name).stream().filter(grams::contains).count())
                        .max()
                        .orElse(0));
        return names.entrySet().stream()
                .sorted(likeness.reversed())
                .limit(NEAREST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> grams(String text) {
        String padded = " " + text.toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
        Set<String> grams = new HashSet<>();
        IntStream.rangeClosed(0, padded.length() - GRAM).forEach(at -> grams.add(padded.substring(at, at + GRAM)));
        return grams;
    }
}
