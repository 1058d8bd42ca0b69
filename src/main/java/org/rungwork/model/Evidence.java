package org.rungwork.model;

import java.util.OptionalInt;

/**
 * What proves a statement: a passage of a document, or a statement of a taxonomy.
 *
 * @param iri IRI of the passage or of the statement; of the graph where the taxonomy gives its statement no name
 * @param document IRI of the source document, or of the graph that holds the taxonomy
 * @param line line in the document, from 1; empty for a taxonomy
 * @param quote the few words or the figure that prove it; "" for a taxonomy
 */
public record Evidence(String iri, String document, OptionalInt line, String quote) {}
