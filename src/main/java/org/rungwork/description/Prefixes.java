package org.rungwork.description;

import java.util.HashSet;
import java.util.Map;
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

    /** @param turtle a file of prefixes, as queries/prefixes.ttl */
    public static Prefixes of(String turtle) {
        return new Prefixes(new TreeMap<>(RDFParser.fromString(turtle, Lang.TURTLE)
                .toGraph()
                .getPrefixMapping()
                .getNsPrefixMap()));
    }

    /** Those that some IRI in the graph can be shortened by. */
    Map<String, String> usedIn(Graph graph) {
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
