package org.rungwork.linking.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rungwork.linking.Feature;
import org.rungwork.linking.Link;

/**
 * A question with what was measured of each name found, in the order of the weights in use.
 *
 * @param features of each name, in the order of {@link Feature}
 * @param right of each name, whether it is right
 * @param units of each name, what is ranked: names of one concept may count once
 * @param score of the first name by the weights in use; 0 where none was found
 * @param answerable whether the question has a right answer, found or not
 * @param heldOut whether nothing may be fitted on it
 */
record Example(
        List<double[]> features,
        List<Boolean> right,
        List<Integer> units,
        double score,
        boolean answerable,
        boolean heldOut) {

    static Example of(CaseSet set, Case asked) {
        List<Link> links = set.linker().names(asked.query());
        Map<String, Integer> units = new HashMap<>();
        List<double[]> features = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (Link link : links) {
            String key = set.unit().key(link);
            double[] measured = new double[Feature.values().length];
            link.features().forEach((feature, value) -> measured[feature.ordinal()] = value);
            features.add(measured);
            right.add(asked.right().contains(key));
            of.add(units.computeIfAbsent(key, unseen -> units.size()));
        }
        return new Example(
                features,
                right,
                of,
                links.isEmpty() ? 0 : links.getFirst().score(),
                !asked.right().isEmpty(),
                asked.isHeldOut());
    }

    /** The names in the order of the weights in use. */
    List<Integer> order() {
        return IntStream.range(0, features.size()).boxed().toList();
    }

    /** The names in the order of other weights. */
    List<Integer> order(Weights weights) {
        double[] sums = features.stream().mapToDouble(weights::sum).toArray();
        Comparator<Integer> best =
                Comparator.comparingDouble((Integer name) -> sums[name]).reversed();
        return order().stream().sorted(best).toList();
    }

    /** 1 over the place of the first right unit, 0 where there is none. */
    double reciprocalRank(List<Integer> order) {
        List<Integer> before = new ArrayList<>();
        for (int name : order) {
            if (right.get(name)) {
                return 1.0 / (1 + before.stream().distinct().count());
            }
            before.add(units.get(name));
        }
        return 0;
    }

    boolean isRightAt(List<Integer> order) {
        return !order.isEmpty() && right.get(order.getFirst());
    }
}
