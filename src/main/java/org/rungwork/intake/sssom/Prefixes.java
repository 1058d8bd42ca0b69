package org.rungwork.intake.sssom;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.rungwork.vocabulary.Sssom;

/**
 * The curie_map of a set: what prefixes stand for. Some prefixes are known without it.
 *
 * @param declared namespaces by prefix, sorted, without those known anyway
 */
public record Prefixes(Map<String, String> declared) {

    private static final Map<String, String> KNOWN = Map.of(
            "owl", OWL2.getURI(),
            "rdf", RDF.getURI(),
            "rdfs", RDFS.getURI(),
            "semapv", Sssom.SEMAPV,
            "skos", SKOS.getURI(),
            "sssom", Sssom.NAMESPACE,
            "xsd", XSD.getURI(),
            "linkml", "https://w3id.org/linkml/");

    /** Longer than any that registries of prefixes have; what is written with a prefix has it in every cell. */
    private static final int LONGEST_PREFIX = 100;

    /** What browsers and servers take for an address; everything that is written with the prefix becomes as long. */
    private static final int LONGEST_NAMESPACE = 2_000;

    /** Those that are known without a curie_map. */
    public static final Prefixes NONE = new Prefixes(Map.of());

    /** @throws IllegalArgumentException if a prefix that is known anyway stands for something else, or one is too long */
    public Prefixes {
        Map<String, String> sorted = new TreeMap<>(declared);
        KNOWN.forEach((prefix, namespace) -> {
            String other = sorted.remove(prefix);
            if (other != null && !other.equals(namespace)) {
                throw new SlotRefused(
                        "curie_map",
                        "has the prefix " + prefix + " for " + SlotRefused.shown(other),
                        "take another prefix: this one always stands for " + namespace);
            }
        });
        sorted.forEach((prefix, namespace) -> {
            requireShort(prefix, namespace);
            if (!ValueType.isIri(namespace)) {
                throw new SlotRefused(
                        "curie_map",
                        "has the prefix " + prefix + " for " + SlotRefused.shown(namespace) + ", which is no IRI",
                        "write the IRI that the prefix stands for");
            }
        });
        declared = Collections.unmodifiableMap(sorted);
    }

    private static void requireShort(String prefix, String namespace) {
        if (prefix.length() > LONGEST_PREFIX) {
            throw new SlotRefused(
                    "curie_map",
                    "has a prefix of " + prefix.length() + " characters, of which " + LONGEST_PREFIX + " are allowed: "
                            + SlotRefused.shown(prefix),
                    "choose a shorter one");
        }
        if (namespace.length() > LONGEST_NAMESPACE) {
            throw new SlotRefused(
                    "curie_map",
                    "has the prefix " + prefix + " for an IRI of " + namespace.length() + " characters, of which "
                            + LONGEST_NAMESPACE + " are allowed: " + SlotRefused.shown(namespace),
                    "check where the IRI ends, and write the rest in the references");
        }
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

    /** The IRI behind a CURIE, or the IRI itself; empty if the prefix is neither known nor declared. */
    public Optional<String> expand(String reference) {
        int colon = reference.indexOf(':');
        String prefix = reference.substring(0, Math.max(colon, 0));
        String namespace = namespace(prefix);
        if (!namespace.isEmpty()) {
            return Optional.of(namespace + reference.substring(colon + 1));
        }
        // whole IRIs stand in many tables, though the form asks for CURIEs
        boolean isWhole = reference.startsWith("://", colon) || prefix.equals("urn");
        return isWhole && ValueType.isIri(reference) ? Optional.of(reference) : Optional.empty();
    }

    /** @throws SlotRefused if the prefix is neither known nor declared */
    String expand(String slot, String reference) {
        return expand(reference)
                .orElseThrow(() -> reference.contains(":")
                        ? new SlotRefused(
                                slot,
                                SlotRefused.shown(reference) + " has a prefix that is not in the curie_map",
                                "declare the prefix in the curie_map, or correct it")
                        : new SlotRefused(
                                slot,
                                SlotRefused.shown(reference) + " is no CURIE",
                                "write it with a prefix of the curie_map, such as skos:exactMatch"));
    }

    /** The shortest CURIE for an IRI, if a prefix fits. */
    public Optional<String> contract(String iri) {
        return prefixOf(iri)
                .map(prefix -> prefix + ":" + iri.substring(namespace(prefix).length()));
    }

    /** The prefix with the longest namespace that starts the IRI. */
    Optional<String> prefixOf(String iri) {
        return Stream.concat(declared.entrySet().stream(), KNOWN.entrySet().stream())
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
