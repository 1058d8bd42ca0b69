package org.rungwork.linking.evaluation;

import java.util.List;
import org.rungwork.linking.Link;

/**
 * What a set of questions showed.
 *
 * @param set short name of the set
 * @param title for people
 * @param language of its names
 * @param measures the figures
 * @param threshold the score from which on an answer was given
 * @param misses the questions whose wrong answers were the most confident
 */
public record Result(
        String set, String title, String language, Measures measures, double threshold, List<Miss> misses) {

    /**
     * A question that was answered wrongly.
     *
     * @param asked the name that was linked
     * @param answer the name of the wrong concept
     * @param score of the answer
     * @param rank place of the first right answer; 0 where there was none
     */
    public record Miss(String asked, String answer, double score, int rank) {

        static Miss of(Outcome outcome) {
            Link best = outcome.best().orElseThrow();
            return new Miss(outcome.asked().query().name(), best.name(), best.score(), outcome.rank());
        }
    }

    public Result {
        misses = List.copyOf(misses);
    }
}
