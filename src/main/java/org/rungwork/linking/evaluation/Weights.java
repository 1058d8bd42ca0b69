package org.rungwork.linking.evaluation;

import java.util.Locale;
import org.rungwork.linking.Feature;

/**
 * How features become a score: the logistic function of their weighted sum.
 *
 * @param byFeature in the order of {@link Feature}
 * @param bias what is added to the sum
 * @param threshold score from which on an answer is given
 */
record Weights(double[] byFeature, double bias, double threshold) {

    double sum(double[] features) {
        double sum = bias;
        for (int feature = 0; feature < byFeature.length; feature++) {
            sum += byFeature[feature] * features[feature];
        }
        return sum;
    }

    double score(double[] features) {
        return 1 / (1 + Math.exp(-sum(features)));
    }

    /** The same order of names, with sums that are drawn out and moved. */
    Weights scaled(double by, double offset) {
        double[] scaled = byFeature.clone();
        for (int feature = 0; feature < scaled.length; feature++) {
            scaled[feature] *= by;
        }
        return new Weights(scaled, bias * by + offset, threshold);
    }

    Weights withThreshold(double other) {
        return new Weights(byFeature, bias, other);
    }

    /** As a file of properties. */
    String properties(String remark) {
        StringBuilder text = new StringBuilder(remark);
        for (Feature feature : Feature.values()) {
            text.append(String.format(Locale.ROOT, "%s = %.3f%n", feature, byFeature[feature.ordinal()]));
        }
        return text.append(String.format(Locale.ROOT, "bias = %.3f%nthreshold = %.2f%n", bias, threshold))
                .toString();
    }
}
