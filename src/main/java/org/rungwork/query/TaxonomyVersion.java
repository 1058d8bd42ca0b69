package org.rungwork.query;

import java.util.Map;

/**
 * An imported version of a taxonomy.
 *
 * @param id name and version, such as esco-1.1.1
 * @param taxonomy name that all its versions share
 * @param version as its publisher counts
 * @param title for people
 * @param graph IRI of the graph that holds it
 * @param counts whether no newer version of the taxonomy is there
 */
public record TaxonomyVersion(String id, String taxonomy, String version, String title, String graph, boolean counts) {

    /** @param row of taxonomy-versions or versions-of-concept */
    public static TaxonomyVersion of(Map<String, String> row) {
        String graph = row.get("graph");
        return new TaxonomyVersion(
                graph.substring(graph.lastIndexOf('/') + 1),
                row.get("taxonomy"),
                row.get("version"),
                row.get("title"),
                graph,
                !row.containsKey("replacedBy"));
    }
}
