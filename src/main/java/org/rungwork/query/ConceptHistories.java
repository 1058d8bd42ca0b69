package org.rungwork.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rungwork.query.ConceptHistory.Replacement;
import org.rungwork.store.Store;

/** Finds concepts of all versions, so that one that a taxonomy gave up stays known. */
public final class ConceptHistories {

    private static final String LABEL = "label";

    private final Store store;
    private final QueryCatalogue catalogue;

    public ConceptHistories(Store store, QueryCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /**
     * What is known of a concept.
     *
     * @return empty if no graph describes it
     * @throws ParameterException if the text is no IRI
     */
    public Optional<ConceptHistory> find(String iri) {
        Map<String, List<String>> concept = Map.of("concept", List.of(iri));
        return store.read(dataset -> {
            List<Map<String, String>> descriptions =
                    catalogue.rows("versions-of-concept", concept).texts();
            return descriptions.isEmpty() ? Optional.empty() : Optional.of(history(iri, concept, descriptions));
        });
    }

    private ConceptHistory history(
            String iri, Map<String, List<String>> concept, List<Map<String, String>> descriptions) {
        List<TaxonomyVersion> versions = descriptions.stream()
                .filter(row -> row.containsKey("version"))
                .map(TaxonomyVersion::of)
                .toList();
        boolean retired = !versions.isEmpty() && versions.stream().noneMatch(TaxonomyVersion::counts);
        return new ConceptHistory(
                iri, label(iri, descriptions), retired, versions, retired ? replacements(concept) : List.of());
    }

    /** The name in a version that counts goes before older ones. */
    private static String label(String iri, List<Map<String, String>> descriptions) {
        return descriptions.stream()
                .filter(row -> row.containsKey(LABEL))
                .min(Comparator.comparing(row -> row.containsKey("replacedBy")))
                .map(row -> row.get(LABEL))
                .orElse(iri);
    }

    private List<Replacement> replacements(Map<String, List<String>> concept) {
        return catalogue.rows("replacements-of-concept", concept).texts().stream()
                .map(row -> new Replacement(
                        row.get("replacement"), row.getOrDefault(LABEL, row.get("replacement")), row.get("basis")))
                .toList();
    }
}
