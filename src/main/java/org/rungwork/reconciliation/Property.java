package org.rungwork.reconciliation;

import java.util.Arrays;
import java.util.Optional;

/** What is known of concepts: queries may set conditions on it, and columns may be filled with it. */
public enum Property {
    LABEL("label", "label", "The preferred name", false),
    ALTERNATIVE_LABEL("altLabel", "further name", "A name beside the preferred one", false),
    DESCRIPTION("description", "description", "What it is; a condition is met by words in it", false),
    CODE("code", "code", "The code in the taxonomy; a condition is met by its start as well, as 2511 by 2511.3", false),
    BROADER("broader", "broader concept", "The concepts directly above it", true),
    BROADER_AT_ANY_HEIGHT("broaderTransitive", "broader concept at any height", "All concepts above it", true),
    EXACT_MATCH("exactMatch", "exact match", "The same concept elsewhere, as a reviewer decided", true),
    CLOSE_MATCH("closeMatch", "close match", "Nearly the same concept elsewhere", true),
    BROAD_MATCH("broadMatch", "broad match", "A wider concept elsewhere", true),
    NARROW_MATCH("narrowMatch", "narrow match", "A narrower concept elsewhere", true),
    RELATED_MATCH("relatedMatch", "related match", "A related concept elsewhere", true),
    SKILL("needsSkill", "skill", "A skill that the role or occupation asks for", true),
    ESSENTIAL_SKILL("essentialSkill", "essential skill", "A skill that the role or occupation cannot do without", true);

    private final String id;
    private final String label;
    private final String description;
    private final boolean leadsToConcepts;

    Property(String id, String label, String description, boolean leadsToConcepts) {
        this.id = id;
        this.label = label;
        this.description = description;
        this.leadsToConcepts = leadsToConcepts;
    }

    /** By which requests name it. */
    public String id() {
        return id;
    }

    /** For people. */
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    /** Whether its values are concepts; else they are texts. */
    public boolean leadsToConcepts() {
        return leadsToConcepts;
    }

    /** Whether its values are concepts of other taxonomies. */
    public boolean isMatch() {
        return switch (this) {
            case EXACT_MATCH, CLOSE_MATCH, BROAD_MATCH, NARROW_MATCH, RELATED_MATCH -> true;
            case LABEL, ALTERNATIVE_LABEL, DESCRIPTION, CODE, BROADER, BROADER_AT_ANY_HEIGHT, SKILL, ESSENTIAL_SKILL ->
                false;
        };
    }

    /** The property with the id. */
    public static Optional<Property> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
