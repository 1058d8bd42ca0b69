package org.rungwork.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rungwork.vocabulary.Identifiers;

/**
 * Mappings as a set of SSSOM 1.0: the records that count, a row each, with references as CURIEs.
 *
 * @param metadata the slots of the set
 * @param prefixes its curie_map
 * @param rows the slots of each mapping in the order of the standard; what is not known is left out
 */
public record MappingTable(Map<String, String> metadata, Map<String, String> prefixes, List<Map<String, Object>> rows) {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
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
            Map.entry("semapv", "https://w3id.org/semapv/vocab/"),
            Map.entry("skill", Identifiers.NAMESPACE + "skill/"),
            Map.entry("skos", SKOS),
            Map.entry("sssom", "https://w3id.org/sssom/"),
            Map.entry("wikidata", "http://www.wikidata.org/entity/"));

    private static final List<String> COLUMNS = List.of(
            "subject_id",
            "subject_label",
            "predicate_id",
            "predicate_modifier",
            "object_id",
            "object_label",
            "mapping_justification",
            "author_id",
            "subject_source",
            "subject_source_version",
            "object_source",
            "object_source_version",
            "mapping_tool",
            "mapping_tool_version",
            "mapping_date",
            "confidence",
            "comment");

    /** @param version the published version that the mappings are of */
    public static MappingTable of(List<Mapping> mappings, long version) {
        Map<String, String> prefixes = new TreeMap<>();
        List<Map<String, Object>> rows = mappings.stream()
                .flatMap(mapping -> mapping.decisive().stream())
                .map(claim -> row(claim, prefixes))
                .toList();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("license", "https://creativecommons.org/licenses/by/4.0/");
        metadata.put("mapping_set_id", Identifiers.NAMESPACE + "mapping/all");
        metadata.put("mapping_set_title", "Mappings of Rungwork");
        metadata.put("mapping_set_version", Long.toString(version));
        return new MappingTable(metadata, prefixes, rows);
    }

    private static Map<String, Object> row(Claim claim, Map<String, String> prefixes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("subject_id", curie(claim.ends().subject(), prefixes));
        row.put("subject_label", claim.subject().label());
        row.put("predicate_id", curie(claim.predicate(), prefixes));
        row.put("predicate_modifier", claim.negated() ? "Not" : "");
        row.put("object_id", curie(claim.ends().object(), prefixes));
        row.put("object_label", claim.object().label());
        row.put("mapping_justification", curie(claim.justification(), prefixes));
        row.put("author_id", curie(claim.author(), prefixes));
        row.put("subject_source", reference(claim.subject().source(), prefixes));
        row.put("subject_source_version", claim.subject().version());
        row.put("object_source", reference(claim.object().source(), prefixes));
        row.put("object_source_version", claim.object().version());
        row.put("mapping_tool", claim.tool());
        row.put("mapping_tool_version", claim.toolVersion());
        row.put("mapping_date", claim.date());
        claim.confidence().ifPresent(value -> row.put("confidence", value));
        row.put("comment", claim.comment());
        row.values().removeIf(""::equals);
        return row;
    }

    /** A namespace that has no name gets one that is not taken. */
    private static String curie(String iri, Map<String, String> prefixes) {
        if (iri.isEmpty()) {
            return "";
        }
        String prefix = find(iri, PREFIXES).or(() -> find(iri, prefixes)).orElseGet(() -> {
            String fresh = "ns"
                    + (prefixes.keySet().stream()
                                    .filter(known -> known.matches("ns\\d+"))
                                    .count()
                            + 1);
            prefixes.put(fresh, Identifiers.namespace(iri));
            return fresh;
        });
        String namespace = PREFIXES.getOrDefault(prefix, prefixes.get(prefix));
        prefixes.put(prefix, namespace);
        return prefix + ":" + iri.substring(namespace.length());
    }

    private static Optional<String> find(String iri, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Records of files name sources by CURIEs already, with the prefixes of their files. */
    private static String reference(String source, Map<String, String> prefixes) {
        if (source.contains("://")) {
            return curie(source, prefixes);
        }
        String prefix = source.substring(0, Math.max(0, source.indexOf(':')));
        if (!PREFIXES.containsKey(prefix)) {
            return "";
        }
        prefixes.put(prefix, PREFIXES.get(prefix));
        return source;
    }

    /** The set as an object: the slots of the set, its curie_map and its mappings. */
    public Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("curie_map", prefixes);
        object.putAll(metadata);
        object.put("mappings", rows);
        return object;
    }

    /** The set as a table: its slots in lines that begin with #, then the mappings. Columns that nothing fills are left out. */
    public byte[] tsv() {
        List<String> lines = new ArrayList<>();
        lines.add("#curie_map:");
        prefixes.forEach((prefix, namespace) -> lines.add("#  " + prefix + ": " + namespace));
        metadata.forEach((slot, value) -> lines.add("#" + slot + ": " + value));
        List<String> columns = COLUMNS.stream()
                .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        lines.add(String.join("\t", columns));
        for (Map<String, Object> row : rows) {
            lines.add(columns.stream()
                    .map(column -> cell(String.valueOf(row.getOrDefault(column, ""))))
                    .collect(Collectors.joining("\t")));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(character -> "\t\"\r\n".indexOf(character) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
