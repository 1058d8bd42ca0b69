package org.rungwork.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rungwork.ProjectFiles;

/** The document about the suites says what their tests say. {@code -Dconformance=write} writes it anew. */
class ConformanceReportTest {

    private static final Path REPORT = Path.of("src", "docs", "conformance.md");
    private static final boolean WRITE = "write".equals(System.getProperty("conformance"));

    @Test
    void isCurrent() throws IOException {
        String report = ConformanceReport.of(List.of(Suite.values()), NotPassed.reasons());

        if (WRITE) {
            Files.writeString(REPORT, report);
        }
        assertThat(ProjectFiles.read(REPORT))
                .as("%s; -Dconformance=write writes it", REPORT)
                .isEqualTo(report);
    }

    @Test
    void reasonsAreOfCasesThatThereAre() {
        assertThat(List.of(Suite.values()).stream()
                        .flatMap(suite -> suite.cases().stream())
                        .map(SuiteCase::name)
                        .collect(Collectors.toSet()))
                .containsAll(NotPassed.reasons().keySet());
    }

    @Test
    void namesOfCasesAreTheirOwn() {
        assertThat(List.of(Suite.values()).stream().flatMap(suite -> suite.cases().stream()))
                .extracting(SuiteCase::name)
                .doesNotHaveDuplicates();
    }
}
