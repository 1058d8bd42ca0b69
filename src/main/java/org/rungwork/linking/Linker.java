package org.rungwork.linking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** Links names to the concepts of one terminology. Safe for use by several threads. */
public final class Linker {

    /** The weights for what is described were fitted on occupations with more names than that. */
    private static final int FEW_NAMES = 3;

    private final Terminology terminology;
    private final boolean embedded;
    private final Map<String, Integer> places;
    private final LinkIndex index;
    private final Ranking byName;
    private final Ranking byDescription;
    private final RelationRule relations;

    /** Prepares a terminology: some seconds for a hundred thousand names. */
    public Linker(Terminology terminology) {
        this(terminology, Embedder.NONE);
    }

    /**
     * Prepares a terminology, and embeds the labels of its concepts. Languages that write compounds as one word go without
     * the embedder: no weights were fitted for them.
     */
    public Linker(Terminology terminology, Embedder embedder) {
        this.embedded = embedder != Embedder.NONE && !Ranking.compounds(terminology.language());
        this.terminology = terminology;
        this.places = terminology.places();
        this.index = new LinkIndex(terminology, embedded ? embedder : Embedder.NONE);
        this.byName = embedded ? Ranking.ofEmbeddedNames() : Ranking.ofNames(terminology.language());
        this.byDescription = embedded ? Ranking.ofEmbeddedDescribed() : Ranking.ofDescribed();
        this.relations = new RelationRule(terminology.language());
    }

    private Ranking ranking(LinkQuery query) {
        return query.isDescribed() ? byDescription : byName;
    }

    /** What has few names is not scored the worse for it: by its name alone, if that tells more. */
    private ToDoubleFunction<float[]> score(LinkQuery query) {
        if (query.isDescribed() && query.others().size() < FEW_NAMES) {
            return features -> Math.max(byName.sum(features), byDescription.sum(features));
        }
        return ranking(query)::sum;
    }

    public Terminology terminology() {
        return terminology;
    }

    /** The concept with the IRI. */
    public Optional<Term> find(String iri) {
        return Optional.ofNullable(places.get(iri)).map(terminology.terms()::get);
    }

    /** Where the concept with the IRI stands among the terms of the terminology. */
    public OptionalInt place(String iri) {
        Integer place = places.get(iri);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The concepts that may be meant, each once, the likeliest first. */
    public Links link(LinkQuery query) {
        Set<Integer> seen = new HashSet<>();
        List<Link> links = new ArrayList<>();
        String respelt = index.respell(query.name());
        for (Candidate candidate : index.candidates(query, respelt, among(query.types()), score(query))) {
            if (seen.add(index.names().term(candidate.name()))) {
                links.add(link(respelt, candidate));
                if (links.size() == query.limit()) {
                    break;
                }
            }
        }
        return new Links(links, ranking(query).threshold());
    }

    /** All names that may be meant, the likeliest first, several of one concept among them: what evaluations look at. */
    public List<Link> names(LinkQuery query) {
        String respelt = index.respell(query.name());
        return index.candidates(query, respelt, among(query.types()), score(query)).stream()
                .map(candidate -> link(respelt, candidate))
                .toList();
    }

    private IntPredicate among(Set<String> types) {
        if (types.isEmpty()) {
            return term -> true;
        }
        return term -> terminology.terms().get(term).types().stream().anyMatch(types::contains);
    }

    private Link link(String asked, Candidate candidate) {
        Term term = terminology.terms().get(index.names().term(candidate.name()));
        String name = index.names().texts().get(candidate.name());
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            features.put(feature, (double) candidate.features()[feature.ordinal()]);
        }
        if (!embedded) {
            features.remove(Feature.EMBEDDING);
        }
        return new Link(
                term, name, Ranking.probability(candidate.sum()), relations.propose(asked, term, name), features);
    }

    /**
     * The concepts with a name that starts with the text, or has a word that does; those whose label does first, then by
     * label.
     *
     * @param types IRIs of classes, of which a concept must have one; empty for any
     * @param limit the most wanted
     */
    public List<Term> startingWith(String text, Set<String> types, int limit) {
        String wanted = Analysis.fold(text);
        IntPredicate among = among(types);
        Map<Integer, Integer> ranks = new HashMap<>();
        index.names().forEachFolded((folded, names) -> {
            boolean starts = folded.startsWith(wanted);
            if (starts || folded.contains(" " + wanted)) {
                for (int name : names) {
                    int term = index.names().term(name);
                    if (among.test(term)) {
                        int rank = (starts ? 0 : 2) + (index.names().isPreferred(name) ? 0 : 1);
                        ranks.merge(term, rank, Math::min);
                    }
                }
            }
        });
        return ranks.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(entry ->
                                terminology.terms().get(entry.getKey()).label().toLowerCase(Locale.ROOT))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(entry -> terminology.terms().get(entry.getKey()))
                .toList();
    }

    /** The classes of the concepts, by their IRIs, with the number of concepts each has. */
    public Map<String, Integer> types() {
        Map<String, Integer> counts = new HashMap<>();
        terminology.terms().forEach(term -> term.types().forEach(type -> counts.merge(type, 1, Integer::sum)));
        return Map.copyOf(counts);
    }
}
