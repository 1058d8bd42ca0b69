package org.rungwork.model;

import java.util.List;

/**
 * A node of the graph that states something, with the passages behind it.
 *
 * @param iri its IRI
 * @param status how it came about, such as Stated or Derived: the local name of its rw:status, or "" where it has none
 * @param evidence its passages, followed through whatever it was derived from, in the order of their IRIs
 */
public record Statement(String iri, String status, List<Evidence> evidence) {

    public Statement {
        evidence = List.copyOf(evidence);
    }
}
