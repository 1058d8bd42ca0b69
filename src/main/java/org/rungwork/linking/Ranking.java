package org.rungwork.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * How features become a score: the logistic function of their weighted sum. The weights were fitted on reviewed pairs,
 * and scaled so that the score is the share of pairs with it that are right.
 *
 * @param weights by feature; absent counts nothing
 * @param bias what is added to the sum
 * @param threshold score from which on the best candidate is taken for a match
 */
record Ranking(Map<Feature, Double> weights, double bias, double threshold) {

    private static final String FOLDER = "/linking/";

    /** Languages that write compounds as one word: there letters tell more than words. */
    private static final Set<String> COMPOUNDING = Set.of("da", "de", "et", "fi", "hu", "nl", "no", "sv");

    Ranking {
        weights = Map.copyOf(weights);
    }

    /**
     * The weights that come with the application, for a name alone.
     *
     * @param language language tag
     * @throws IllegalStateException if the file lacks a value
     */
    static Ranking ofNames(String language) {
        return read(compounds(language) ? "ranking-compounds.properties" : "ranking.properties");
    }

    /** Whether the language writes compounds as one word. */
    static boolean compounds(String language) {
        return COMPOUNDING.contains(Locale.forLanguageTag(language).getLanguage());
    }

    /** The same for what has further names or a description, in any language. */
    static Ranking ofDescribed() {
        return read("ranking-described.properties");
    }

    /** The weights for a name alone where an embedder is there. */
    static Ranking ofEmbeddedNames() {
        return read("ranking-embedded.properties");
    }

    /** The same for what has further names or a description. */
    static Ranking ofEmbeddedDescribed() {
        return read("ranking-embedded-described.properties");
    }

    private static Ranking read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Ranking.class.getResourceAsStream(FOLDER + file)) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            weights.put(feature, number(properties, feature.name(), file));
        }
        return new Ranking(weights, number(properties, "bias", file), number(properties, "threshold", file));
    }

    private static double number(Properties properties, String key, String file) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(file + " has no " + key);
        }
        return Double.parseDouble(value);
    }

    /** The weighted sum of features, in the order of {@link Feature}. */
    double sum(float[] features) {
        double sum = bias;
        for (Feature feature : Feature.values()) {
            sum += weights.getOrDefault(feature, 0.0) * features[feature.ordinal()];
        }
        return sum;
    }

    static double probability(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
