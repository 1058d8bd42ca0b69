package org.rungwork.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The classes and properties of ontology/taxonomy.ttl; a test keeps both equal. They stand in graphs of imported taxonomies. */
public final class Tax {

    public static final String NAMESPACE = "https://w3id.org/rungwork/taxonomy#";

    // classes
    public static final Node AnswerCategory = term("AnswerCategory");
    public static final Node AnswerShare = term("AnswerShare");
    public static final Node Element = term("Element");
    public static final Node JobZone = term("JobZone");
    public static final Node Occupation = term("Occupation");
    public static final Node Rating = term("Rating");
    public static final Node Relatedness = term("Relatedness");
    public static final Node Task = term("Task");
    public static final Node Technology = term("Technology");
    public static final Node WageEstimate = term("WageEstimate");

    // properties
    public static final Node atCeiling = term("atCeiling");
    public static final Node category = term("category");
    public static final Node commodityCode = term("commodityCode");
    public static final Node commodityTitle = term("commodityTitle");
    public static final Node currency = term("currency");
    public static final Node demandsTechnology = term("demandsTechnology");
    public static final Node element = term("element");
    public static final Node employment = term("employment");
    public static final Node hotTechnology = term("hotTechnology");
    public static final Node importance = term("importance");
    public static final Node importanceSuppressed = term("importanceSuppressed");
    public static final Node jobZone = term("jobZone");
    public static final Node level = term("level");
    public static final Node levelNotRelevant = term("levelNotRelevant");
    public static final Node levelSuppressed = term("levelSuppressed");
    public static final Node meanWage = term("meanWage");
    public static final Node medianWage = term("medianWage");
    public static final Node occupation = term("occupation");
    public static final Node occupationGroup = term("occupationGroup");
    public static final Node rank = term("rank");
    public static final Node relatedIndex = term("relatedIndex");
    public static final Node relatedOccupation = term("relatedOccupation");
    public static final Node relatedTier = term("relatedTier");
    public static final Node share = term("share");
    public static final Node shareSuppressed = term("shareSuppressed");
    public static final Node socCode = term("socCode");
    public static final Node svpLower = term("svpLower");
    public static final Node svpUpper = term("svpUpper");
    public static final Node taskType = term("taskType");
    public static final Node usesTechnology = term("usesTechnology");
    public static final Node wage10 = term("wage10");
    public static final Node wage25 = term("wage25");
    public static final Node wage75 = term("wage75");
    public static final Node wage90 = term("wage90");
    public static final Node wageCeiling = term("wageCeiling");
    public static final Node year = term("year");

    private Tax() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
