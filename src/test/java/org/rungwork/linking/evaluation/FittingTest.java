package org.rungwork.linking.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rungwork.linking.Feature;

class FittingTest {

    private static final int QUESTIONS = 400;

    /** The right name is mostly, not always, the one with the higher LETTERS; WORDS is noise. */
    private static List<Example> examples(long seed) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            double likeness = random.nextDouble();
            boolean likelierIsRight = random.nextDouble() < 0.5 + likeness / 2;
            examples.add(new Example(
                    List.of(features(random, 0), features(random, likeness)),
                    List.of(!likelierIsRight, likelierIsRight),
                    List.of(0, 1),
                    0,
                    true,
                    false));
        }
        return examples;
    }

    private static double[] features(Random random, double letters) {
        double[] features = new double[Feature.values().length];
        features[Feature.LETTERS.ordinal()] = letters;
        features[Feature.WORDS.ordinal()] = random.nextDouble();
        return features;
    }

    private static Weights fit(long seed) {
        return new Fitting(examples(seed), Set.of(Feature.PREFERRED), 3).fit();
    }

    @Test
    void weighsWhatTellsMoreThanNoise() {
        double[] weights = fit(7).byFeature();

        assertThat(weights[Feature.LETTERS.ordinal()]).isGreaterThan(5 * Math.abs(weights[Feature.WORDS.ordinal()]));
        assertThat(weights[Feature.PREFERRED.ordinal()]).isZero();
    }

    @Test
    void ranksQuestionsItHasNotSeenBetterThanTheyStand() {
        List<Example> unseen = examples(8);

        assertThat(Answers.of(unseen, fit(7)).meanReciprocalRank())
                .isGreaterThan(Answers.now(unseen, 0.5).meanReciprocalRank() + 0.1);
    }

    @Test
    void scoresSoThatTheMeanScoreOfTheFirstNamesIsTheShareThatIsRight() {
        Weights weights = fit(7);

        double said = 0;
        double was = 0;
        for (Example example : examples(7)) {
            List<Integer> order = example.order(weights);
            said += weights.score(example.features().get(order.getFirst())) / QUESTIONS;
            was += example.isRightAt(order) ? 1.0 / QUESTIONS : 0;
        }
        assertThat(said).isCloseTo(was, within(0.001));
    }

    @Test
    void fitsTheSameTwice() {
        assertThat(fit(7).properties("")).isEqualTo(fit(7).properties(""));
    }

    @Test
    void countsNamesOfOneConceptOnceWhereConceptsAreRanked() {
        Example example = new Example(
                List.of(new double[0], new double[0], new double[0]),
                List.of(false, false, true),
                List.of(4, 4, 5),
                0,
                true,
                false);

        assertThat(example.reciprocalRank(example.order())).isEqualTo(0.5);
    }
}
