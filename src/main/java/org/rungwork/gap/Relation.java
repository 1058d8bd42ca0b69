package org.rungwork.gap;

/**
 * How a held skill stands to one asked for. Of several the one that counts most holds; the entries of the scheme of
 * credit rules are called alike and give the coefficients.
 *
 * <p>The mapped ones lead over skills of different taxonomies that mean the same (a curated skos:exactMatch).
 */
public enum Relation {
    SAME("SameSkill"),
    MAPPED("MappedSkill"),
    ILLUSTRATING("IllustratingSkill"),
    NARROWER("NarrowerSkill"),
    BROADER("BroaderSkill"),
    RELATED("RelatedSkill"),
    MAPPED_NARROWER("MappedNarrowerSkill"),
    MAPPED_BROADER("MappedBroaderSkill"),
    MAPPED_RELATED("MappedRelatedSkill");

    private final String rule;

    Relation(String rule) {
        this.rule = rule;
    }

    /** Local name of the credit rule. */
    public String rule() {
        return rule;
    }

    /** The relation where a skill that means the same stands in the place of the held one or the one asked for. */
    Relation mapped() {
        return switch (this) {
            case SAME, MAPPED -> MAPPED;
            case ILLUSTRATING -> ILLUSTRATING;
            case NARROWER, MAPPED_NARROWER -> MAPPED_NARROWER;
            case BROADER, MAPPED_BROADER -> MAPPED_BROADER;
            case RELATED, MAPPED_RELATED -> MAPPED_RELATED;
        };
    }

    /** The relation within one taxonomy. */
    Relation plain() {
        return switch (this) {
            case MAPPED -> SAME;
            case MAPPED_NARROWER -> NARROWER;
            case MAPPED_BROADER -> BROADER;
            case MAPPED_RELATED -> RELATED;
            default -> this;
        };
    }
}
