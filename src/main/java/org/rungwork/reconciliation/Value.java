package org.rungwork.reconciliation;

import java.util.Locale;

/**
 * What a concept has for a property.
 *
 * @param id IRI of a concept; "" for a text
 * @param text the text, or the name of the concept
 * @param target what holds the concept: roles, skills, the name of a taxonomy, or "" where nothing here does
 */
public record Value(String id, String text, String target) {

    static Value of(String text) {
        return new Value("", text, "");
    }

    /** Whether it is the value that a condition names by IRI, name or text. */
    boolean fits(Property property, String wanted) {
        if (!id.isEmpty() && id.equals(wanted)) {
            return true;
        }
        return switch (property) {
            case DESCRIPTION -> small(text).contains(small(wanted));
            case CODE -> small(text).equals(small(wanted)) || small(text).startsWith(small(wanted) + ".");
            case LABEL,
                    ALTERNATIVE_LABEL,
                    BROADER,
                    BROADER_AT_ANY_HEIGHT,
                    EXACT_MATCH,
                    CLOSE_MATCH,
                    BROAD_MATCH,
                    NARROW_MATCH,
                    RELATED_MATCH,
                    SKILL,
                    ESSENTIAL_SKILL -> small(text).equals(small(wanted));
        };
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
