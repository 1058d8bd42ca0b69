package org.rungwork.page.concept;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.Row;
import org.rungwork.query.QueryCatalogue;

/**
 * How a concept is described, whatever its kind.
 *
 * @param iri its IRI
 * @param label its preferred label
 * @param otherNames its further labels
 * @param description what it is; null where nothing says so
 * @param broader concepts directly above it: labels by IRI
 * @param origin the taxonomy it comes from with its version; null for our own
 */
public record Described(
        String iri,
        String label,
        List<String> otherNames,
        @Nullable String description,
        List<Link> broader,
        @Nullable String origin) {

    static final String QUESTION = "concept-described";

    private static final String DESCRIPTION = "description";
    private static final String USUAL = "en";

    public Described {
        otherNames = List.copyOf(otherNames);
        broader = List.copyOf(broader);
    }

    /** @param language tag of the language of the texts; a description that is not in it is taken in English */
    static Described read(QueryCatalogue catalogue, String iri, String label, String language) {
        String plain = Locale.forLanguageTag(language).getLanguage();
        List<Row> rows = rows(catalogue, iri, plain);
        boolean told = plain.equals(USUAL) || !values(rows, DESCRIPTION).isEmpty();
        return new Described(
                iri,
                label,
                values(rows, "alternative-label"),
                values(told ? rows : rows(catalogue, iri, USUAL), DESCRIPTION).stream()
                        .findFirst()
                        .orElse(null),
                rows.stream()
                        .filter(row -> row.get("aspect").equals("broader"))
                        .map(row -> new Link(row.label("label", "value"), row.get("value")))
                        .distinct()
                        .toList(),
                origin(rows));
    }

    private static List<Row> rows(QueryCatalogue catalogue, String iri, String language) {
        return Row.ask(catalogue, QUESTION, Map.of("concept", List.of(iri), "language", List.of(language)));
    }

    private static @Nullable String origin(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.find("title").stream())
                .findFirst()
                .orElse(null);
    }

    private static List<String> values(List<Row> rows, String aspect) {
        return rows.stream()
                .filter(row -> row.get("aspect").equals(aspect))
                .map(row -> row.get("value"))
                .distinct()
                .toList();
    }
}
