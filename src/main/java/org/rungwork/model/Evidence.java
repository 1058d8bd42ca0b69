package org.rungwork.model;

/**
 * A passage that proves a statement.
 *
 * @param iri IRI of the evidence
 * @param document IRI of the source document
 * @param line line in the document, from 1
 * @param quote the few words or the figure that prove it
 */
public record Evidence(String iri, String document, int line, String quote) {}
