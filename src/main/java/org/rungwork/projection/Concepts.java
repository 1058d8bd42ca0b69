package org.rungwork.projection;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.model.Concept;
import org.rungwork.model.Languages;
import org.rungwork.model.Name;
import org.rungwork.projection.NameIndex.Match;
import org.rungwork.store.TermIds;
import org.rungwork.vocabulary.Identifiers;

/**
 * The concepts of one kind, numbered from 0 in the order of their IRIs. Of their names only ids are held; a taxonomy has
 * hundreds of thousands, and an answer shows a few.
 */
public final class Concepts {

    /** The languages of labels where nobody asks for others. */
    public static final Languages LANGUAGES = Languages.of("en");

    private final List<String> iris;
    private final String namespace;
    private final NameIndex names;
    private final Function<Function<TermIds, Object>, Object> terms;
    private final Map<String, Integer> byIri;
    private final Map<String, Integer> byLocalName;
    private final Languages languages;
    private final AtomicReferenceArray<Concept> described;

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
        this.names = new NameIndex(preferred, alternative, terms);
        this.terms = terms;
        this.byIri = new HashMap<>();
        this.byLocalName = new HashMap<>();
        for (int number = 0; number < iris.size(); number++) {
            byIri.put(iris.get(number), number);
            // a local name that several concepts have names none
            byLocalName.merge(Identifiers.localName(iris.get(number)), number, (one, other) -> -1);
        }
        this.languages = LANGUAGES;
        this.described = new AtomicReferenceArray<>(iris.size());
    }

    private Concepts(Concepts other, Languages languages) {
        this.iris = other.iris;
        this.namespace = other.namespace;
        this.names = other.names;
        this.terms = other.terms;
        this.byIri = other.byIri;
        this.byLocalName = other.byLocalName;
        this.languages = languages;
        this.described = new AtomicReferenceArray<>(iris.size());
    }

    /** The same concepts under the same numbers, labelled in other languages. */
    Concepts labelled(Languages wished) {
        return wished.equals(languages) ? this : new Concepts(this, wished);
    }

    /** Whether the others are the same concepts with the same names, so that what is known of them holds for these. */
    boolean isSame(Concepts other) {
        return iris.equals(other.iris) && names.isSame(other.names);
    }

    public int size() {
        return iris.size();
    }

    /**
     * The concept, labelled in the first of the languages in which it has a preferred label, else in the first by its
     * tag.
     */
    public Concept get(int number) {
        Concept known = described.get(number);
        if (known == null) {
            known = describe(number);
            described.set(number, known);
        }
        return known;
    }

    private Concept describe(int number) {
        String iri = iris.get(number);
        String local = Identifiers.localName(iri);
        return names.preferred(number).stream()
                .min(byWish())
                .map(name -> new Concept(iri, local, name.text(), name.language()))
                .orElseGet(() -> new Concept(iri, local, local, ""));
    }

    private Comparator<Name> byWish() {
        return Comparator.<Name>comparingInt(name -> languages.place(name.language()))
                .thenComparing(Name::language)
                .thenComparing(Name::text);
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

    /** Whether the concept is one of our own, not of an imported taxonomy. */
    public boolean isOwn(int number) {
        return iris.get(number).startsWith(namespace);
    }

    /** The numbers of the concepts that a graph says the type of. */
    public BitSet within(Node graph) {
        return (BitSet) terms.apply(ids -> {
            BitSet members = new BitSet();
            ids.within(graph).scan(RDF.type.asNode(), (subject, type) -> {
                Integer number = byIri.get(ids.term(subject).toString());
                if (number != null) {
                    members.set(number);
                }
            });
            return members;
        });
    }

    /**
     * The numbers of all that bear the name in any language and case: those of our own, else those of taxonomies that
     * prefer it, else those that have it as a further name.
     */
    public List<Integer> named(String name) {
        List<Integer> bearers = names.bearing(name);
        List<Integer> own = bearers.stream().filter(this::isOwn).toList();
        if (!own.isEmpty()) {
            return own;
        }
        List<Integer> preferring = names.preferring(name);
        return preferring.isEmpty() ? bearers : preferring;
    }

    /**
     * The numbers of all with a name that contains the text, in any language and case: our own first, then those that are
     * called so, whose name starts so, and the others; then by that name.
     *
     * @param text part of a name; "" for all, by label
     * @param among the numbers to look at
     */
    public List<Integer> search(String text, IntPredicate among) {
        Map<Integer, Match> found = NameIndex.fold(text).isEmpty() ? all() : names.containing(text);
        return found.entrySet().stream()
                .filter(entry -> among.test(entry.getKey()))
                .sorted(Comparator.<Map.Entry<Integer, Match>, Boolean>comparing(entry -> !isOwn(entry.getKey()))
                        .thenComparing(Map.Entry::getValue, Match.BEST_FIRST)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<Integer, Match> all() {
        // one look into the storage for all labels
        return (Map<Integer, Match>) terms.apply(ids -> IntStream.range(0, size())
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(),
                        number -> new Match(0, NameIndex.fold(get(number).label())))));
    }

    /** The name by which {@link #search} found a concept, where its label does not do as well. */
    public Optional<Name> match(int number, String text) {
        record Ranked(Name name, int rank) {}
        Stream<Ranked> preferred =
                names.preferred(number).stream().map(name -> new Ranked(name, NameIndex.rank(name.text(), text, true)));
        Stream<Ranked> further = names.alternative(number).stream()
                .map(name -> new Ranked(name, NameIndex.rank(name.text(), text, false)));
        int shown = NameIndex.rank(get(number).label(), text, true);
        return Stream.concat(preferred, further)
                .filter(match -> match.rank() < shown)
                .min(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::name, byWish()))
                .map(Ranked::name);
    }

    /** The concepts whose names share most of their letter triples with the text, the nearest first; at most five. */
    public List<Concept> nearest(String text) {
        return names.nearest(text).stream().map(this::get).toList();
    }
}
