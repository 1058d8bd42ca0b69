package org.rungwork.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.SpreadsheetCell;
import org.rungwork.request.Choices;

/**
 * A table as RFC 4180 describes it. People open it in spreadsheets, which compute what looks like a formula: text that
 * begins like one is written with an apostrophe before it.
 */
final class Csv {

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    Csv(String... columns) {
        this.columns = columns.length;
        row((Object[]) columns);
    }

    /** @param cells texts, numbers and truth values; null for an empty cell */
    Csv row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalStateException("a row has " + columns + " cells, not " + cells.length);
        }
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Enum<?> choice -> Choices.write(choice);
            default -> quoted(SpreadsheetCell.of(value.toString()));
        };
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
