package org.rungwork.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliabilityReportTest {

    @TempDir
    private Path folder;

    private void write(String run, String row) throws IOException {
        Files.writeString(folder.resolve(run + ".tsv"), Figures.HEADER + "\n" + row + "\n");
    }

    private void writeAll() throws IOException {
        for (String run : ReliabilityReport.RUNS) {
            write(run, "Other\twhat " + run + " found\t1\t\t");
        }
    }

    @Test
    void rowsOfOneAreaAreOneTable() throws IOException {
        writeAll();
        write("kill", "Nothing lost\tkilled\t20 / 0\t\tnone");
        write("damage", "Nothing lost\tdamaged\t15 / 15\tnot found\t");

        String report = ReliabilityReport.of(folder, "6.2.0", "28 November 2026, two cores");

        assertThat(report).contains("plain Fuseki 6.2.0", "28 November 2026, two cores", """
                ## Nothing lost

                | what | Rungwork | plain Fuseki | note |
                | --- | --- | --- | --- |
                | killed | 20 / 0 |  | none |
                | damaged | 15 / 15 | not found |  |
                """);
    }

    @Test
    void aRunThatLeftNothingIsMissed() throws IOException {
        writeAll();
        Files.delete(folder.resolve("load.tsv"));

        assertThatThrownBy(() -> ReliabilityReport.of(folder, "6.2.0", ""))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("load.tsv");
    }

    @Test
    void aRowThatIsNotWholeIsNamed() throws IOException {
        writeAll();
        write("fuzz", "Fuzz\tfiles");

        assertThatThrownBy(() -> ReliabilityReport.of(folder, "6.2.0", "")).hasMessageContaining("fuzz.tsv");
    }
}
