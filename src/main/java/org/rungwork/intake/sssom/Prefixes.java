package org.rungwork.intake.sssom;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The curie_map of a set: what prefixes stand for. Some prefixes are known without it.
 *
 * @param declared namespaces by prefix, sorted, without those known anyway
 */
public record Prefixes(Map<String, String> declared) {

    private static final Map<String, String> KNOWN = Map.of(
            "owl", "http://www.w3.org/2002/07/owl#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "semapv", "https://w3id.org/semapv/vocab/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "sssom", Sssom.NS,
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "linkml", "https://w3id.org/linkml/");

    /** Those that are known without a curie_map. */
    public static final Prefixes NONE = new Prefixes(Map.of());

    /** @throws IllegalArgumentException if a prefix that is known anyway stands for something else */
    public Prefixes {
        Map<String, String> sorted = new TreeMap<>(declared);
        KNOWN.forEach((prefix, namespace) -> {
            String other = sorted.remove(prefix);
            if (other != null && !other.equals(namespace)) {
                throw new IllegalArgumentException("curie_map: the prefix " + prefix + " always stands for " + namespace
                        + " and cannot stand for " + other);
            }
        });
        sorted.forEach((prefix, namespace) -> {
            if (!ValueType.isIri(namespace)) {
                throw new IllegalArgumentException(
                        "curie_map: the prefix " + prefix + " stands for '" + namespace + "', which is no IRI");
            }
        });
        declared = Collections.unmodifiableMap(sorted);
    }

    /** Whether a prefix stands for the same in all sets. */
    static boolean isKnown(String prefix) {
        return KNOWN.containsKey(prefix);
    }

    /** Declared and known ones. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(KNOWN);
        all.putAll(declared);
        return all;
    }

    /**
     * The IRI behind a CURIE, or the IRI itself.
     *
     * @throws IllegalArgumentException if the prefix is neither known nor declared
     */
    public String expand(String reference) {
        int colon = reference.indexOf(':');
        String prefix = reference.substring(0, Math.max(colon, 0));
        String namespace = declared.getOrDefault(prefix, KNOWN.getOrDefault(prefix, ""));
        if (!namespace.isEmpty()) {
            return namespace + reference.substring(colon + 1);
        }
        // whole IRIs stand in many tables, though the form asks for CURIEs
        if ((reference.startsWith("://", colon) || prefix.equals("urn")) && ValueType.isIri(reference)) {
            return reference;
        }
        throw new IllegalArgumentException(
                colon < 0
                        ? "'" + reference + "' is no CURIE"
                        : "the prefix of '" + reference + "' is not in the curie_map");
    }

    /** The shortest CURIE for an IRI, if a prefix fits. */
    public Optional<String> contract(String iri) {
        return prefixOf(iri)
                .map(prefix -> prefix + ":" + iri.substring(namespace(prefix).length()));
    }

    /** The prefix with the longest namespace that starts the IRI. */
    Optional<String> prefixOf(String iri) {
        return all().entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max(Comparator.<Map.Entry<String, String>>comparingInt(
                                prefix -> prefix.getValue().length())
                        .thenComparing(
                                Map.Entry.<String, String>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    private String namespace(String prefix) {
        return declared.getOrDefault(prefix, KNOWN.getOrDefault(prefix, ""));
    }
}
