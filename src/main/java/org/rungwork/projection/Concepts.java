package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.rungwork.model.Concept;

/** The concepts of one kind, numbered from 0 in the order of their IRIs. */
public final class Concepts {

    private static final int NEAREST = 5;
    private static final int GRAM = 3;

    private final List<Concept> concepts;
    private final String namespace;
    private final Map<String, Integer> byIri = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();

    /**
     * @param concepts in the order of their IRIs
     * @param namespace where local names that people write are looked for
     * @param names further names of each, in the same order
     */
    Concepts(List<Concept> concepts, String namespace, List<List<String>> names) {
        this.concepts = List.copyOf(concepts);
        this.namespace = namespace;
        for (int number = 0; number < concepts.size(); number++) {
            Concept concept = concepts.get(number);
            byIri.put(concept.iri(), number);
            name(concept.label(), number);
            for (String name : names.get(number)) {
                name(name, number);
            }
        }
    }

    private void name(String name, int number) {
        List<Integer> bearers = byName.computeIfAbsent(fold(name), key -> new ArrayList<>(1));
        if (!bearers.contains(number)) {
            bearers.add(number);
        }
    }

    public int size() {
        return concepts.size();
    }

    public Concept get(int number) {
        return concepts.get(number);
    }

    /** The number of the concept with the IRI or the local name. */
    public OptionalInt find(String iriOrId) {
        Integer number = byIri.getOrDefault(iriOrId, byIri.get(namespace + iriOrId));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The numbers of all that bear the name, as preferred or alternative label, in any case. */
    public List<Integer> named(String name) {
        return List.copyOf(byName.getOrDefault(fold(name), List.of()));
    }

    /** The concepts whose names share most of their letter triples with the text, the nearest first; at most five. */
    public List<Concept> nearest(String text) {
        Set<String> wanted = grams(text);
        Map<Integer, Double> likeness = new HashMap<>();
        byName.forEach((name, numbers) -> {
            double shared = likeness(wanted, grams(name));
            if (shared > 0) {
                numbers.forEach(number -> likeness.merge(number, shared, Math::max));
            }
        });
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NEAREST)
                .map(entry -> concepts.get(entry.getKey()))
                .toList();
    }

    private static double likeness(Set<String> wanted, Set<String> grams) {
        long shared = wanted.stream().filter(grams::contains).count();
        return 2.0 * shared / (wanted.size() + grams.size());
    }

    private static Set<String> grams(String text) {
        String padded = " " + fold(text).replace('-', ' ') + " ";
        return IntStream.rangeClosed(0, padded.length() - GRAM)
                .mapToObj(start -> padded.substring(start, start + GRAM))
                .collect(HashSet::new, Set::add, Set::addAll);
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
