package org.rungwork.query;

import java.util.List;

/**
 * What became of a concept.
 *
 * @param label its preferred label, in English where there is one; the IRI where nobody names it
 * @param retired whether taxonomies had it, and no version that counts has it
 * @param versions the imported versions that have it; none for a concept of ours
 * @param replacements what stands for a retired one; empty where nothing is known
 */
public record ConceptHistory(
        String iri, String label, boolean retired, List<TaxonomyVersion> versions, List<Replacement> replacements) {

    /**
     * @param basis {@code stated} where a version says so; {@code same-label} or {@code alternative-label} for a guess by
     *     the name
     */
    public record Replacement(String iri, String label, String basis) {}
}
