package org.rungwork.intake.sssom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.SourceFile;

/** Reads a table whose metadata stand behind {@code #} before it, or in a file of their own. */
final class TsvReader {

    private final SourceFile file;
    private final Runnable eachRow;
    private final Issues issues;

    TsvReader(SourceFile file, Runnable eachRow, Issues issues) {
        this.file = file;
        this.eachRow = eachRow;
        this.issues = issues;
    }

    RawSet read(Optional<SourceFile> metadata) throws SetRefused {
        String text = text(file);
        StringBuilder yaml = new StringBuilder();
        int at = 0;
        long line = 1;
        while (text.startsWith("#", at)) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            yaml.append(text, at + 1, end).append('\n');
            at = Math.min(end + 1, text.length());
            line++;
        }
        boolean isEmbedded = line > 1;
        RawSet set = metadata.isPresent() && !isEmbedded
                ? new YamlReader(metadata.get().name(), 0).read(text(metadata.get()))
                : new YamlReader(file.name(), 1).read(yaml.toString());
        return set.withRows(rows(new TsvRows(text, at, line)));
    }

    private List<RawSet.Row> rows(TsvRows rows) {
        if (!rows.hasNext()) {
            noHeader(Place.UNKNOWN);
            return List.of();
        }
        TsvRows.Row header = rows.next();
        if (header.size() > TsvRows.MOST_COLUMNS) {
            issue(
                    Code.WRONG_CONTENT,
                    Place.of(header.line(), TsvRows.MOST_COLUMNS + 1L),
                    "the table has " + header.size() + " columns, of which " + TsvRows.MOST_COLUMNS + " are allowed",
                    "leave out those that are no slots");
            return List.of();
        }
        List<String> columns = header.cells().stream().map(String::strip).toList();
        if (!isHeader(columns, header.line())) {
            return List.of();
        }
        List<RawSet.Row> mappings = new ArrayList<>();
        while (rows.hasNext()) {
            TsvRows.Row row = rows.next();
            eachRow.run();
            if (!row.isWhole()) {
                issue(
                        Code.ROW_LENGTH,
                        Place.of(row.line()),
                        "a quote is not closed, or something follows it",
                        "double the quotes inside of a quoted cell, and close it");
            } else if (row.size() > columns.size()) {
                issue(
                        Code.ROW_LENGTH,
                        Place.of(row.line(), columns.size() + 1L),
                        "the row has " + row.size() + " cells, the header " + columns.size(),
                        "take out the surplus tabs, or quote the cell that holds them");
            } else {
                mappings.add(new RawSet.Row("", values(columns, row.cells()), slot -> place(row, columns, slot)));
            }
        }
        return mappings;
    }

    private static Place place(TsvRows.Row row, List<String> columns, String slot) {
        int column = columns.indexOf(slot);
        return column < 0 ? Place.of(row.line()) : Place.of(row.line(), column + 1L);
    }

    private boolean isHeader(List<String> columns, long line) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            if (!seen.add(name)) {
                issue(
                        Code.MISSING_COLUMN,
                        Place.of(line, column + 1L),
                        "a second column is called " + SlotRefused.shown(name),
                        "give each slot one column");
                return false;
            }
        }
        if (columns.stream().noneMatch(name -> Slot.named(name).isPresent())) {
            noHeader(Place.of(line));
            return false;
        }
        return has(columns, "predicate_id", line)
                && (columns.stream().anyMatch(FormerSlots::isJustification)
                        || has(columns, "mapping_justification", line));
    }

    private boolean has(List<String> columns, String name, long line) {
        if (!columns.contains(name)) {
            issue(Code.MISSING_COLUMN, Place.of(line), "there is no column " + name, "add it");
            return false;
        }
        return true;
    }

    private void noHeader(Place place) {
        issue(
                Code.MISSING_COLUMN,
                place,
                "there is no header with the names of slots",
                "start the table with a line such as subject_id, predicate_id, object_id, mapping_justification");
    }

    private static Map<String, List<String>> values(List<String> columns, List<String> cells) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isBlank()) {
                values.put(columns.get(column), split(columns.get(column), cell));
            }
        }
        return values;
    }

    private static List<String> split(String name, String cell) {
        return Slot.named(name).filter(Slot::hasManyValues).isPresent() ? split(cell) : List.of(cell);
    }

    /**
     * The values between bars; a backslash takes the meaning from a bar, or from a backslash. Of more than a slot may have
     * one too many is kept, for which the slot is refused.
     */
    private static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int at = 0; at < cell.length() && values.size() <= SetBuilder.MOST_VALUES; at++) {
            char c = cell.charAt(at);
            boolean escapes = c == '\\' && at + 1 < cell.length() && "|\\".indexOf(cell.charAt(at + 1)) >= 0;
            if (escapes) {
                value.append(cell.charAt(++at));
            } else if (c == '|') {
                keep(value, values);
            } else {
                value.append(c);
            }
        }
        keep(value, values);
        return values;
    }

    private static void keep(StringBuilder value, List<String> values) {
        if (!value.toString().isBlank()) {
            values.add(value.toString());
        }
        value.setLength(0);
    }

    private static String text(SourceFile file) throws SetRefused {
        try (InputStream in = file.open()) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException malformed) {
            throw new SetRefused(ImportIssue.ofFile(
                    Code.ENCODING, file.name(), "there are bytes that are no UTF-8", "save the file in UTF-8"));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file.name() + ": " + failure.getMessage(), failure);
        }
    }

    private void issue(Code code, Place place, String message, String fix) {
        issues.add(place.issue(code, file.name(), message, fix));
    }
}
