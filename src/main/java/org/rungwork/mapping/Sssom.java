package org.rungwork.mapping;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of SSSOM, of its justifications and of authorship that records of mappings use. */
final class Sssom {

    static final Node confidence = sssom("confidence");
    static final Node mappingJustification = sssom("mapping_justification");
    static final Node mappingTool = sssom("mapping_tool");
    static final Node mappingToolVersion = sssom("mapping_tool_version");
    static final Node objectLabel = sssom("object_label");
    static final Node objectSource = sssom("object_source");
    static final Node objectSourceVersion = sssom("object_source_version");
    static final Node predicateModifier = sssom("predicate_modifier");
    static final Node subjectLabel = sssom("subject_label");
    static final Node subjectSource = sssom("subject_source");
    static final Node subjectSourceVersion = sssom("subject_source_version");

    static final Node CompositeMatching = semapv("CompositeMatching");
    static final Node LexicalMatching = semapv("LexicalMatching");
    static final Node ManualMappingCuration = semapv("ManualMappingCuration");
    static final Node MappingReview = semapv("MappingReview");

    static final Node authoredBy = NodeFactory.createURI("http://purl.org/pav/authoredBy");

    private Sssom() {}

    private static Node sssom(String localName) {
        return NodeFactory.createURI("https://w3id.org/sssom/" + localName);
    }

    private static Node semapv(String localName) {
        return NodeFactory.createURI("https://w3id.org/semapv/vocab/" + localName);
    }
}
