package org.rungwork.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;

/**
 * Reads a file of rows under named columns as a stream. The header is the first row that has all required columns; what
 * stands before it (title, version and the like) is passed over.
 */
public final class Table {

    /** How cells are parted. */
    public enum Form {
        /** Commas, cells with commas, quotes or line ends in double quotes. */
        COMMA,
        /** Semicolons, otherwise as commas. */
        SEMICOLON,
        /** Tabs; quotes are letters like others. */
        TAB
    }

    /** Rows in which a header may stand. */
    private static final int HEADER_WITHIN = 50;

    private static final int SNIFFED_BYTES = 512;
    /** A letter that no text has: where tabs part the cells, quotes are letters like others. */
    private static final char NO_QUOTE = '\0';

    private final SourceFile file;
    private final List<String> required;
    private final Receiver receiver;
    private @Nullable Map<String, Integer> firstRow;
    private @Nullable Map<String, Integer> columns;
    private int width;

    private Table(SourceFile file, List<String> required, Receiver receiver) {
        this.file = file;
        this.required = required;
        this.receiver = receiver;
    }

    /**
     * Hands on the rows below the header.
     *
     * @param required names of the columns that must be there
     * @param receiver hears of each row, and of what is wrong with the file
     */
    public static void read(SourceFile file, Form form, List<String> required, Receiver receiver, Consumer<Row> rows) {
        new Table(file, required, receiver).read(form, false, rows);
    }

    /**
     * Whether the file is a table with a header, told before any row of it, or of another file, is read.
     *
     * @param required names of the columns that must be there
     * @param receiver hears of what is wrong
     */
    public static boolean hasHeader(SourceFile file, Form form, List<String> required, Receiver receiver) {
        Table table = new Table(file, required, receiver);
        table.read(form, true, row -> {});
        return table.columns != null;
    }

    private void read(Form form, boolean headerOnly, Consumer<Row> rows) {
        long line = 1;
        try (BufferedInputStream in = new BufferedInputStream(file.open());
                CsvReader<CsvRecord> records = reader(form, in)) {
            if (isPage(in)) {
                receiver.issue(ImportIssue.ofFile(
                        Code.WRONG_CONTENT,
                        file.name(),
                        "the file is a page of a web site, not a table",
                        "download the file itself"));
                return;
            }
            int passed = 0;
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                if (columns != null && headerOnly) {
                    break;
                }
                if (columns != null) {
                    receiver.progress(file);
                    row(record, columns, rows);
                } else if (!isHeader(record) && ++passed == HEADER_WITHIN) {
                    break;
                }
            }
            if (columns == null) {
                missingColumns();
            }
        } catch (CsvParseException malformed) {
            issue(
                    Code.SYNTAX,
                    line,
                    "the table cannot be read after this line: " + malformed.getMessage(),
                    "check its quotes");
        } catch (UncheckedIOException failure) {
            failed(line, failure.getCause());
        } catch (IOException failure) {
            failed(line, failure);
        }
    }

    private static CsvReader<CsvRecord> reader(Form form, InputStream in) {
        CsvReader.CsvReaderBuilder reader = CsvReader.builder()
                .fieldSeparator(
                        switch (form) {
                            case COMMA -> ',';
                            case SEMICOLON -> ';';
                            case TAB -> '\t';
                        })
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true);
        if (form == Form.TAB) {
            reader.quoteCharacter(NO_QUOTE);
        }
        return reader.ofCsvRecord(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Portals answer with an error page where a file is gone, and people save it under the name of the file. */
    private static boolean isPage(BufferedInputStream in) throws IOException {
        in.mark(SNIFFED_BYTES);
        String start = new String(in.readNBytes(SNIFFED_BYTES), StandardCharsets.UTF_8);
        in.reset();
        String letters = start.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        return letters.startsWith("<!doctype html") || letters.startsWith("<html");
    }

    private boolean isHeader(CsvRecord record) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int column = 0; column < record.getFieldCount(); column++) {
            found.putIfAbsent(tidy(record.getField(column)), column);
        }
        if (firstRow == null) {
            firstRow = found;
        }
        if (!found.keySet().containsAll(required)) {
            return false;
        }
        columns = found;
        width = record.getFieldCount();
        return true;
    }

    private static String tidy(String name) {
        return name.replace("\uFEFF", "").strip();
    }

    private void row(CsvRecord record, Map<String, Integer> columns, Consumer<Row> rows) {
        if (record.getFieldCount() > width) {
            issue(
                    Code.ROW_LENGTH,
                    record.getStartingLineNumber(),
                    "the row has " + record.getFieldCount() + " cells, the header " + width,
                    "check its quotes and separators");
            return;
        }
        rows.accept(new Row(file, record.getStartingLineNumber(), record.getFields(), columns, receiver));
    }

    private void missingColumns() {
        Map<String, Integer> seen = firstRow == null ? Map.of() : firstRow;
        for (String column : required) {
            if (!seen.containsKey(column)) {
                issue(
                        Code.MISSING_COLUMN,
                        1,
                        "there is no column '" + column + "'; the first row has " + String.join(", ", seen.keySet()),
                        "use the file as its publisher delivers it");
            }
        }
    }

    private void failed(long line, @Nullable IOException failure) {
        if (failure instanceof CharacterCodingException) {
            issue(Code.ENCODING, line, "the file is not UTF-8 near this line", "save it as UTF-8");
        } else {
            issue(Code.UNREADABLE, line, "the file cannot be read after this line", "check the file");
        }
    }

    private void issue(Code code, long line, String message, String fix) {
        receiver.issue(new ImportIssue(code, file.name(), OptionalLong.of(line), OptionalLong.empty(), message, fix));
    }
}
