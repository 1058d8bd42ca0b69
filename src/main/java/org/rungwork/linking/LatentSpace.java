package org.rungwork.linking;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Latent semantic analysis: the few directions along which texts vary most. Words that occur in like texts come to lie in
 * like directions, so that a "physician" is near a "doctor" though no letter is shared.
 *
 * <p>The singular vectors are found by a randomised range finder with power iterations (Halko, Martinsson and Tropp,
 * 2011); the seed is fixed, so that the same texts always give the same space.
 */
final class LatentSpace {

    private static final int ITERATIONS = 3;
    private static final long SEED = 42;

    private final float[][] words;

    private LatentSpace(float[][] words) {
        this.words = words;
    }

    /**
     * @param texts by text, the ids of its words
     * @param weights by text, the weights of its words
     * @param size how many words there are
     * @param dimensions of the space; fewer where there are fewer texts
     */
    static LatentSpace of(int[][] texts, float[][] weights, int size, int dimensions) {
        int rank = Math.min(dimensions, Math.min(texts.length, size));
        SplittableRandom random = new SplittableRandom(SEED);
        float[][] words = new float[size][rank];
        for (float[] word : words) {
            for (int at = 0; at < rank; at++) {
                word[at] = (float) random.nextGaussian();
            }
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            float[][] documents = fold(texts, weights, words, rank);
            orthogonalise(documents, rank);
            words = unfold(texts, weights, documents, size, rank);
            if (iteration < ITERATIONS - 1) {
                orthogonalise(words, rank);
            }
        }
        return new LatentSpace(words);
    }

    private static float[][] fold(int[][] texts, float[][] weights, float[][] words, int rank) {
        return IntStream.range(0, texts.length)
                .mapToObj(text -> sum(texts[text], weights[text], words, rank))
                .toArray(float[][]::new);
    }

    private static float[][] unfold(int[][] texts, float[][] weights, float[][] documents, int size, int rank) {
        float[][] words = new float[size][rank];
        for (int text = 0; text < texts.length; text++) {
            for (int at = 0; at < texts[text].length; at++) {
                float[] word = words[texts[text][at]];
                float weight = weights[text][at];
                for (int axis = 0; axis < rank; axis++) {
                    word[axis] += weight * documents[text][axis];
                }
            }
        }
        return words;
    }

    private static float[] sum(int[] features, float[] weights, float[][] words, int rank) {
        float[] sum = new float[rank];
        for (int at = 0; at < features.length; at++) {
            float[] word = words[features[at]];
            for (int axis = 0; axis < rank; axis++) {
                sum[axis] += weights[at] * word[axis];
            }
        }
        return sum;
    }

    /** Gram and Schmidt on the columns, twice as is usual for the sake of rounding. */
    private static void orthogonalise(float[][] rows, int rank) {
        float[][] columns = new float[rank][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int axis = 0; axis < rank; axis++) {
                columns[axis][row] = rows[row][axis];
            }
        }
        for (int axis = 0; axis < rank; axis++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int earlier = 0; earlier < axis; earlier++) {
                    subtract(columns[axis], columns[earlier], dot(columns[axis], columns[earlier]));
                }
            }
            scale(columns[axis]);
        }
        for (int row = 0; row < rows.length; row++) {
            for (int axis = 0; axis < rank; axis++) {
                rows[row][axis] = columns[axis][row];
            }
        }
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    private static void subtract(float[] from, float[] what, float factor) {
        for (int at = 0; at < from.length; at++) {
            from[at] -= factor * what[at];
        }
    }

    static void scale(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int at = 0; at < vector.length; at++) {
                vector[at] /= length;
            }
        }
    }

    /** Where a text lies: of length 1, or all 0 where none of its words is known. */
    float[] place(int[] features, float[] weights) {
        float[] place = sum(features, weights, words, words.length == 0 ? 0 : words[0].length);
        scale(place);
        return place;
    }

    static float likeness(float[] one, float[] other) {
        return Math.max(0, dot(one, other));
    }
}
