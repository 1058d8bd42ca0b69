package org.rungwork.linking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** By length, the known words with the number of names that have them. */
    private final Map<Integer, Map<String, Integer>> words = new TreeMap<>();

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
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(correctWord(word.group())));
    }

    private String correctWord(String word) {
        String folded = Analysis.fold(word);
        if (folded.length() < SHORTEST || isKnown(folded)) {
            return word;
        }
        return nearest(folded, 1)
                .or(() -> folded.length() < LONG ? Optional.empty() : nearest(folded, 2))
                .orElse(word);
    }

    private boolean isKnown(String folded) {
        return words.getOrDefault(folded.length(), Map.of()).containsKey(folded) || known.test(folded);
    }

    private Optional<String> nearest(String word, int distance) {
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
