package org.rungwork.linking.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rungwork.linking.Link;

/**
 * How one question was answered.
 *
 * @param rank place of the first right answer, from 1; 0 where none was found
 * @param rightOfFive how many of the first five were right
 * @param best the likeliest answer
 */
record Outcome(Case asked, int rank, int rightOfFive, Optional<Link> best) {

    private static final int FIVE = 5;

    static Outcome of(CaseSet set, Case asked) {
        Set<String> seen = new HashSet<>();
        List<Link> ranked = set.linker().names(asked.query()).stream()
                .filter(link -> seen.add(set.unit().key(link)))
                .toList();
        int first = 0;
        int rightOfFive = 0;
        for (int place = 1; place <= ranked.size(); place++) {
            if (asked.right().contains(set.unit().key(ranked.get(place - 1)))) {
                first = first == 0 ? place : first;
                if (place <= FIVE) {
                    rightOfFive++;
                } else {
                    break;
                }
            }
        }
        return new Outcome(asked, first, rightOfFive, ranked.stream().findFirst());
    }

    boolean isAnswerable() {
        return !asked.right().isEmpty();
    }

    double reciprocalRank() {
        return rank == 0 ? 0 : 1.0 / rank;
    }

    boolean isWithin(int places) {
        return rank > 0 && rank <= places;
    }

    /** The share of the right answers, of at most five, that the first five places hold. */
    double precisionOfFive() {
        return (double) rightOfFive / Math.min(FIVE, asked.right().size());
    }
}
