package org.rungwork.intake.esco;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of ESCO's own model, as its RDF edition uses them; what SKOS and Dublin Core say is said with them. */
final class Esco {

    /** Where concepts, schemes and lists of values lie. */
    static final String BASE = "http://data.europa.eu/esco/";

    private static final String FIELD_OF_EDUCATION = BASE + "isced-f/";
    private static final String MODEL = BASE + "model#";

    static final Node OCCUPATION = term("Occupation");
    static final Node SKILL = term("Skill");
    /** From an occupation or a skill to a skill. */
    static final Node RELATED_ESSENTIAL_SKILL = term("relatedEssentialSkill");
    /** From an occupation or a skill to a skill. */
    static final Node RELATED_OPTIONAL_SKILL = term("relatedOptionalSkill");

    static final Node SKILL_TYPE = term("skillType");
    static final Node SKILL_REUSE_LEVEL = term("skillReuseLevel");
    static final Node REGULATED_PROFESSION_NOTE = term("regulatedProfessionNote");
    static final Node MEMBER_OF_ISCO_GROUP = term("memberOfISCOGroup");
    /** Such as "released". */
    static final Node STATUS = NodeFactory.createURI("http://purl.org/iso25964/skos-thes#status");

    private Esco() {}

    /** The IRI of the ISCO group with a code such as 0110. */
    static String iscoGroup(String code) {
        return BASE + "isco/C" + code;
    }

    /** The code in the IRI of a field of ISCED-F, for which no table has a column. */
    static Optional<String> fieldOfEducation(String iri) {
        return iri.startsWith(FIELD_OF_EDUCATION)
                ? Optional.of(iri.substring(FIELD_OF_EDUCATION.length()))
                : Optional.empty();
    }

    private static Node term(String name) {
        return NodeFactory.createURI(MODEL + name);
    }
}
