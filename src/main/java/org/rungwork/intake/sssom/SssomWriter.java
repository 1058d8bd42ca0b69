package org.rungwork.intake.sssom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.rungwork.intake.RdfWriter;

/** Writes mapping sets in every form of SSSOM. Tables are canonical: equal sets give equal bytes. */
public final class SssomWriter {

    /**
     * Writes a set in UTF-8 and leaves the stream open.
     *
     * @throws IllegalArgumentException if a table is asked for and no prefix fits an IRI; nothing is written then
     * @throws IOException if the stream takes no more
     */
    public void write(MappingSet set, SssomFormat format, OutputStream out) throws IOException {
        switch (format) {
            case TSV -> new TsvWriter(set).write(out);
            case JSON -> new JsonWriter(set).write(out);
            case TURTLE, RDF_XML, N_TRIPLES, JSON_LD -> {
                List<Triple> triples = new ArrayList<>();
                TriplesWriter.describe(set, triples::add);
                new RdfWriter().writeTriples(format.rdf().orElseThrow(), prefixes(set), triples.stream(), out);
            }
        }
    }

    /** Those of the set, and what properties of slots have. */
    private static Map<String, String> prefixes(MappingSet set) {
        Map<String, String> prefixes = new TreeMap<>(Map.of(
                "dcterms", "http://purl.org/dc/terms/",
                "pav", "http://purl.org/pav/",
                "prov", "http://www.w3.org/ns/prov#"));
        prefixes.putAll(set.prefixes().all());
        return prefixes;
    }
}
