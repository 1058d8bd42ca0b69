package org.rungwork.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet, one after the other. */
final class SheetRows implements AutoCloseable {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    SheetRows(Sheet sheet) throws IOException {
        stream = sheet.openStream();
        rows = stream.iterator();
    }

    /**
     * A row.
     *
     * @param number from 1
     * @param cells numbers as the file holds them, so that none depends on how a cell is shown; empty where there is nothing
     */
    record SheetRow(int number, List<String> cells) {}

    /**
     * The next row, if there is one.
     *
     * @throws IOException if the sheet is damaged
     */
    Optional<SheetRow> next() throws IOException {
        try {
            return rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
        } catch (RuntimeException damaged) {
            // the library throws whatever it runs into: a number that is none, a text that is not there
            throw new IOException("A row of the workbook is damaged", damaged);
        }
    }

    private static SheetRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? "" : cell.getText());
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    @Override
    public void close() {
        stream.close();
    }
}
