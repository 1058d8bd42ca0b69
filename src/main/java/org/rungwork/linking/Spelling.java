package org.rungwork.linking;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Takes misspelt words for the known ones they are nearest to. A letter may be missing, too many, another one, or have
 * changed places with the next; in long words two may. Of words equally near, the one of more names is meant.
 */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    /** In shorter words another letter makes another word: rust is no misspelt trust. */
    private static final int SHORTEST = 5;

    private static final int LONG = 8;
    /** A text with more unknown words than that is in another language, or no name. */
    private static final int MOST_UNKNOWN = 8;

    /** By length, the known words with the number of names that have them. */
    private final NavigableMap<Integer, Map<String, Integer>> words = new TreeMap<>();

    private final Predicate<String> known;

    /**
     * @param names folded names, whose words are the known ones
     * @param known tells of a word that is none of them whether it is one all the same, such as a plural
     */
    Spelling(Collection<String> names, Predicate<String> known) {
        this.known = known;
        for (String name : names) {
            for (String word : name.split(" ")) {
                words.computeIfAbsent(word.length(), length -> new HashMap<>()).merge(word, 1, Integer::sum);
            }
        }
    }

    /** The text with known words only, as far as there are any near enough. */
    String correct(String text) {
        Set<String> unknown = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String folded = Analysis.fold(words.group());
            if (folded.length() >= SHORTEST && !isKnown(folded)) {
                unknown.add(words.group());
            }
        }
        if (unknown.isEmpty() || unknown.size() > MOST_UNKNOWN) {
            return text;
        }
        Map<String, String> meant = new HashMap<>();
        unknown.forEach(word -> meant.put(word, nearest(Analysis.fold(word)).orElse(word)));
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(meant.getOrDefault(word.group(), word.group())));
    }

    private Optional<String> nearest(String folded) {
        return nearest(folded, 1).or(() -> folded.length() < LONG ? Optional.empty() : nearest(folded, 2));
    }

    private boolean isKnown(String folded) {
        return words.getOrDefault(folded.length(), Map.of()).containsKey(folded) || known.test(folded);
    }

    private Optional<String> nearest(String word, int distance) {
        // no automaton is made for what is longer than any known word
        if (words.subMap(word.length() - distance, word.length() + distance + 1).isEmpty()) {
            return Optional.empty();
        }
        CharacterRunAutomaton near = new CharacterRunAutomaton(Operations.determinize(
                new LevenshteinAutomata(word, true).toAutomaton(distance), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        String nearest = "";
        int most = 0;
        for (int length = word.length() - distance; length <= word.length() + distance; length++) {
            for (Map.Entry<String, Integer> candidate :
                    words.getOrDefault(length, Map.of()).entrySet()) {
                int by = Integer.compare(candidate.getValue(), most);
                boolean likelier = by > 0 || by == 0 && candidate.getKey().compareTo(nearest) < 0;
                if (likelier && near.run(candidate.getKey())) {
                    nearest = candidate.getKey();
                    most = candidate.getValue();
                }
            }
        }
        return Optional.of(nearest).filter(Predicate.not(String::isEmpty));
    }
}
