package org.rungwork.query;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How two versions of a taxonomy differ.
 *
 * @param publishedVersion the published version of our data that was asked
 * @param tables the differences of each kind asked for
 */
public record Diff(long publishedVersion, TaxonomyVersion from, TaxonomyVersion to, Map<DiffKind, Table> tables) {

    public Diff {
        tables = new EnumMap<>(tables);
    }

    /**
     * The differences of one kind, those of one concept or role after each other.
     *
     * @param columns names of the cells; the first is the concept or role
     * @param rows cells by column; an empty one is left out
     */
    public record Table(List<String> columns, List<Map<String, String>> rows) {

        /** The concepts or roles that rows are about, each once, with their labels. */
        public Map<String, String> subjects() {
            String subject = columns.getFirst();
            Map<String, String> labels = new LinkedHashMap<>();
            rows.forEach(row -> labels.putIfAbsent(row.get(subject), label(row)));
            return labels;
        }

        private String label(Map<String, String> row) {
            return row.getOrDefault(columns.get(1), "");
        }
    }
}
