package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Name;
import org.rungwork.store.TermIds;

/** What concepts are called, in all languages. The names themselves are read when they are first asked for. */
final class NameIndex {

    /** The rank of a name that does not contain a text. */
    static final int NO_MATCH = Integer.MAX_VALUE;

    private static final int NEAREST = 5;
    private static final int GRAM = 3;
    private static final int STARTS = 2;
    private static final int CONTAINS = 4;

    private final NameIds preferred;
    private final NameIds alternative;
    private final Function<Function<TermIds, Object>, Object> terms;
    private @Nullable Bearers bearers;

    /** Who bears each name, by its folded text. */
    private record Bearers(Map<String, List<Integer>> preferring, Map<String, List<Integer>> others) {}

    /** @param terms runs work on the terms of the storage */
    NameIndex(NameIds preferred, NameIds alternative, Function<Function<TermIds, Object>, Object> terms) {
        this.preferred = preferred;
        this.alternative = alternative;
        this.terms = terms;
    }

    boolean isSame(NameIndex other) {
        return preferred.isSame(other.preferred) && alternative.isSame(other.alternative);
    }

    /** The preferred names of a concept. */
    List<Name> preferred(int number) {
        return names(preferred, number);
    }

    /** The further names of a concept. */
    List<Name> alternative(int number) {
        return names(alternative, number);
    }

    @SuppressWarnings("unchecked")
    private List<Name> names(NameIds names, int number) {
        return (List<Name>) terms.apply(ids -> IntStream.range(names.starts()[number], names.starts()[number + 1])
                .mapToObj(at -> name(ids.term(names.ids()[at])))
                .toList());
    }

    private static Name name(Node name) {
        return name.isLiteral()
                ? new Name(name.getLiteralLexicalForm(), name.getLiteralLanguage())
                : new Name(name.toString(), "");
    }

    private synchronized Bearers bearers() {
        if (bearers == null) {
            bearers = (Bearers) terms.apply(ids -> new Bearers(read(preferred, ids), read(alternative, ids)));
        }
        return bearers;
    }

    private static Map<String, List<Integer>> read(NameIds names, TermIds ids) {
        Map<String, List<Integer>> bearers = new HashMap<>();
        for (int number = 0; number < names.starts().length - 1; number++) {
            for (int at = names.starts()[number]; at < names.starts()[number + 1]; at++) {
                List<Integer> own = bearers.computeIfAbsent(
                        fold(name(ids.term(names.ids()[at])).text()), key -> new ArrayList<>(1));
                if (own.isEmpty() || own.getLast() != number) {
                    own.add(number);
                }
            }
        }
        return bearers;
    }

    /** Those that prefer the name, in any language and case. */
    List<Integer> preferring(String name) {
        return bearers().preferring().getOrDefault(fold(name), List.of());
    }

    /** All that bear the name, in any language and case; in their order. */
    List<Integer> bearing(String name) {
        return Stream.concat(preferring(name).stream(), bearers().others().getOrDefault(fold(name), List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A name that contains a text, folded, and its rank. */
    record Match(int rank, String name) {

        static final Comparator<Match> BEST_FIRST =
                Comparator.comparingInt(Match::rank).thenComparing(Match::name);

        private Match orBetter(Match other) {
            return BEST_FIRST.compare(this, other) <= 0 ? this : other;
        }
    }

    /** All with a name that contains the text, and the best such name. */
    Map<Integer, Match> containing(String text) {
        Map<Integer, Match> found = new HashMap<>();
        String wanted = fold(text);
        find(bearers().preferring(), wanted, true, found);
        find(bearers().others(), wanted, false, found);
        return found;
    }

    private static void find(
            Map<String, List<Integer>> bearers, String wanted, boolean isPreferred, Map<Integer, Match> found) {
        bearers.forEach((name, numbers) -> {
            int rank = folded(name, wanted, isPreferred);
            if (rank != NO_MATCH) {
                Match match = new Match(rank, name);
                numbers.forEach(number -> found.merge(number, match, Match::orBetter));
            }
        });
    }

    /**
     * How well a name answers to a text: 0 where it is the text, more where it starts with it, most where it contains it;
     * a preferred name always before a further one.
     */
    static int rank(String name, String text, boolean isPreferred) {
        return folded(fold(name), fold(text), isPreferred);
    }

    private static int folded(String name, String wanted, boolean isPreferred) {
        int at = name.indexOf(wanted);
        if (at < 0) {
            return NO_MATCH;
        }
        int rank = at > 0 ? CONTAINS : name.length() > wanted.length() ? STARTS : 0;
        return isPreferred ? rank : rank + 1;
    }

    /** Those whose names share most of their letter triples with the text, the nearest first; at most five. */
    List<Integer> nearest(String text) {
        Set<String> wanted = grams(text);
        Map<Integer, Double> likeness = new HashMap<>();
        Stream.of(bearers().preferring(), bearers().others())
                .forEach(names -> names.forEach((name, numbers) -> {
                    double shared = likeness(wanted, grams(name));
                    if (shared > 0) {
                        numbers.forEach(number -> likeness.merge(number, shared, Math::max));
                    }
                }));
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NEAREST)
                .map(Map.Entry::getKey)
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

    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
