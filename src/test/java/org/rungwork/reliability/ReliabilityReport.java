package org.rungwork.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the long runs found, as Markdown: a table for each area. */
final class ReliabilityReport {

    /** Names of the files, in the order of the document. */
    static final List<String> RUNS = List.of(
            "attacks", "endings", "access", "kill", "damage", "backup", "conformance", "fuzz", "load", "operations");

    private static final String HEAD = """
            # Reliability

            What the long runs found, here and at a plain Fuseki %s (a process of its own, as it comes) where there is something to
            compare. Each asserts what stands here: where one fails, this document is not written. Times are of one machine:
            %s.

                mvn -Preliability verify
            """;

    private static final int COLUMNS = 5;

    private ReliabilityReport() {}

    /**
     * The whole document.
     *
     * @param folder where the runs left their figures
     * @param machine when and where they ran
     * @throws IOException if a run left none
     */
    static String of(Path folder, String fusekiVersion, String machine) throws IOException {
        Map<String, List<String>> rowsByArea = new LinkedHashMap<>();
        for (String run : RUNS) {
            List<String> lines = Files.readAllLines(folder.resolve(run + ".tsv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", COLUMNS);
                if (cells.length != COLUMNS) {
                    throw new IOException(run + ".tsv has a row without " + COLUMNS + " cells: " + line);
                }
                rowsByArea
                        .computeIfAbsent(cells[0], area -> new ArrayList<>())
                        .add("| %s | %s | %s | %s |\n".formatted((Object[])
                                List.of(cells).subList(1, COLUMNS).toArray()));
            }
        }
        StringBuilder report = new StringBuilder(HEAD.formatted(fusekiVersion, machine));
        rowsByArea.forEach((area, rows) -> {
            report.append("\n## ").append(area).append("\n\n");
            report.append("| what | Rungwork | plain Fuseki | note |\n| --- | --- | --- | --- |\n");
            rows.forEach(report::append);
        });
        return report.toString();
    }
}
