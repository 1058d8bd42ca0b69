package org.rungwork.query;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.rungwork.vocabulary.Identifiers;

/**
 * The prefixes that we write IRIs with.
 *
 * @param namespaces by prefix, in the order of the prefixes
 */
public record Prefixes(Map<String, String> namespaces) {

    public Prefixes {
        namespaces = Collections.unmodifiableMap(new TreeMap<>(namespaces));
    }

    /** @param turtle a file of prefixes, as queries/prefixes.ttl */
    public static Prefixes of(String turtle) {
        return new Prefixes(RDFParser.fromString(turtle, Lang.TURTLE)
                .toGraph()
                .getPrefixMapping()
                .getNsPrefixMap());
    }

    /** Such as rw:Role; empty where no prefix leaves a plain name. */
    public Optional<String> find(String iri) {
        return namespaces.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()) && isLocalName(iri, entry.getValue()))
                .max(Comparator.comparingInt(entry -> entry.getValue().length()))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()));
    }

    private static boolean isLocalName(String iri, String namespace) {
        return iri.substring(namespace.length()).matches("[\\w-]+");
    }

    /** As queries write it: rw:Role, or the IRI in angle brackets. */
    public String write(String iri) {
        return find(iri).orElse("<" + iri + ">");
    }

    /** Those that some IRI in the graph can be shortened by. */
    public Map<String, String> usedIn(Graph graph) {
        Set<String> used = new HashSet<>();
        graph.find().forEachRemaining(triple -> {
            addNamespace(triple.getSubject(), used);
            addNamespace(triple.getPredicate(), used);
            addNamespace(triple.getObject(), used);
        });
        Map<String, String> kept = new TreeMap<>(namespaces);
        kept.values().retainAll(used);
        return kept;
    }

    private static void addNamespace(Node term, Set<String> namespaces) {
        if (term.isURI()) {
            namespaces.add(Identifiers.namespace(term.getURI()));
        } else if (term.isLiteral()) {
            namespaces.add(Identifiers.namespace(term.getLiteralDatatypeURI()));
        }
    }
}
