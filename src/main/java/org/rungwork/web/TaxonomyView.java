package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Taxonomy;
import org.rungwork.pipeline.Imported;

/**
 * A taxonomy or crosswalk that is there.
 *
 * @param counts whether questions are answered from it; of several versions the newest counts
 * @param replacedBy id of the version that counts in its place
 */
record TaxonomyView(
        String id,
        String href,
        String graph,
        @JsonUnwrapped Taxonomy taxonomy,
        long triples,
        boolean counts,
        @JsonInclude(Include.NON_NULL) @Nullable String replacedBy,
        String sha256) {

    static TaxonomyView of(Imported one) {
        return new TaxonomyView(
                one.id(),
                "/api/taxonomies/" + one.id(),
                one.graph(),
                one.taxonomy(),
                one.triples(),
                one.counts(),
                one.replacedBy().orElse(null),
                one.sha256());
    }
}
