package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of a table whose cells are parted by tabs and may be quoted. A quote that nothing closes spoils its own line
 * and not the rest of the file.
 */
final class TsvRows implements Iterator<TsvRows.Row> {

    /**
     * A row.
     *
     * @param line of its start
     * @param cells without quotes; those beyond the most columns that a table may have, and one, are not kept
     * @param size how many cells there are
     * @param isWhole false if the quotes in it do not match
     */
    record Row(long line, List<String> cells, int size, boolean isWhole) {}

    /** Many times the slots that there are, to leave room for extensions. */
    static final int MOST_COLUMNS = 1_000;

    private final String text;
    private int at;
    private long line;

    TsvRows(String text, int at, long line) {
        this.text = text;
        this.at = at;
        this.line = line;
    }

    @Override
    public boolean hasNext() {
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        }
        return at < text.length();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int start = at;
        List<String> cells = new ArrayList<>();
        int size = 0;
        boolean isWhole = true;
        do {
            String cell = cell();
            isWhole = isCellEnd();
            if (size++ <= MOST_COLUMNS) {
                cells.add(cell);
            }
        } while (isWhole && at < text.length() && text.charAt(at++) == '\t');
        if (!isWhole) {
            at = lineEnd(start) + 1;
        }
        Row row = new Row(line, cells, size, isWhole);
        line += text.substring(start, Math.min(at, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
        return row;
    }

    private String cell() {
        int start = at;
        if (at == text.length() || text.charAt(at) != '"') {
            while (!isCellEnd()) {
                at++;
            }
            return text.substring(start, at);
        }
        StringBuilder quoted = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                quoted.append(text.charAt(at));
            } else if (text.startsWith("\"\"", at)) {
                quoted.append('"');
                at++;
            } else {
                at++;
                return quoted.toString();
            }
        }
        // no quote closes it: the cell does not end here
        at = start;
        return "";
    }

    private boolean isCellEnd() {
        return at == text.length() || text.charAt(at) == '\t' || text.charAt(at) == '\n';
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
