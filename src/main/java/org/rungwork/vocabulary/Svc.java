package org.rungwork.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of profiles, requests and answers that stand for a moment only and are no part of the graph. */
public final class Svc {

    public static final String NAMESPACE = "https://w3id.org/rungwork/service#";

    public static final Node credential = term("credential");
    public static final Node education = term("education");
    public static final Node fieldOfStudy = term("fieldOfStudy");
    public static final Node holds = term("holds");
    public static final Node level = term("level");
    public static final Node practice = term("practice");
    public static final Node role = term("role");
    public static final Node skill = term("skill");
    public static final Node years = term("years");

    private Svc() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
