package org.rungwork.linking;

import java.util.Map;
import java.util.regex.Pattern;

/** Takes two genders of one job title for one name: "Maurer/Maurerin", "Maurer (m/w/d)". */
record Genders(Pattern feminine, String masculine) {

    private static final Pattern BOTH = Pattern.compile("(\\p{L}{3})(\\p{L}+)/\\1\\p{L}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("\\(\\s*[mfwvdxhi](\\s*[/|,]\\s*[mfwvdxhi])+\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Genders NONE = new Genders(Pattern.compile("(?!)"), "");

    /** By language, where an ending makes the feminine of a title. */
    private static final Map<String, Genders> ENDINGS = Map.of(
            "de",
            new Genders(Pattern.compile("(\\p{L}{3,}(?:er|or|eur|ist|ent|ant|at))(?:in|innen|In|Innen)\\b"), "$1"));

    static Genders of(String language) {
        return ENDINGS.getOrDefault(language, NONE);
    }

    String neutral(String title) {
        String untagged = title.indexOf('(') < 0 ? title : TAG.matcher(title).replaceAll(" ");
        String one =
                untagged.indexOf('/') < 0 ? untagged : BOTH.matcher(untagged).replaceAll("$1$2");
        return feminine.matcher(one).replaceAll(masculine);
    }
}
