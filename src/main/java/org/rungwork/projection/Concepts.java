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
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.store.TermIds;
import org.rungwork.vocabulary.Identifiers;

/**
 * The concepts of one kind, numbered from 0 in the order of their IRIs. Of their names only ids are held; a taxonomy has
 * hundreds of thousands, and an answer shows a few.
 */
public final class Concepts {

    /** The language of labels where nobody asks for another. */
    public static final String LANGUAGE = "en";

    private static final int NEAREST = 5;
    private static final int GRAM = 3;

    private final List<String> iris;
    private final String namespace;
    private final NameIds preferred;
    private final NameIds alternative;
    private final Function<Function<TermIds, Object>, Object> terms;
    private final Map<String, Integer> byIri = new HashMap<>();
    private final Map<String, Integer> byLocalName = new HashMap<>();
    private final AtomicReferenceArray<Concept> described;
    private @Nullable Map<String, List<Integer>> byName;

    /** A name and its language tag. */
    private record Label(String text, String language) {}

    /**
     * @param iris in their order
     * @param namespace where local names that people write are looked for first
     * @param terms runs work on the terms of the storage
     */
    Concepts(
            List<String> iris,
            String namespace,
            NameIds preferred,
            NameIds alternative,
            Function<Function<TermIds, Object>, Object> terms) {
        this.iris = List.copyOf(iris);
        this.namespace = namespace;
        this.preferred = preferred;
        this.alternative = alternative;
        this.terms = terms;
        this.described = new AtomicReferenceArray<>(iris.size());
        for (int number = 0; number < iris.size(); number++) {
            byIri.put(iris.get(number), number);
            // a local name that several concepts have names none
            byLocalName.merge(Identifiers.localName(iris.get(number)), number, (one, other) -> -1);
        }
    }

    /** Whether the others are the same concepts with the same names, so that what is known of them holds for these. */
    boolean isSame(Concepts other) {
        return iris.equals(other.iris) && preferred.isSame(other.preferred) && alternative.isSame(other.alternative);
    }

    public int size() {
        return iris.size();
    }

    /** The concept, labelled in English where it can be. */
    public Concept get(int number) {
        Concept known = described.get(number);
        if (known == null) {
            known = get(number, List.of(LANGUAGE));
            described.set(number, known);
        }
        return known;
    }

    /**
     * The concept, labelled in the first of the languages in which it has a preferred label, else in the first by its
     * tag.
     *
     * @param languages language tags; en stands for en-GB, too
     */
    public Concept get(int number, List<String> languages) {
        String iri = iris.get(number);
        String local = Identifiers.localName(iri);
        return labels(preferred, number).stream()
                .min(Comparator.<Label>comparingInt(label -> place(label.language(), languages))
                        .thenComparing(Label::language)
                        .thenComparing(Label::text))
                .map(label -> new Concept(iri, local, label.text(), label.language()))
                .orElseGet(() -> new Concept(iri, local, local, ""));
    }

    private static int place(String language, List<String> languages) {
        for (int place = 0; place < languages.size(); place++) {
            String wanted = languages.get(place).toLowerCase(Locale.ROOT);
            String tag = language.toLowerCase(Locale.ROOT);
            if (tag.equals(wanted) || tag.startsWith(wanted + "-")) {
                return place;
            }
        }
        return languages.size();
    }

    @SuppressWarnings("unchecked")
    private List<Label> labels(NameIds names, int number) {
        return (List<Label>) terms.apply(ids -> {
            List<Label> labels = new ArrayList<>();
            for (int at = names.starts()[number]; at < names.starts()[number + 1]; at++) {
                labels.add(label(ids.term(names.ids()[at])));
            }
            return labels;
        });
    }

    private static Label label(Node name) {
        return name.isLiteral()
                ? new Label(name.getLiteralLexicalForm(), name.getLiteralLanguage())
                : new Label(name.toString(), "");
    }

    /**
     * The number of the concept with the IRI, with the local name among our own, or else with the local name that only
     * one has.
     */
    public OptionalInt find(String iriOrId) {
        Integer number = byIri.getOrDefault(iriOrId, byIri.get(namespace + iriOrId));
        if (number == null) {
            number = byLocalName.getOrDefault(iriOrId, -1);
        }
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * The numbers of all that bear the name in any language and case: those of our own, else those of taxonomies that
     * prefer it, else those that have it as a further name.
     */
    public List<Integer> named(String name) {
        List<Integer> bearers = names().getOrDefault(fold(name), List.of());
        List<Integer> own = bearers.stream()
                .filter(number -> iris.get(number).startsWith(namespace))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        List<Integer> preferring = bearers.stream()
                .filter(number -> labels(preferred, number).stream()
                        .anyMatch(label -> fold(label.text()).equals(fold(name))))
                .toList();
        return preferring.isEmpty() ? bearers : preferring;
    }

    /** All names, read when the first is asked for. */
    private synchronized Map<String, List<Integer>> names() {
        if (byName == null) {
            Map<String, List<Integer>> names = new HashMap<>();
            terms.apply(ids -> {
                for (int number = 0; number < iris.size(); number++) {
                    name(names, number, preferred, ids);
                    name(names, number, alternative, ids);
                }
                return names;
            });
            byName = names;
        }
        return byName;
    }

    private static void name(Map<String, List<Integer>> names, int number, NameIds own, TermIds ids) {
        for (int at = own.starts()[number]; at < own.starts()[number + 1]; at++) {
            List<Integer> bearers =
                    names.computeIfAbsent(fold(label(ids.term(own.ids()[at])).text()), key -> new ArrayList<>(1));
            if (!bearers.contains(number)) {
                bearers.add(number);
            }
        }
    }

    /** The concepts whose names share most of their letter triples with the text, the nearest first; at most five. */
    public List<Concept> nearest(String text) {
        Set<String> wanted = grams(text);
        Map<Integer, Double> likeness = new HashMap<>();
        names().forEach((name, numbers) -> {
            double shared = likeness(wanted, grams(name));
            if (shared > 0) {
                numbers.forEach(number -> likeness.merge(number, shared, Math::max));
            }
        });
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NEAREST)
                .map(entry -> get(entry.getKey()))
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
