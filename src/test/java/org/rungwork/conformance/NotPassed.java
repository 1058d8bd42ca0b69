package org.rungwork.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The cases that are not passed, each with the reason. */
final class NotPassed {

    private static final Path FILE = Path.of("src/test/resources/conformance/not-passed.csv");

    private NotPassed() {}

    /** Name of the case, and why it is not passed. */
    static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            for (NamedCsvRecord row : rows) {
                if (reasons.put(row.getField("case"), row.getField("reason")) != null) {
                    throw new IllegalStateException(row.getField("case") + " stands in " + FILE + " twice");
                }
            }
            return reasons;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
