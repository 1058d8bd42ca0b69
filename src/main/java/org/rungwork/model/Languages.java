package org.rungwork.model;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages that names are wished in, the most wished first. Of the names that something has, that in the first of
 * them is shown. A name in en-GB is one in English; whoever wishes de-AT takes plain German before the next language.
 *
 * @param tags BCP 47 tags, each once, in their usual spelling
 */
public record Languages(List<String> tags) {

    private static final int EXACT = 0;
    private static final int NARROWER = 1;
    private static final int WIDER = 2;
    private static final int KINDS = 3;

    /** @throws IllegalArgumentException if a tag is malformed */
    public Languages {
        tags = tags.stream().map(Languages::tag).distinct().toList();
    }

    /**
     * Tags parted by commas, as in {@code fr,en}.
     *
     * @throws IllegalArgumentException if a tag is malformed
     */
    public static Languages parse(String tags) {
        return new Languages(List.of(tags.split(",", -1)));
    }

    public static Languages of(String... tags) {
        return new Languages(List.of(tags));
    }

    /** Whether the text is the tag of a language. */
    public static boolean isTag(String text) {
        return find(text).isPresent();
    }

    private static String tag(String tag) {
        return find(tag)
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + tag + "' is not the tag of a language such as en or pt-BR"));
    }

    private static Optional<String> find(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    /** These, then the others. */
    public Languages orElse(Languages others) {
        return new Languages(Stream.concat(tags.stream(), others.tags.stream()).toList());
    }

    /**
     * Where a language stands among these: the smaller, the more wished. Languages that are not among them share the
     * last place.
     *
     * @param language a tag in any spelling, or "" for none
     */
    public int place(String language) {
        for (int at = 0; at < tags.size(); at++) {
            String wished = tags.get(at);
            if (language.equalsIgnoreCase(wished)) {
                return at * KINDS + EXACT;
            }
            if (isWithin(language, wished)) {
                return at * KINDS + NARROWER;
            }
            if (!language.isEmpty() && isWithin(wished, language)) {
                return at * KINDS + WIDER;
            }
        }
        return tags.size() * KINDS;
    }

    private static boolean isWithin(String narrow, String wide) {
        int length = wide.length();
        return narrow.length() > length
                && narrow.charAt(length) == '-'
                && narrow.regionMatches(true, 0, wide, 0, length);
    }
}
