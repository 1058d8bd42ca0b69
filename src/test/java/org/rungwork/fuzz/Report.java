package org.rungwork.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of what the long campaign found, in which each kind replaces its own rows. */
final class Report {

    private static final Path FILE = Path.of("target/reliability/fuzz.tsv");
    private static final String HEADER = "area\tmeasure\trungwork\tplain Fuseki\tnote";

    private Report() {}

    /**
     * Writes the rows of an area, if the campaign is the long one.
     *
     * @param rows without the area: measure, ours, theirs, note
     */
    static synchronized void write(String area, List<List<String>> rows) {
        if (!Campaign.isFull()) {
            return;
        }
        try {
            List<String> lines = new ArrayList<>();
            lines.add(HEADER);
            if (Files.exists(FILE)) {
                Files.readAllLines(FILE).stream()
                        .skip(1)
                        .filter(line -> !line.startsWith(area + "\t"))
                        .forEach(lines::add);
            }
            rows.forEach(row -> lines.add(area + "\t" + String.join("\t", row)));
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
