package org.rungwork.gap;

/**
 * How a held skill stands to one asked for. Of several the first that applies holds; the entries of the scheme of credit
 * rules are called alike and give the coefficients.
 */
public enum Relation {
    SAME("SameSkill"),
    ILLUSTRATING("IllustratingSkill"),
    NARROWER("NarrowerSkill"),
    BROADER("BroaderSkill"),
    RELATED("RelatedSkill");

    private final String rule;

    Relation(String rule) {
        this.rule = rule;
    }

    /** Local name of the credit rule. */
    public String rule() {
        return rule;
    }
}
