package org.rungwork.model;

/**
 * A role, a skill or an entry of a closed list, as people see it.
 *
 * @param iri its IRI
 * @param id its local name, which the REST addresses take
 * @param label its preferred label in the language wished for; where there is none another, and at last the local name
 * @param language language tag of the label; "" where it has none
 */
public record Concept(String iri, String id, String label, String language) {}
