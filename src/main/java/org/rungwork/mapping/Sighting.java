package org.rungwork.mapping;

import java.util.Map;

/**
 * What a record saw of a concept.
 *
 * @param label the preferred label then; empty where it was not noted
 * @param source IRI of the vocabulary it belongs to; empty where it was not noted
 * @param version the version of that vocabulary; empty where it was not noted
 */
public record Sighting(String label, String source, String version) {

    static Sighting of(String end, Map<String, String> row) {
        return new Sighting(
                row.getOrDefault(end + "Label", ""),
                row.getOrDefault(end + "Source", ""),
                row.getOrDefault(end + "Version", ""));
    }

    /** This where it says something, else the other. */
    Sighting or(Sighting other) {
        return new Sighting(
                label.isEmpty() ? other.label : label,
                source.isEmpty() ? other.source : source,
                version.isEmpty() ? other.version : version);
    }
}
