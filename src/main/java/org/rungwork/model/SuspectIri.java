package org.rungwork.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * IRIs that name nothing and deceive: they run or hold something where somebody makes a link of them, or look like another one.
 * What is shown as a link is narrower, the web only.
 */
public final class SuspectIri {

    private static final Set<String> RUN = Set.of("javascript", "vbscript", "data");
    private static final int LONGEST_SHOWN = 60;

    private SuspectIri() {}

    /** What is wrong with the IRI, as a phrase to follow it; empty for the others. */
    public static Optional<String> reason(String iri) {
        for (int at = 0; at < iri.length(); at++) {
            char character = iri.charAt(at);
            if (character < ' ' || character >= 0x7f && character < 0xa0) {
                return Optional.of("has a control character");
            }
            if (isDirection(character)) {
                return Optional.of("has a character that changes the direction of writing");
            }
        }
        int colon = iri.indexOf(':');
        return colon > 0 && RUN.contains(iri.substring(0, colon).toLowerCase(Locale.ROOT))
                ? Optional.of("has a scheme that names nothing")
                : Optional.empty();
    }

    /** Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
    private static boolean isDirection(char character) {
        return character >= 0x200e && character <= 0x200f
                || character >= 0x202a && character <= 0x202e
                || character >= 0x2066 && character <= 0x2069
                || character == 0x061c;
    }

    /** The beginning of the IRI, harmless to look at. */
    public static String shown(String iri) {
        StringBuilder shown = new StringBuilder();
        iri.chars().limit(LONGEST_SHOWN).forEach(character -> {
            boolean isPlain = character > ' ' && character < 0x7f;
            shown.append(isPlain ? String.valueOf((char) character) : "\\u%04X".formatted(character));
        });
        return iri.length() > LONGEST_SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
