package org.rungwork.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;

/** Reads a workbook (xlsx) with a table in its first sheet, under a header in the first row, and notes in the others. */
public final class Spreadsheet {

    /** The most bytes of a workbook, inflated: many times the largest table that is read, and little enough for memory. */
    private static final long MOST_BYTES = 128L << 20;

    private static final int NOTES = 1_000;
    private static final int CHUNK = 1 << 16;

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
            Path copy = Files.createTempFile("workbook", ".xlsx");
            try {
                if (isCopied(copy)) {
                    read(copy, notes, rows);
                }
            } finally {
                Files.delete(copy);
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
        if (!isSmall(copy)) {
            issue(
                    Code.UNSAFE_ARCHIVE,
                    "the workbook inflates to more than " + MOST_BYTES + " bytes",
                    "import a smaller file, such as that of national estimates");
            return;
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(copy.toFile())) {
            Sheet first = workbook.getFirstSheet();
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getIndex() != first.getIndex()) {
                    notes(sheet, notes);
                }
            }
            rows(first, rows);
        }
    }

    /** The sizes that the archive declares may be wrong on purpose; so it is inflated once, into nothing. */
    private static boolean isSmall(Path copy) throws IOException {
        byte[] nothing = new byte[CHUNK];
        long bytes = 0;
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(nothing); read >= 0 && bytes <= MOST_BYTES; read = in.read(nothing)) {
                        bytes += read;
                    }
                }
            }
        }
        return bytes <= MOST_BYTES;
    }

    private static void notes(Sheet sheet, Consumer<String> notes) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            rows.limit(NOTES)
                    .flatMap(row -> cells(row).stream())
                    .filter(text -> !text.isBlank())
                    .forEach(notes);
        }
    }

    private void rows(Sheet sheet, Consumer<Row> consumer) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> remaining = rows.iterator();
            Map<String, Integer> columns = remaining.hasNext() ? header(remaining.next()) : Map.of();
            if (!hasAll(columns)) {
                return;
            }
            while (remaining.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = remaining.next();
                receiver.progress(file);
                consumer.accept(new Row(file, row.getRowNum(), cells(row), columns, receiver));
            }
        }
    }

    private static Map<String, Integer> header(org.dhatim.fastexcel.reader.Row row) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> names = cells(row);
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

    /** Numbers as the file holds them, so that none depends on how a cell is shown. */
    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? "" : cell.getText());
        }
        return cells;
    }

    private void issue(Code code, String message, String fix) {
        receiver.issue(ImportIssue.ofFile(code, file.name(), message, fix));
    }
}
