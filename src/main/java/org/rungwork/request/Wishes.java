package org.rungwork.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Languages;

/** Which languages a client wishes labels in. */
public final class Wishes {

    private static final String ANY = "*";

    private Wishes() {}

    /**
     * @param lang the values of the parameter, each with tags parted by commas
     * @throws RequestException if a tag is malformed
     */
    public static Languages of(List<String> lang) {
        try {
            return Languages.parse(String.join(",", lang));
        } catch (IllegalArgumentException malformed) {
            throw RequestException.malformed(Question.LANG, String.valueOf(malformed.getMessage()));
        }
    }

    /**
     * The languages of the header Accept-Language. Browsers send it unasked, so one that cannot be read asks for nothing.
     *
     * @param header null where there is none
     */
    public static Languages ofHeader(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Languages.of();
        }
        try {
            return new Languages(Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange)
                    .filter(range -> !range.contains(ANY))
                    .toList());
        } catch (IllegalArgumentException unreadable) {
            return Languages.of();
        }
    }
}
