package org.rungwork.mapping;

import java.util.HashMap;
import java.util.Map;
import org.rungwork.intake.sssom.MappingSet;
import org.rungwork.intake.sssom.Prefixes;
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
        Map<String, String> declared = new HashMap<>(USUAL);
        set.mappings().stream()
                .flatMap(mapping -> mapping.values().slots().values().stream())
                .flatMap(values -> values.stream())
                .filter(value -> value.matches("https?://\\S+"))
                .forEach(iri -> {
                    if (new Prefixes(declared).contract(iri).isEmpty()) {
                        declared.put("ns" + (declared.size() - USUAL.size() + 1), Identifiers.namespace(iri));
                    }
                });
        return new Prefixes(declared);
    }
}
