package org.rungwork.pipeline;

import java.util.Optional;
import org.rungwork.model.Taxonomy;

/**
 * A taxonomy or crosswalk that is there.
 *
 * @param id name and version, such as esco-1.1.1
 * @param graph short name of its graph, such as taxonomy/esco-1.1.1
 * @param triples how many there are in the graph
 * @param sha256 digest over the names and contents of the delivered files
 * @param replacedBy id of the newer version that counts in its place; empty where this one counts
 */
public record Imported(
        String id, String graph, Taxonomy taxonomy, long triples, String sha256, Optional<String> replacedBy) {

    public boolean counts() {
        return replacedBy.isEmpty();
    }
}
