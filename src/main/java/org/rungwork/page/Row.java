package org.rungwork.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Evidence;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.vocabulary.Identifiers;

/** A row of an answer to a catalogued question: texts by column. */
public record Row(Map<String, String> texts) {

    /** All rows of the answer. */
    public static List<Row> ask(QueryCatalogue catalogue, String question, Map<String, List<String>> values) {
        return catalogue.rows(question, values).texts().stream().map(Row::new).toList();
    }

    /** The rows by what they have in a column, in the order in which it first comes. */
    public static Map<String, List<Row>> grouped(List<Row> rows, String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.get(column), LinkedHashMap::new, Collectors.toList()));
    }

    /** @throws IllegalStateException where the cell is empty, which the question must not let it be */
    public String get(String column) {
        return find(column).orElseThrow(() -> new IllegalStateException("no " + column + " in " + texts));
    }

    public Optional<String> find(String column) {
        return Optional.ofNullable(texts.get(column));
    }

    public @Nullable String orNull(String column) {
        return texts.get(column);
    }

    /** The local name of an IRI; "" where the cell is empty. */
    public String localName(String column) {
        return find(column).map(Identifiers::localName).orElse("");
    }

    /** The text, else the local name of what it labels. */
    public String label(String column, String labelled) {
        return find(column).orElseGet(() -> localName(labelled));
    }

    public OptionalDouble number(String column) {
        return find(column).stream().mapToDouble(Double::parseDouble).findFirst();
    }

    public boolean isTrue(String column) {
        return find(column).filter("true"::equals).isPresent();
    }

    /** The passage of the columns evidence, document, line and quote; none where they are empty. */
    public List<Evidence> evidence() {
        return find("document")
                .map(document -> List.of(new Evidence(
                        find("evidence").orElse(document),
                        document,
                        OptionalInt.of(Integer.parseInt(get("line"))),
                        get("quote"))))
                .orElse(List.of());
    }
}
