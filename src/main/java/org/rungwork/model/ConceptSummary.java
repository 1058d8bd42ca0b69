package org.rungwork.model;

/**
 * A role or a skill in a list.
 *
 * @param iri its IRI
 * @param id its local name, which the REST addresses take
 * @param label its preferred label in English
 */
public record ConceptSummary(String iri, String id, String label) {}
