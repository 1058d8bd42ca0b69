package org.rungwork.linking.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Term;

/**
 * Labels of a terminology, as they are or with one slip each: a letter missing, one too many, another one, or two that
 * changed places. The seed is fixed, so that the questions are always the same.
 */
final class MisspeltSet {

    private static final long SEED = 7;
    private static final int QUESTIONS = 2_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private MisspeltSet() {}

    /** Some labels as they are. */
    static CaseSet exact(Linker linker) {
        return new CaseSet(
                "exact", "Labels as they are", CaseSet.Unit.CONCEPT, CaseSet.Use.MEASURE, linker, cases(linker, false));
    }

    /** The same labels with a slip each. */
    static CaseSet misspelt(Linker linker) {
        return new CaseSet(
                "misspelt",
                "Labels with one slip",
                CaseSet.Unit.CONCEPT,
                CaseSet.Use.MEASURE,
                linker,
                cases(linker, true));
    }

    private static List<Case> cases(Linker linker, boolean misspelt) {
        List<Term> terms = linker.terminology().terms();
        Map<String, Set<String>> byLabel = new HashMap<>();
        terms.forEach(term ->
                byLabel.computeIfAbsent(key(term), label -> new HashSet<>()).add(term.iri()));
        MisspeltSet set = new MisspeltSet();
        List<Case> cases = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            Term term = terms.get(set.random.nextInt(terms.size()));
            String slipped = set.slip(term.label());
            cases.add(new Case(LinkQuery.of(misspelt ? slipped : term.label(), 10), byLabel.get(key(term))));
        }
        return cases;
    }

    private static String key(Term term) {
        return term.label().toLowerCase(Locale.ROOT);
    }

    /** Slips within a word, not at its beginning; a label without a word of three letters stays as it is. */
    private String slip(String label) {
        List<Integer> places = new ArrayList<>();
        for (int at = 1; at < label.length() - 1; at++) {
            if (label.substring(at - 1, at + 2).chars().allMatch(Character::isLetter)) {
                places.add(at);
            }
        }
        if (places.isEmpty()) {
            return label;
        }
        int at = places.get(random.nextInt(places.size()));
        String before = label.substring(0, at);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> before + label.substring(at + 1);
            case 1 -> before + letter + label.substring(at);
            case 2 -> before + letter + label.substring(at + 1);
            default -> before + label.charAt(at + 1) + label.charAt(at) + label.substring(at + 2);
        };
    }
}
