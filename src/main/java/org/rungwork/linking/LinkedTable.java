package org.rungwork.linking;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Links a table of a user's: every row as it was, with what its text means. */
public final class LinkedTable {

    private static final List<String> ADDED =
            List.of("match", "match_label", "match_score", "match_relation", "match_alternatives", "match_note");

    private static final int CANDIDATES = 4;

    private final Linker linker;

    public LinkedTable(Linker linker) {
        this.linker = linker;
    }

    /**
     * What became of the rows.
     *
     * @param matched rows with a match
     * @param unmatched rows for which no concept is likely enough
     * @param unusable rows whose text is empty or too long to be a name
     */
    public record Summary(long rows, long matched, long unmatched, long unusable) {}

    /**
     * Writes the linked table; where that fails, nothing is left behind.
     *
     * @param table CSV with a header, UTF-8
     * @param column name of the column with the texts
     * @param linked where the linked table goes
     * @param progress is told the number of rows done
     * @throws IllegalArgumentException if the table lacks the column, or has a row of another length
     */
    public Summary link(Path table, String column, Path linked, LongConsumer progress) throws IOException {
        Path unfinished = linked.resolveSibling(linked.getFileName() + ".part");
        try {
            Summary summary = write(table, column, unfinished, progress);
            Files.move(unfinished, linked, StandardCopyOption.REPLACE_EXISTING);
            return summary;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Summary write(Path table, String column, Path unfinished, LongConsumer progress) throws IOException {
        try (CsvReader<CsvRecord> reader =
                        CsvReader.builder().allowMissingFields(true).ofCsvRecord(table);
                CsvWriter out = CsvWriter.builder().build(unfinished)) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw new IllegalArgumentException("The table " + table.getFileName() + " is empty");
            }
            List<String> header = rows.next().getFields();
            int place = header.indexOf(column);
            if (place < 0) {
                throw new IllegalArgumentException("The table " + table.getFileName() + " has no column '" + column
                        + "'; it has " + String.join(", ", header));
            }
            out.writeRecord(joined(header, ADDED));
            long[] counts = new long[3];
            long done = 0;
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                List<String> fields = new ArrayList<>(row.getFields());
                while (fields.size() < header.size()) {
                    fields.add("");
                }
                out.writeRecord(joined(fields, answer(fields.get(place), counts)));
                progress.accept(++done);
            }
            return new Summary(done, counts[0], counts[1], counts[2]);
        }
    }

    private static List<String> joined(List<String> fields, List<String> added) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(added);
        return all;
    }

    private List<String> answer(String text, long[] counts) {
        if (text.isBlank() || text.length() > LinkQuery.LONGEST_NAME) {
            counts[2]++;
            return List.of("", "", "", "", "", text.isBlank() ? "empty" : "too long for a name");
        }
        Links links = linker.link(LinkQuery.of(text, CANDIDATES));
        if (links.match().isEmpty()) {
            counts[1]++;
            return List.of("", "", "", "", alternatives(links.candidates()), "no match");
        }
        counts[0]++;
        Link match = links.match().get();
        return List.of(
                match.term().iri(),
                match.term().label(),
                score(match),
                match.relation().localName(),
                alternatives(links.candidates().subList(1, links.candidates().size())),
                "");
    }

    private static String alternatives(List<Link> links) {
        return links.stream()
                .map(link -> link.term().label() + " <" + link.term().iri() + "> " + score(link))
                .collect(Collectors.joining(" | "));
    }

    private static String score(Link link) {
        return String.format(Locale.ROOT, "%.3f", link.score());
    }
}
