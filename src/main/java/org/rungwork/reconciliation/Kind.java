package org.rungwork.reconciliation;

/**
 * A class of concepts.
 *
 * @param id its IRI
 * @param name for people
 * @param description what it means; "" where nobody says
 */
public record Kind(String id, String name, String description) {}
