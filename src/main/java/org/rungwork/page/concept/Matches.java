package org.rungwork.page.concept;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rungwork.page.Row;
import org.rungwork.query.QueryCatalogue;

/** What other taxonomies know a thing of ours as. */
final class Matches {

    private static final String QUESTION = "identifiers-of-skill";

    private Matches() {}

    /** Reviewed matches, then proposals, the surest first. */
    static Section<Identifier> of(QueryCatalogue catalogue, String iri) {
        List<Identifier> items = Row.ask(catalogue, QUESTION, Map.of("skill", List.of(iri))).stream()
                .map(row -> new Identifier(
                        row.localName("relation"),
                        row.label("targetLabel", "target"),
                        row.get("target"),
                        row.find("targetVersion").orElse(""),
                        row.number("confidence").isPresent()
                                ? row.number("confidence").getAsDouble()
                                : null,
                        row.isTrue("curated")))
                .sorted(Comparator.comparing(Identifier::curated)
                        .thenComparing(match -> match.confidence() == null ? 0 : match.confidence())
                        .reversed())
                .toList();
        return new Section<>(items, List.of(), QUESTION);
    }
}
