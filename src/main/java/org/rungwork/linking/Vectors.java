package org.rungwork.linking;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as vectors of weighted features (words or groups of letters), each of length 1, with the postings of each feature.
 * A feature weighs the more, the rarer it is; likeness of two texts is the cosine of their vectors.
 */
final class Vectors {

    private final Map<String, Integer> ids = new HashMap<>();
    private final float[] rarity;
    /** By text: its features, in the order of their ids, and their weights. */
    private final int[][] features;

    private final float[][] weights;
    /** By feature: the texts that have it, and its weight in each. */
    private final int[][] postings;

    private final float[][] postingWeights;
    private final float unknownRarity;

    /** A text asked for: features that are known, and their weights; the unknown ones count for the length only. */
    record Query(int[] features, float[] weights) {}

    /** @param texts the features of each text, as often as they occur */
    Vectors(List<? extends Collection<String>> texts) {
        int size = texts.size();
        this.features = new int[size][];
        this.weights = new float[size][];
        int[] frequencies = count(texts);
        this.rarity = new float[frequencies.length];
        for (int feature = 0; feature < frequencies.length; feature++) {
            rarity[feature] = rarity(size, frequencies[feature]);
        }
        this.unknownRarity = rarity(size, 0);
        for (int text = 0; text < size; text++) {
            normalise(weights[text], features[text]);
        }
        this.postings = new int[frequencies.length][];
        this.postingWeights = new float[frequencies.length][];
        invert(frequencies);
    }

    private static float rarity(int size, int frequency) {
        return (float) (Math.log((1.0 + size) / (1.0 + frequency)) + 1);
    }

    private int[] count(List<? extends Collection<String>> texts) {
        int[] frequencies = new int[1024];
        for (int text = 0; text < texts.size(); text++) {
            int[] all = texts.get(text).stream()
                    .mapToInt(feature -> ids.computeIfAbsent(feature, unseen -> ids.size()))
                    .sorted()
                    .toArray();
            if (ids.size() > frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, Math.max(ids.size(), 2 * frequencies.length));
            }
            int distinct = (int) Arrays.stream(all).distinct().count();
            features[text] = new int[distinct];
            weights[text] = new float[distinct];
            int at = -1;
            for (int feature : all) {
                if (at < 0 || features[text][at] != feature) {
                    features[text][++at] = feature;
                    frequencies[feature]++;
                }
                weights[text][at]++;
            }
        }
        return Arrays.copyOf(frequencies, ids.size());
    }

    private void normalise(float[] counts, int[] of) {
        double square = 0;
        for (int at = 0; at < counts.length; at++) {
            counts[at] = (float) (1 + Math.log(counts[at])) * rarity[of[at]];
            square += counts[at] * counts[at];
        }
        float length = (float) Math.sqrt(square);
        for (int at = 0; at < counts.length; at++) {
            counts[at] /= length;
        }
    }

    private void invert(int[] frequencies) {
        for (int feature = 0; feature < frequencies.length; feature++) {
            postings[feature] = new int[frequencies[feature]];
            postingWeights[feature] = new float[frequencies[feature]];
        }
        int[] filled = new int[frequencies.length];
        for (int text = 0; text < features.length; text++) {
            for (int at = 0; at < features[text].length; at++) {
                int feature = features[text][at];
                postings[feature][filled[feature]] = text;
                postingWeights[feature][filled[feature]++] = weights[text][at];
            }
        }
    }

    int[][] features() {
        return features;
    }

    float[][] weights() {
        return weights;
    }

    /** How many different features there are. */
    int vocabulary() {
        return rarity.length;
    }

    int size() {
        return features.length;
    }

    /** The text as a query, its features in the order of their weight, the heaviest first. */
    Query query(Collection<String> text) {
        Map<String, Integer> counts = new HashMap<>();
        text.forEach(feature -> counts.merge(feature, 1, Integer::sum));
        double square = 0;
        Map<Integer, Float> known = new HashMap<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Integer feature = ids.get(entry.getKey());
            float weight =
                    (float) (1 + Math.log(entry.getValue())) * (feature == null ? unknownRarity : rarity[feature]);
            square += weight * weight;
            if (feature != null) {
                known.put(feature, weight);
            }
        }
        double length = Math.sqrt(square);
        List<Integer> order = known.keySet().stream()
                .sorted((one, other) -> {
                    int byWeight = Float.compare(known.get(other), known.get(one));
                    return byWeight != 0 ? byWeight : Integer.compare(one, other);
                })
                .toList();
        int[] wanted = order.stream().mapToInt(Integer::intValue).toArray();
        float[] weighed = new float[wanted.length];
        for (int at = 0; at < wanted.length; at++) {
            weighed[at] = (float) (known.get(wanted[at]) / length);
        }
        return new Query(wanted, weighed);
    }

    /**
     * Adds the likeness of every text that may be at least as like as the floor; others may get less than theirs.
     *
     * <p>Once the features still to come could not lift a new text above the floor, no new text is taken up: what is
     * common is read only for texts that share something rare. What is added for those is exact.
     *
     * @param likeness by text; 0 where nothing was added yet
     */
    void addLikeness(Query query, float floor, Hits likeness) {
        float rest = 0;
        for (float weight : query.weights()) {
            rest += weight * weight;
        }
        for (int at = 0; at < query.features().length; at++) {
            float weight = query.weights()[at];
            boolean open = rest >= floor * floor;
            likeness.add(postings[query.features()[at]], postingWeights[query.features()[at]], weight, open);
            rest -= weight * weight;
        }
    }

    /** The likeness of one text. */
    float likeness(Query query, int text) {
        float sum = 0;
        for (int at = 0; at < query.features().length; at++) {
            int place = Arrays.binarySearch(features[text], query.features()[at]);
            if (place >= 0) {
                sum += query.weights()[at] * weights[text][place];
            }
        }
        return sum;
    }

    /** The shares of the query, and of the text, that the features in common make up, by rarity. */
    float[] overlap(Query query, int text, Collection<String> words) {
        float wanted = 0;
        float shared = 0;
        for (String word : words) {
            Integer feature = ids.get(word);
            float weight = feature == null ? unknownRarity : rarity[feature];
            wanted += weight;
            if (feature != null && Arrays.binarySearch(features[text], feature) >= 0) {
                shared += weight;
            }
        }
        float whole = 0;
        for (int feature : features[text]) {
            whole += rarity[feature];
        }
        return new float[] {wanted == 0 ? 0 : shared / wanted, whole == 0 ? 0 : shared / whole};
    }
}
