package org.rungwork.intake.sssom;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of the model that more than one class needs. */
final class Sssom {

    static final String NS = "https://w3id.org/sssom/";
    /** In place of a subject or an object: there is none. */
    static final String NO_TERM = NS + "NoTermFound";
    /** Type of a subject or object that has a label and needs no IRI. */
    static final String LITERAL = "rdfs literal";

    static final String COMPOSITE = "composed entity expression";

    static final String SEMAPV = "https://w3id.org/semapv/vocab/";

    static final Set<String> JUSTIFICATIONS = Stream.of(
                    "MappingReview",
                    "ManualMappingCuration",
                    "LogicalReasoning",
                    "LexicalMatching",
                    "CompositeMatching",
                    "UnspecifiedMatching",
                    "SemanticSimilarityThresholdMatching",
                    "LexicalSimilarityThresholdMatching",
                    "MappingChaining",
                    "MappingInversion",
                    "StructuralMatching",
                    "InstanceBasedMatching",
                    "BackgroundKnowledgeBasedMatching")
            .map(name -> SEMAPV + name)
            .collect(Collectors.toUnmodifiableSet());

    private Sssom() {}

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
