package org.rungwork.linking.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What a set of questions shows; shares from 0 to 1.
 *
 * @param answerable questions that have a right answer; the first five measures are of them
 * @param meanReciprocalRank mean of 1 over the place of the first right answer, 0 where there is none
 * @param hits1 share whose first answer is right
 * @param hits5 share with a right answer among the first five
 * @param hits10 the same of ten
 * @param precision5 mean share of the right answers, of at most five, that the first five places hold (RP@5)
 * @param questions all questions, those without a right answer too
 * @param precision of the answers given from the threshold on, the share that is right; NaN where none was given
 * @param recall the share of the answerable questions that were given a right answer
 */
public record Measures(
        int answerable,
        double meanReciprocalRank,
        double hits1,
        double hits5,
        double hits10,
        double precision5,
        int questions,
        double precision,
        double recall) {

    static Measures of(List<Outcome> outcomes, double threshold) {
        List<Outcome> answerable =
                outcomes.stream().filter(Outcome::isAnswerable).toList();
        Predicate<Outcome> given = outcome ->
                outcome.best().filter(link -> link.score() >= threshold).isPresent();
        long answers = outcomes.stream().filter(given).count();
        long right = outcomes.stream()
                .filter(given)
                .filter(outcome -> outcome.rank() == 1)
                .count();
        return new Measures(
                answerable.size(),
                mean(answerable, Outcome::reciprocalRank),
                share(answerable, 1),
                share(answerable, 5),
                share(answerable, 10),
                mean(answerable, Outcome::precisionOfFive),
                outcomes.size(),
                (double) right / answers,
                (double) right / answerable.size());
    }

    private static double share(List<Outcome> outcomes, int places) {
        return mean(outcomes, outcome -> outcome.isWithin(places) ? 1 : 0);
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
