package org.rungwork.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of PROV-O that Rungwork writes; Jena has no constants for them. */
public final class Prov {

    public static final String NAMESPACE = "http://www.w3.org/ns/prov#";

    public static final Node Activity = term("Activity");
    public static final Node Agent = term("Agent");
    public static final Node endedAtTime = term("endedAtTime");
    public static final Node startedAtTime = term("startedAtTime");
    public static final Node wasAssociatedWith = term("wasAssociatedWith");
    public static final Node wasDerivedFrom = term("wasDerivedFrom");

    private Prov() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
