package org.rungwork.linking.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.rungwork.linking.Feature;

/**
 * Fits weights so that right names come first, then scales them so that the score of the first name is the share that is
 * right. The same examples in the same order give the same weights.
 */
final class Fitting {

    private static final int ROUNDS = 40;
    private static final double STEP = 0.3;
    /** How strongly weights are drawn to zero. */
    private static final double PULL = 3e-3;

    private static final int NEWTON_STEPS = 25;
    private static final long SEED = 1;

    private final List<Example> examples;
    private final Set<Feature> unused;
    private final double initials;

    /**
     * @param unused features whose weight stays 0
     * @param initials weight of {@link Feature#INITIALS} before scaling: the sets have too few abbreviations to fit it
     */
    Fitting(List<Example> examples, Set<Feature> unused, double initials) {
        this.examples = new ArrayList<>(examples);
        Collections.shuffle(this.examples, new Random(SEED));
        this.unused = unused;
        this.initials = initials;
    }

    Weights fit() {
        double[] weights = order();
        weights[Feature.INITIALS.ordinal()] = initials;
        Weights calibrated = calibrate(new Weights(weights, 0, 0));
        return calibrated.withThreshold(threshold(calibrated));
    }

    /** Maximises the probability that softmax gives to the right names, by AdaGrad. */
    private double[] order() {
        int size = Feature.values().length;
        double[] weights = new double[size];
        double[] squares = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            for (Example example : examples) {
                if (example.right().contains(true)) {
                    double[] gradient = gradient(example, weights);
                    for (Feature feature : Feature.values()) {
                        int at = feature.ordinal();
                        if (feature != Feature.INITIALS && !unused.contains(feature)) {
                            double slope = gradient[at] - PULL * weights[at];
                            squares[at] += slope * slope;
                            weights[at] += STEP * slope / Math.sqrt(1e-8 + squares[at]);
                        }
                    }
                }
            }
        }
        return weights;
    }

    private static double[] gradient(Example example, double[] weights) {
        Weights now = new Weights(weights, 0, 0);
        double[] shares = example.features().stream().mapToDouble(now::sum).toArray();
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : shares) {
            most = Math.max(most, sum);
        }
        double all = 0;
        double right = 0;
        for (int name = 0; name < shares.length; name++) {
            shares[name] = Math.exp(shares[name] - most);
            all += shares[name];
            right += example.right().get(name) ? shares[name] : 0;
        }
        double[] gradient = new double[weights.length];
        for (int name = 0; name < shares.length; name++) {
            double pull = (example.right().get(name) ? shares[name] / right : 0) - shares[name] / all;
            for (int at = 0; at < gradient.length; at++) {
                gradient[at] += pull * example.features().get(name)[at];
            }
        }
        return gradient;
    }

    /** The sum of a first name, and whether that is right. */
    private record First(double sum, boolean right) {}

    /** Logistic regression of whether the first name is right on its sum, by Newton's method. */
    private Weights calibrate(Weights weights) {
        List<First> firsts = new ArrayList<>();
        for (Example example : examples) {
            List<Integer> order = example.order(weights);
            if (!order.isEmpty()) {
                firsts.add(new First(weights.sum(example.features().get(order.getFirst())), example.isRightAt(order)));
            }
        }
        // from 0 on the steps do not overshoot, as they do where scores are all but 0 or 1
        double scale = 0;
        double offset = 0;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] slope = new double[2];
            double[] curve = new double[3];
            for (First first : firsts) {
                double score = 1 / (1 + Math.exp(-(scale * first.sum() + offset)));
                double missing = (first.right() ? 1 : 0) - score;
                double steepness = score * (1 - score);
                slope[0] += missing * first.sum();
                slope[1] += missing;
                curve[0] += steepness * first.sum() * first.sum();
                curve[1] += steepness * first.sum();
                curve[2] += steepness;
            }
            double determinant = curve[0] * curve[2] - curve[1] * curve[1];
            scale += (curve[2] * slope[0] - curve[1] * slope[1]) / determinant;
            offset += (curve[0] * slope[1] - curve[1] * slope[0]) / determinant;
        }
        return weights.scaled(scale, offset);
    }

    /** The threshold with the best F-measure that counts precision twice as much as recall. */
    private double threshold(Weights weights) {
        double best = 0;
        double threshold = 0.5;
        for (int hundredths = 10; hundredths < 95; hundredths++) {
            Answers answers = Answers.of(examples, weights.withThreshold(hundredths / 100.0));
            double measure =
                    1.25 * answers.precision() * answers.recall() / (0.25 * answers.precision() + answers.recall());
            if (measure > best) {
                best = measure;
                threshold = hundredths / 100.0;
            }
        }
        return threshold;
    }
}
