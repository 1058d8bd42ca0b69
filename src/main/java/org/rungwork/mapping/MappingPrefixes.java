package org.rungwork.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rungwork.intake.sssom.MappingSet;
import org.rungwork.intake.sssom.Prefixes;
import org.rungwork.intake.sssom.ValueType;
import org.rungwork.vocabulary.Identifiers;

/** The prefixes for what a set of mappings names: those that are usual, and new ones for other namespaces. */
final class MappingPrefixes {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("agent", Identifiers.NAMESPACE + "agent/"),
            Map.entry("escooccupation", "http://data.europa.eu/esco/occupation/"),
            Map.entry("escoscheme", "http://data.europa.eu/esco/concept-scheme/"),
            Map.entry("escoskill", "http://data.europa.eu/esco/skill/"),
            Map.entry("norm", Identifiers.NAMESPACE + "norm/"),
            Map.entry("onet", Identifiers.NAMESPACE + "onet/"),
            Map.entry("onetcenter", "https://www.onetcenter.org/"),
            Map.entry("organisation", Identifiers.NAMESPACE + "org/"),
            Map.entry("role", Identifiers.NAMESPACE + "role/"),
            Map.entry("scheme", Identifiers.NAMESPACE + "scheme/"),
            Map.entry("skill", Identifiers.NAMESPACE + "skill/"),
            Map.entry("wikidata", "http://www.wikidata.org/entity/"));

    private MappingPrefixes() {}

    static Prefixes of(MappingSet set) {
        Prefixes usual = new Prefixes(USUAL);
        Set<String> others = new TreeSet<>();
        set.mappings().stream()
                .flatMap(mapping -> mapping.values().slots().entrySet().stream())
                .filter(slot -> slot.getKey().type() == ValueType.REFERENCE)
                .flatMap(slot -> slot.getValue().stream())
                .filter(iri -> usual.contract(iri).isEmpty())
                .forEach(iri -> others.add(namespace(iri)));
        Map<String, String> declared = new HashMap<>(USUAL);
        others.forEach(namespace -> declared.put("ns" + (declared.size() - USUAL.size() + 1), namespace));
        return new Prefixes(declared);
    }

    /** Up to the last slash, hash or colon. */
    private static String namespace(String iri) {
        String namespace = Identifiers.namespace(iri);
        return namespace.isEmpty() ? iri.substring(0, iri.lastIndexOf(':') + 1) : namespace;
    }
}
