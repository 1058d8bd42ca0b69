package org.rungwork.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.table.SheetRows.SheetRow;
import org.rungwork.limits.ProcessFolder;

/** Reads a workbook (xlsx) with a table in its first sheet, under a header in the first row, and notes in the others. */
public final class Spreadsheet {

    private static final int NOTES = 1_000;

    private final SourceFile file;
    private final List<String> required;
    private final Receiver receiver;

    private Spreadsheet(SourceFile file, List<String> required, Receiver receiver) {
        this.file = file;
        this.required = required;
        this.receiver = receiver;
    }

    /**
     * Hands on the notes, then the rows below the header.
     *
     * @param required names of the columns that must be there
     * @param receiver hears of each row, and of what is wrong with the file
     * @param notes takes the texts of all sheets but the first
     */
    public static void read(
            SourceFile file, List<String> required, Receiver receiver, Consumer<String> notes, Consumer<Row> rows) {
        new Spreadsheet(file, required, receiver).read(notes, rows);
    }

    private void read(Consumer<String> notes, Consumer<Row> rows) {
        try {
            Path copy = ProcessFolder.own().createFile(".xlsx");
            try {
                if (isCopied(copy)) {
                    read(copy, notes, rows);
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | ExcelReaderException damaged) {
            unreadable();
        }
    }

    /** A copy is read in any order and takes no memory. */
    private boolean isCopied(Path copy) {
        try (InputStream in = file.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException | UncheckedIOException failure) {
            unreadable();
            return false;
        }
    }

    private void unreadable() {
        issue(
                Code.UNREADABLE,
                "the file is no workbook (xlsx), or is damaged",
                "download it again; a page of a web site under this name is none");
    }

    private void read(Path copy, Consumer<String> notes, Consumer<Row> rows) throws IOException {
        try {
            WorkbookBounds.check(copy);
        } catch (WorkbookBounds.ExceededException tooLarge) {
            issue(
                    Code.UNSAFE_ARCHIVE,
                    "the workbook " + tooLarge.getMessage(),
                    "import a smaller file, such as that of national estimates");
            return;
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(copy.toFile())) {
            List<Sheet> sheets = workbook.getSheets().toList();
            if (sheets.isEmpty()) {
                throw new IOException("A workbook without sheets");
            }
            for (Sheet sheet : sheets.subList(1, sheets.size())) {
                notes(sheet, notes);
            }
            rows(sheets.getFirst(), rows);
        }
    }

    private static void notes(Sheet sheet, Consumer<String> notes) throws IOException {
        try (SheetRows rows = new SheetRows(sheet)) {
            Optional<SheetRow> row = rows.next();
            for (int read = 0; read < NOTES && row.isPresent(); read++) {
                row.get().cells().stream().filter(text -> !text.isBlank()).forEach(notes);
                row = rows.next();
            }
        }
    }

    private void rows(Sheet sheet, Consumer<Row> consumer) throws IOException {
        try (SheetRows rows = new SheetRows(sheet)) {
            Map<String, Integer> columns = rows.next().map(Spreadsheet::header).orElse(Map.of());
            if (!hasAll(columns)) {
                return;
            }
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                receiver.progress(file);
                consumer.accept(new Row(file, row.get().number(), row.get().cells(), columns, receiver));
            }
        }
    }

    private static Map<String, Integer> header(SheetRow row) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> names = row.cells();
        for (int column = 0; column < names.size(); column++) {
            columns.putIfAbsent(Text.tidy(names.get(column)), column);
        }
        return columns;
    }

    private boolean hasAll(Map<String, Integer> columns) {
        for (String column : required) {
            if (!columns.containsKey(column)) {
                issue(
                        Code.MISSING_COLUMN,
                        "there is no column '" + column + "' in the first sheet",
                        "use the file as its publisher delivers it");
            }
        }
        return columns.keySet().containsAll(required);
    }

    private void issue(Code code, String message, String fix) {
        receiver.issue(ImportIssue.ofFile(code, file.name(), message, fix));
    }
}
