package org.rungwork.intake.sssom;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.SourceFile;

/**
 * Reads an SSSOM 1.0 table in TSV: metadata in YAML behind {@code #}, then one mapping a row.
 *
 * <p>Every row becomes a record (an owl:Axiom, see {@link MappingRecord}). The SKOS triple itself is stated for reviewed
 * sets only; the sets whose file is called {@code .candidate.} hold guesses, and a guess never stands as a plain triple.
 */
public final class SssomReader {

    private static final String FIX = "correct the row by the SSSOM 1.0 model";

    /** Hands on the triples of all rows; a row with an issue is left out. */
    public void read(SourceFile file, Consumer<Triple> triples, List<ImportIssue> issues) {
        String name = file.fileName().replaceFirst("\\.sssom\\.tsv$", "");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            SssomMetadata metadata = SssomMetadata.read(in);
            int firstRow = metadata.lineCount();
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(in)) {
                int number = 0;
                for (NamedCsvRecord row : rows) {
                    number++;
                    readRow(file, name, metadata, number, firstRow, row, triples, issues);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException failure) {
            issues.add(issue(file, OptionalLong.empty(), String.valueOf(failure.getMessage())));
        }
    }

    private static void readRow(
            SourceFile file,
            String set,
            SssomMetadata metadata,
            int number,
            int firstRow,
            NamedCsvRecord row,
            Consumer<Triple> triples,
            List<ImportIssue> issues) {
        try {
            MappingRecord mapping = MappingRecord.of(
                    slot -> row.findField(slot)
                            .filter(value -> !value.isBlank())
                            .or(() -> metadata.findSlot(slot)),
                    metadata::expand);
            mapping.triples(set, number).forEach(triples);
            if (!set.endsWith(".candidate")) {
                mapping.statement().ifPresent(triples);
            }
        } catch (IllegalArgumentException failure) {
            long line = firstRow + row.getStartingLineNumber();
            issues.add(issue(file, OptionalLong.of(line), String.valueOf(failure.getMessage())));
        }
    }

    private static ImportIssue issue(SourceFile file, OptionalLong line, String message) {
        return new ImportIssue(Code.MAPPING, file.name(), line, OptionalLong.empty(), message, FIX);
    }
}
