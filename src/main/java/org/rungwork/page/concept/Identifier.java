package org.rungwork.page.concept;

import org.jspecify.annotations.Nullable;

/**
 * A concept of another taxonomy that a thing is matched with.
 *
 * @param relation local name of the relation, such as exactMatch
 * @param label of the concept there
 * @param iri of the concept there
 * @param version of the taxonomy that the record names; "" where it names none
 * @param confidence from 0 to 1; null where nobody says
 * @param curated whether curators accepted it; else it is only proposed
 */
public record Identifier(
        String relation,
        String label,
        String iri,
        String version,
        @Nullable Double confidence,
        boolean curated) {}
