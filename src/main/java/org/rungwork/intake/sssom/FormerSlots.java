package org.rungwork.intake.sssom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rungwork.vocabulary.Sssom;

/** Slots that the model had before version 1.0, as the slots that took their places. */
final class FormerSlots {

    private static final Map<String, String> RENAMED = Map.of(
            "semantic_similarity_score", "similarity_score",
            "semantic_similarity_measure", "similarity_measure");

    private static final Map<String, String> JUSTIFICATIONS = Map.of(
            "Lexical", Sssom.LexicalMatching.getURI(),
            "Logical", Sssom.LogicalReasoning.getURI(),
            "HumanCurated", Sssom.ManualMappingCuration.getURI(),
            "Complex", Sssom.CompositeMatching.getURI(),
            "Unspecified", Sssom.UnspecifiedMatching.getURI(),
            "SemanticSimilarity", Sssom.SemanticSimilarityThresholdMatching.getURI());

    private static final Map<String, String> TYPES = Map.of(
            "ConceptMatch", "skos concept",
            "ClassMatch", "owl class",
            "ObjectPropertyMatch", "owl object property",
            "IndividualMatch", "owl named individual",
            "DataPropertyMatch", "owl data property",
            "TermMatch", ValueType.LITERAL);

    private FormerSlots() {}

    static boolean isJustification(String name) {
        return name.equals("match_type");
    }

    /** @throws SlotRefused if a former slot has a value that it never had */
    static Map<String, List<String>> replaced(Map<String, List<String>> values) {
        Map<String, List<String>> replaced = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            switch (name) {
                case "match_type" -> replaced.putIfAbsent("mapping_justification", words(name, value, JUSTIFICATIONS));
                case "match_term_type" -> {
                    replaced.putIfAbsent("subject_type", words(name, value, TYPES));
                    replaced.putIfAbsent("object_type", words(name, value, TYPES));
                }
                default -> {
                    if (!value.isEmpty()) {
                        replaced.put(RENAMED.getOrDefault(name, name), value);
                    }
                }
            }
        });
        return replaced;
    }

    private static List<String> words(String name, List<String> values, Map<String, String> words) {
        return values.stream()
                .map(value -> {
                    String word = words.get(value);
                    if (word == null) {
                        throw new SlotRefused(
                                name,
                                SlotRefused.shown(value) + " is not known",
                                "write mapping_justification, subject_type and object_type instead");
                    }
                    return word;
                })
                .toList();
    }
}
