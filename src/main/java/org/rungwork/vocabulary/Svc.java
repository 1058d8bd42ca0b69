package org.rungwork.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of ontology/service.ttl; a test keeps both equal. They stand in profiles, requests and answers, which last for a
 * moment only and are no part of the graph.
 */
public final class Svc {

    public static final String NAMESPACE = "https://w3id.org/rungwork/service#";

    public static final Node avoid = term("avoid");
    public static final Node coefficient = term("coefficient");
    public static final Node collapse = term("collapse");
    public static final Node coverage = term("coverage");
    public static final Node credential = term("credential");
    public static final Node credit = term("credit");
    public static final Node cumulativeEffort = term("cumulativeEffort");
    public static final Node education = term("education");
    public static final Node effort = term("effort");
    public static final Node evidence = term("evidence");
    public static final Node fieldOfStudy = term("fieldOfStudy");
    public static final Node from = term("from");
    public static final Node gap = term("gap");
    public static final Node held = term("held");
    public static final Node heldRank = term("heldRank");
    public static final Node heldStated = term("heldStated");
    public static final Node holds = term("holds");
    public static final Node importance = term("importance");
    public static final Node k = term("k");
    public static final Node kind = term("kind");
    public static final Node level = term("level");
    public static final Node levelDelta = term("levelDelta");
    public static final Node limit = term("limit");
    public static final Node lowestPay = term("lowestPay");
    public static final Node maxMoves = term("maxMoves");
    public static final Node maxYears = term("maxYears");
    public static final Node met = term("met");
    public static final Node minPayShare = term("minPayShare");
    public static final Node minTrust = term("minTrust");
    public static final Node missing = term("missing");
    public static final Node move = term("move");
    public static final Node need = term("need");
    public static final Node needStated = term("needStated");
    public static final Node partial = term("partial");
    public static final Node payGain = term("payGain");
    public static final Node payToday = term("payToday");
    public static final Node practice = term("practice");
    public static final Node rankBy = term("rankBy");
    public static final Node reach = term("reach");
    public static final Node reason = term("reason");
    public static final Node relation = term("relation");
    public static final Node role = term("role");
    public static final Node route = term("route");
    public static final Node routeEffort = term("routeEffort");
    public static final Node routeMoves = term("routeMoves");
    public static final Node routes = term("routes");
    public static final Node routeYearsLower = term("routeYearsLower");
    public static final Node routeYearsUpper = term("routeYearsUpper");
    public static final Node rule = term("rule");
    public static final Node seniority = term("seniority");
    public static final Node skill = term("skill");
    public static final Node skills = term("skills");
    public static final Node source = term("source");
    public static final Node start = term("start");
    public static final Node startRuleApplied = term("startRuleApplied");
    public static final Node startsAs = term("startsAs");
    public static final Node state = term("state");
    public static final Node step = term("step");
    public static final Node target = term("target");
    public static final Node to = term("to");
    public static final Node truncated = term("truncated");
    public static final Node trust = term("trust");
    public static final Node unknownMoves = term("unknownMoves");
    public static final Node value = term("value");
    public static final Node version = term("version");
    public static final Node via = term("via");
    public static final Node weight = term("weight");
    public static final Node within = term("within");
    public static final Node years = term("years");
    public static final Node yearsLower = term("yearsLower");
    public static final Node yearsUpper = term("yearsUpper");

    private Svc() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
