package org.rungwork.mapping;

import java.util.List;
import java.util.Map;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.query.TaxonomyVersion;

/** The questions of the catalogue that a review rests on. */
final class Questions {

    private final QueryCatalogue catalogue;

    Questions(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Claim> claims() {
        return rows("mapping-records", Map.of()).stream().map(Claim::of).toList();
    }

    List<Change> changes() {
        return rows("mappings-outdated", Map.of()).stream().map(Change::of).toList();
    }

    /** @param mapping IRI of the mapping */
    List<Decision> decisions(String mapping) {
        return rows("mapping-decisions", Map.of("mapping", List.of(mapping))).stream()
                .map(Decision::of)
                .toList();
    }

    List<Contradiction> contradictions(Ends ends, String predicate) {
        return rows(
                        "mapping-contradictions",
                        Map.of(
                                "subject", List.of(ends.subject()),
                                "predicate", List.of(predicate),
                                "object", List.of(ends.object())))
                .stream()
                .map(Contradiction::of)
                .toList();
    }

    Described describe(String concept, String language) {
        return Described.of(
                concept, rows("concept-described", Map.of("concept", List.of(concept), "language", List.of(language))));
    }

    List<TaxonomyVersion> taxonomies() {
        return rows("taxonomy-versions", Map.of()).stream()
                .map(TaxonomyVersion::of)
                .toList();
    }

    private List<Map<String, String>> rows(String name, Map<String, List<String>> values) {
        return catalogue.rows(name, values).texts();
    }
}
