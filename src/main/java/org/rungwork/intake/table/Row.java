package org.rungwork.intake.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;

/** One row of a table. Cells that the row or the table does not have are empty. */
public final class Row {

    private final SourceFile file;
    private final long line;
    private final List<String> cells;
    private final Map<String, Integer> columns;
    private final Receiver receiver;

    Row(SourceFile file, long line, List<String> cells, Map<String, Integer> columns, Receiver receiver) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.columns = columns;
        this.receiver = receiver;
    }

    /** The cell as it is written; "" where there is none. */
    public String raw(String column) {
        int number = columns.getOrDefault(column, Integer.MAX_VALUE);
        return number < cells.size() ? cells.get(number) : "";
    }

    /** The cell without blanks and invisible letters at its edges. */
    public String get(String column) {
        return Text.tidy(raw(column));
    }

    /** The same, where it is not empty. */
    public Optional<String> find(String column) {
        String value = get(column);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Whether the table has the column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The line of the file where the row begins, from 1. */
    public long line() {
        return line;
    }

    /**
     * Tells of something in a cell.
     *
     * @param message what is wrong; the column's name need not be in it
     */
    public void issue(Code code, String column, String message, String fix) {
        int number = columns.getOrDefault(column, -1);
        receiver.issue(new ImportIssue(
                code,
                file.name(),
                OptionalLong.of(line()),
                number < 0 ? OptionalLong.empty() : OptionalLong.of(number + 1L),
                column + ": " + message,
                fix));
    }
}
