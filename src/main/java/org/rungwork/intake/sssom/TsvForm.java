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
import java.util.OptionalLong;
import java.util.Set;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.SourceFile;

/** Reads a table whose metadata stand behind {@code #} before it, or in a file of their own. */
final class TsvForm {

    private final SourceFile file;
    private final Runnable eachRow;
    private final List<ImportIssue> issues;

    TsvForm(SourceFile file, Runnable eachRow, List<ImportIssue> issues) {
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
                ? metadata(metadata.get(), text(metadata.get()))
                : metadata(file, yaml.toString());
        return withRows(set, new TsvRows(text, at, line));
    }

    private static RawSet metadata(SourceFile file, String yaml) throws SetRefused {
        try {
            return RawSet.of(YamlTree.read(yaml));
        } catch (IllegalArgumentException wrong) {
            throw new SetRefused(ImportIssue.ofFile(
                    Code.SYNTAX,
                    file.name(),
                    "the metadata cannot be read: " + wrong.getMessage(),
                    "write them as a YAML map, in a table with # before each line"));
        }
    }

    private RawSet withRows(RawSet set, TsvRows rows) {
        if (!rows.hasNext()) {
            noHeader(OptionalLong.empty());
            return set;
        }
        TsvRows.Row header = rows.next();
        List<String> columns = header.cells().stream().map(String::strip).toList();
        if (!isHeader(columns, header.line())) {
            return set;
        }
        List<RawSet.Row> mappings = new ArrayList<>();
        while (rows.hasNext()) {
            TsvRows.Row row = rows.next();
            eachRow.run();
            if (!row.isWhole()) {
                issue(
                        Code.ROW_LENGTH,
                        row.line(),
                        "a quote is not closed, or something follows it",
                        "double the quotes inside of a quoted cell, and close it");
            } else if (row.cells().size() > columns.size()) {
                issue(
                        Code.ROW_LENGTH,
                        row.line(),
                        "the row has " + row.cells().size() + " cells, the header " + columns.size(),
                        "take out the surplus tabs, or quote the cell that holds them");
            } else {
                mappings.add(new RawSet.Row("", OptionalLong.of(row.line()), values(columns, row.cells())));
            }
        }
        return set.withRows(OptionalLong.of(header.line()), mappings);
    }

    private boolean isHeader(List<String> columns, long line) {
        Set<String> names = new HashSet<>(columns);
        if (names.size() < columns.size()) {
            issue(Code.MISSING_COLUMN, line, "two columns have the same name", "give each slot one column");
            return false;
        }
        if (columns.stream().noneMatch(name -> Slot.named(name).isPresent())) {
            noHeader(OptionalLong.of(line));
            return false;
        }
        if (!names.contains("predicate_id")) {
            issue(Code.MISSING_COLUMN, line, "there is no column predicate_id", "add it");
            return false;
        }
        if (!names.contains("mapping_justification") && names.stream().noneMatch(FormerSlots::isJustification)) {
            issue(Code.MISSING_COLUMN, line, "there is no column mapping_justification", "add it");
            return false;
        }
        return true;
    }

    private void noHeader(OptionalLong line) {
        issues.add(new ImportIssue(
                Code.MISSING_COLUMN,
                file.name(),
                line,
                OptionalLong.empty(),
                "there is no header with the names of slots",
                "start the table with a line such as subject_id, predicate_id, object_id, mapping_justification"));
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

    /** The values between bars; a backslash takes the meaning from a bar, or from a backslash. */
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            boolean escapes = c == '\\' && at + 1 < cell.length() && "|\\".indexOf(cell.charAt(at + 1)) >= 0;
            if (escapes) {
                value.append(cell.charAt(++at));
            } else if (c == '|') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        values.removeIf(String::isBlank);
        return values;
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

    private void issue(Code code, long line, String message, String fix) {
        issues.add(new ImportIssue(code, file.name(), OptionalLong.of(line), OptionalLong.empty(), message, fix));
    }
}
