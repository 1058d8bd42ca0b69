package org.rungwork.reconciliation;

import java.util.ArrayList;
import java.util.List;
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
            case DESCRIPTION -> key(text).contains(key(wanted));
            case CODE -> key(text).equals(key(wanted)) || key(text).startsWith(key(wanted) + ".");
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
                    ESSENTIAL_SKILL -> key(text).equals(key(wanted));
        };
    }

    /** What it is found under: its IRI, and the {@link #key} of each text that it fits, but for words in descriptions. */
    List<String> keys(Property property) {
        List<String> keys = new ArrayList<>();
        if (!id.isEmpty()) {
            keys.add(id);
        }
        String whole = key(text);
        keys.add(whole);
        for (int at = whole.indexOf('.'); property == Property.CODE && at >= 0; at = whole.indexOf('.', at + 1)) {
            keys.add(whole.substring(0, at));
        }
        return keys;
    }

    /** Texts that differ only in case or in space around them are the same. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
