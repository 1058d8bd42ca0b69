package org.rungwork.mapping;

import java.util.List;
import java.util.Map;

/**
 * What a reviewer must know of a concept, in one language.
 *
 * @param label its preferred label; empty where nothing describes it
 * @param broader the concepts directly above it
 * @param taxonomy title of the taxonomy it is of; empty for a concept of ours
 * @param version version of the taxonomy or of our ontology; empty where nothing describes it
 * @param source IRI of its scheme; empty where it is in none
 */
public record Described(
        String iri,
        String label,
        List<String> alternativeLabels,
        List<String> descriptions,
        List<Broader> broader,
        String taxonomy,
        String version,
        String source) {

    /** A concept above another. */
    public record Broader(String iri, String label) {}

    /** @param rows of concept-described */
    static Described of(String iri, List<Map<String, String>> rows) {
        return new Described(
                iri,
                first(rows, "label"),
                values(rows, "alternative-label"),
                values(rows, "description"),
                rows.stream()
                        .filter(row -> row.get("aspect").equals("broader"))
                        .map(row -> new Broader(row.get("value"), row.getOrDefault("label", row.get("value"))))
                        .distinct()
                        .toList(),
                rows.stream()
                        .map(row -> row.getOrDefault("title", ""))
                        .max(String::compareTo)
                        .orElse(""),
                rows.stream()
                        .filter(row -> row.get("aspect").equals("label"))
                        .map(row -> row.getOrDefault("version", ""))
                        .findFirst()
                        .orElse(""),
                first(rows, "scheme"));
    }

    private static List<String> values(List<Map<String, String>> rows, String aspect) {
        return rows.stream()
                .filter(row -> row.get("aspect").equals(aspect))
                .map(row -> row.get("value"))
                .distinct()
                .toList();
    }

    private static String first(List<Map<String, String>> rows, String aspect) {
        return values(rows, aspect).stream().findFirst().orElse("");
    }

    boolean hasLabel() {
        return !label.isEmpty();
    }

    Sighting sighting() {
        return new Sighting(label, source, version);
    }
}
