package org.rungwork.query;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * The prefixes that queries here use.
 *
 * @param namespaces namespaces by prefix, in the order of the prefixes
 */
public record Prefixes(Map<String, String> namespaces) {

    public Prefixes {
        namespaces = Collections.unmodifiableMap(new TreeMap<>(namespaces));
    }

    /** @param turtle a document of which the prefixes count */
    public static Prefixes read(String turtle) {
        return new Prefixes(RDFParser.fromString(turtle, Lang.TURTLE)
                .toGraph()
                .getPrefixMapping()
                .getNsPrefixMap());
    }

    /** Such as rw:Role; the IRI in angle brackets where no prefix fits. */
    public String shorten(String iri) {
        return namespaces.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()) && isLocalName(iri, entry.getValue()))
                .max(Comparator.comparingInt(entry -> entry.getValue().length()))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .orElse("<" + iri + ">");
    }

    private static boolean isLocalName(String iri, String namespace) {
        return iri.substring(namespace.length()).matches("[\\w-]+");
    }
}
