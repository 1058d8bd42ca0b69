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

    public Described {
        otherNames = List.copyOf(otherNames);
        broader = List.copyOf(broader);
    }

    /** @param tag tag of the language that texts are wished in; those of its region do not matter */
    static Described read(QueryCatalogue catalogue, String iri, String label, String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        List<Row> rows = Row.ask(catalogue, QUESTION, Map.of("concept", List.of(iri), "language", List.of(language)));
        return new Described(
                iri,
                label,
                values(rows, "alternative-label"),
                values(rows, "description").stream().findFirst().orElse(null),
                rows.stream()
                        .filter(row -> row.get("aspect").equals("broader"))
                        .map(row -> new Link(row.label("label", "value"), row.get("value")))
                        .distinct()
                        .toList(),
                origin(rows));
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
