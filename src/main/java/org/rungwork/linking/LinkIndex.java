package org.rungwork.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The names and texts of a terminology, prepared for finding, and what is measured of those found. */
final class LinkIndex {

    /** What is less alike than this is not meant. */
    private static final float LEAST_LIKE = 0.3f;

    private static final int BY_NAME = 100;
    private static final int BY_TEXT = 30;
    private static final int BY_EMBEDDING = 30;
    /** Queries in capitals up to this length are tried as initials. */
    private static final int LONGEST_INITIALS = 6;

    private static final int DIMENSIONS = 150;

    private final Analysis analysis;
    private final NameTable names;
    private final Vectors words;
    private final Vectors letters;
    private final Vectors allNames;
    private final Vectors texts;
    private final Spelling spelling;
    private final LatentSpace space;
    /** By term, where it lies in the space. */
    private final float[][] meanings;

    private final Labels labels;

    LinkIndex(Terminology terminology, Embedder embedder) {
        this.analysis = new Analysis(terminology.language());
        this.names = new NameTable(terminology.terms());
        List<List<String>> stems = names.texts().stream().map(analysis::stems).toList();
        this.words = new Vectors(stems);
        this.letters = new Vectors(names.texts().stream().map(analysis::grams).toList());
        List<List<String>> together = new ArrayList<>();
        List<List<String>> described = new ArrayList<>();
        for (int term = 0; term < terminology.terms().size(); term++) {
            List<String> named = new ArrayList<>();
            stems.subList(names.start(term), names.end(term)).forEach(named::addAll);
            together.add(named);
            List<String> text = new ArrayList<>(named);
            text.addAll(analysis.stems(terminology.terms().get(term).description()));
            described.add(text);
        }
        this.allNames = new Vectors(together);
        this.texts = new Vectors(described);
        this.spelling = new Spelling(names.folded(), word -> texts.knows(analysis.stems(word)));
        this.space = LatentSpace.of(texts.features(), texts.weights(), texts.vocabulary(), DIMENSIONS);
        this.meanings = IntStream.range(0, texts.size())
                .mapToObj(term -> space.place(texts.features()[term], texts.weights()[term]))
                .toArray(float[][]::new);
        this.labels = new Labels(terminology.terms(), embedder);
    }

    NameTable names() {
        return names;
    }

    /** What a query is measured by. */
    private record Asked(
            List<String> stems,
            Vectors.Query words,
            Vectors.Query letters,
            Vectors.Query allNames,
            Vectors.Query text,
            Vectors.Query description,
            List<Vectors.Query> otherWords,
            List<Vectors.Query> otherLetters,
            float[] meaning,
            float[] meaningOfDescription,
            float[] embedding) {}

    /** The name with known words in the place of misspelt ones. */
    String respell(String name) {
        return spelling.correct(name);
    }

    private Asked ask(LinkQuery query, String respelt) {
        List<String> stems = analysis.stems(respelt);
        List<String> description = analysis.stems(query.description());
        List<String> all = new ArrayList<>(description);
        List<List<String>> others = query.others().stream().map(analysis::stems).toList();
        others.forEach(all::addAll);
        Vectors.Query text = texts.query(stems);
        return new Asked(
                stems,
                words.query(stems),
                letters.query(analysis.grams(query.name())),
                allNames.query(stems),
                text,
                texts.query(description),
                others.stream().map(words::query).toList(),
                query.others().stream()
                        .map(other -> letters.query(analysis.grams(other)))
                        .toList(),
                meaning(text),
                meaning(texts.query(all)),
                labels.place(query.name()));
    }

    private float[] meaning(Vectors.Query text) {
        return space.place(text.features(), text.weights());
    }

    /**
     * The names that the query may mean, the likeliest first.
     *
     * @param respelt its name with known words, by which words are compared; letters are by the name itself
     * @param among the terms to look at
     * @param score of a candidate by its features
     */
    List<Candidate> candidates(LinkQuery query, String respelt, IntPredicate among, ToDoubleFunction<float[]> score) {
        Asked asked = ask(query, respelt);
        Set<Integer> found = new HashSet<>();
        addByName(asked, among, found);
        addByText(asked, among, found);
        for (int term : labels.nearest(asked.embedding(), BY_EMBEDDING, LEAST_LIKE, among)) {
            found.add(likest(asked, term));
        }
        BitSet same = bits(names.same(query.name()));
        BitSet initials =
                query.name().length() <= LONGEST_INITIALS ? bits(names.abbreviatedBy(query.name())) : new BitSet();
        addAll(same, among, found);
        addAll(initials, among, found);
        List<Candidate> candidates = new ArrayList<>(found.size());
        for (int name : found) {
            float[] features = features(asked, name, same.get(name), initials);
            candidates.add(new Candidate(name, features, score.applyAsDouble(features)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::sum).reversed().thenComparing(Candidate::name));
        return candidates;
    }

    private static BitSet bits(int[] members) {
        BitSet bits = new BitSet();
        for (int member : members) {
            bits.set(member);
        }
        return bits;
    }

    private void addAll(BitSet more, IntPredicate among, Set<Integer> found) {
        more.stream().filter(name -> among.test(names.term(name))).forEach(found::add);
    }

    private void addByName(Asked asked, IntPredicate among, Set<Integer> found) {
        Hits hits = new Hits(names.texts().size());
        words.addLikeness(asked.words(), LEAST_LIKE, hits);
        letters.addLikeness(asked.letters(), LEAST_LIKE, hits);
        for (int other = 0; other < asked.otherWords().size(); other++) {
            words.addLikeness(asked.otherWords().get(other), LEAST_LIKE, hits);
        }
        for (int name : best(hits, BY_NAME, name -> among.test(names.term(name)))) {
            found.add(name);
        }
    }

    private void addByText(Asked asked, IntPredicate among, Set<Integer> found) {
        Hits hits = new Hits(texts.size());
        texts.addLikeness(asked.text(), LEAST_LIKE, hits);
        texts.addLikeness(asked.description(), LEAST_LIKE, hits);
        for (int term : best(hits, BY_TEXT, among)) {
            found.add(likest(asked, term));
        }
    }

    /** Of a term's names the one with the likest words; its label where none has any. */
    private int likest(Asked asked, int term) {
        int likest = names.start(term);
        float most = -1;
        for (int name = names.start(term); name < names.end(term); name++) {
            float likeness = words.likeness(asked.words(), name);
            if (likeness > most) {
                most = likeness;
                likest = name;
            }
        }
        return likest;
    }

    private static int[] best(Hits hits, int most, IntPredicate among) {
        Best best = new Best(most);
        for (int text : hits.texts()) {
            if (best.admits(hits.sum(text)) && among.test(text)) {
                best.add(text, hits.sum(text));
            }
        }
        return best.texts();
    }

    private float[] features(Asked asked, int name, boolean isSame, BitSet initials) {
        int term = names.term(name);
        float[] overlap = words.overlap(asked.words(), name, asked.stems());
        float[] features = new float[Feature.values().length];
        features[Feature.SAME_NAME.ordinal()] = isSame ? names.isPreferred(name) ? 1 : 0.8f : 0;
        features[Feature.SAME_WORDS.ordinal()] = overlap[0] > 0.999f && overlap[1] > 0.999f ? 1 : 0;
        features[Feature.WORDS.ordinal()] = words.likeness(asked.words(), name);
        features[Feature.LETTERS.ordinal()] = letters.likeness(asked.letters(), name);
        features[Feature.COVERING.ordinal()] = overlap[0];
        features[Feature.COVERED.ordinal()] = overlap[1];
        features[Feature.ALL_NAMES.ordinal()] = allNames.likeness(asked.allNames(), term);
        features[Feature.TEXT.ordinal()] = texts.likeness(asked.text(), term);
        features[Feature.DESCRIPTION.ordinal()] = texts.likeness(asked.description(), term);
        features[Feature.OTHER_NAMES.ordinal()] = others(asked, name);
        features[Feature.INITIALS.ordinal()] = initials.get(name) ? 1f / initials.cardinality() : 0;
        features[Feature.MEANING.ordinal()] = LatentSpace.likeness(asked.meaning(), meanings[term]);
        features[Feature.MEANING_OF_DESCRIPTION.ordinal()] =
                LatentSpace.likeness(asked.meaningOfDescription(), meanings[term]);
        features[Feature.PREFERRED.ordinal()] = names.isPreferred(name) ? 1 : 0;
        features[Feature.EMBEDDING.ordinal()] = labels.likeness(asked.embedding(), term);
        return features;
    }

    private float others(Asked asked, int name) {
        float most = 0;
        for (int other = 0; other < asked.otherWords().size(); other++) {
            most = Math.max(
                    most,
                    (words.likeness(asked.otherWords().get(other), name)
                                    + letters.likeness(asked.otherLetters().get(other), name))
                            / 2);
        }
        return most;
    }
}
