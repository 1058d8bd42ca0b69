package org.rungwork.vocabulary;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of SSSOM, of its justifications and of authorship that Rungwork names. */
public final class Sssom {

    public static final String NAMESPACE = "https://w3id.org/sssom/";
    /** Of the justifications. */
    public static final String SEMAPV = "https://w3id.org/semapv/vocab/";

    public static final Node ExtensionDefinition = sssom("ExtensionDefinition");
    public static final Node MappingSet = sssom("MappingSet");
    /** In place of a subject or an object: there is none. */
    public static final Node NoTermFound = sssom("NoTermFound");

    public static final Node confidence = sssom("confidence");
    public static final Node extensionDefinitions = sssom("extension_definitions");
    public static final Node mappingJustification = sssom("mapping_justification");
    public static final Node mappingTool = sssom("mapping_tool");
    public static final Node mappingToolVersion = sssom("mapping_tool_version");
    public static final Node mappings = sssom("mappings");
    public static final Node objectLabel = sssom("object_label");
    public static final Node objectSource = sssom("object_source");
    public static final Node objectSourceVersion = sssom("object_source_version");
    public static final Node predicateModifier = sssom("predicate_modifier");
    public static final Node subjectLabel = sssom("subject_label");
    public static final Node subjectSource = sssom("subject_source");
    public static final Node subjectSourceVersion = sssom("subject_source_version");

    public static final Node BackgroundKnowledgeBasedMatching = semapv("BackgroundKnowledgeBasedMatching");
    public static final Node CompositeMatching = semapv("CompositeMatching");
    public static final Node InstanceBasedMatching = semapv("InstanceBasedMatching");
    public static final Node LexicalMatching = semapv("LexicalMatching");
    public static final Node LexicalSimilarityThresholdMatching = semapv("LexicalSimilarityThresholdMatching");
    public static final Node LogicalReasoning = semapv("LogicalReasoning");
    public static final Node ManualMappingCuration = semapv("ManualMappingCuration");
    public static final Node MappingChaining = semapv("MappingChaining");
    public static final Node MappingInversion = semapv("MappingInversion");
    public static final Node MappingReview = semapv("MappingReview");
    public static final Node SemanticSimilarityThresholdMatching = semapv("SemanticSimilarityThresholdMatching");
    public static final Node StructuralMatching = semapv("StructuralMatching");
    public static final Node UnspecifiedMatching = semapv("UnspecifiedMatching");

    /** How a mapping may have been found. */
    public static final Set<Node> JUSTIFICATIONS = Set.of(
            BackgroundKnowledgeBasedMatching,
            CompositeMatching,
            InstanceBasedMatching,
            LexicalMatching,
            LexicalSimilarityThresholdMatching,
            LogicalReasoning,
            ManualMappingCuration,
            MappingChaining,
            MappingInversion,
            MappingReview,
            SemanticSimilarityThresholdMatching,
            StructuralMatching,
            UnspecifiedMatching);

    public static final Node authoredBy = NodeFactory.createURI("http://purl.org/pav/authoredBy");

    private Sssom() {}

    /** The property or class with a local name. */
    public static Node sssom(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }

    private static Node semapv(String localName) {
        return NodeFactory.createURI(SEMAPV + localName);
    }
}
