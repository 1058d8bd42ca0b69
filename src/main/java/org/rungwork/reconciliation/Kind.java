package org.rungwork.reconciliation;

import org.jspecify.annotations.Nullable;
import org.rungwork.query.ConceptDetails.ClassName;

/**
 * A class of concepts.
 *
 * @param id its IRI
 * @param name for people
 * @param description what it means; "" where nobody says
 */
public record Kind(String id, String name, String description) {

    /** @param name as an ontology gives it; null where none does: then its local name stands in */
    static Kind of(String id, @Nullable ClassName name) {
        return name == null
                ? new Kind(id, id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')) + 1), "")
                : new Kind(id, name.label(), name.definition());
    }
}
