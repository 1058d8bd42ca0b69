package org.rungwork.linking.evaluation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What weights do to examples; shares from 0 to 1.
 *
 * @param meanReciprocalRank of the answerable questions
 * @param precision of the answers given from the threshold on
 * @param recall share of the answerable questions that were given a right answer
 */
record Answers(double meanReciprocalRank, double precision, double recall) {

    /** By the weights in use. */
    static Answers now(List<Example> examples, double threshold) {
        return of(examples, Example::order, example -> example.score() >= threshold);
    }

    static Answers of(List<Example> examples, Weights weights) {
        return of(
                examples,
                example -> example.order(weights),
                example -> example.features().stream()
                                .mapToDouble(weights::score)
                                .max()
                                .orElse(0)
                        >= weights.threshold());
    }

    private static Answers of(
            List<Example> examples, Function<Example, List<Integer>> order, Predicate<Example> answered) {
        double ranks = 0;
        int answerable = 0;
        int given = 0;
        int right = 0;
        for (Example example : examples) {
            List<Integer> names = order.apply(example);
            ranks += example.reciprocalRank(names);
            answerable += example.answerable() ? 1 : 0;
            if (answered.test(example)) {
                given++;
                right += example.isRightAt(names) ? 1 : 0;
            }
        }
        return new Answers(ranks / answerable, (double) right / given, (double) right / answerable);
    }
}
