package org.rungwork.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rungwork.ProjectFiles;
import org.rungwork.reliability.Figures;

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

    /** The tests of the suites vouch for the figures, as for those of the document. */
    @Test
    void standsInTheScorecard() throws IOException {
        Set<String> missed = NotPassed.reasons().keySet();
        Figures figures = new Figures("conformance", "Conformance");
        int cases = 0;
        for (Suite suite : Suite.values()) {
            long passed = suite.cases().stream()
                    .filter(example -> !missed.contains(example.name()))
                    .count();
            cases += suite.cases().size();
            figures.row(
                    suite.title() + ": passed of",
                    passed + " of " + suite.cases().size(),
                    plain(suite),
                    "");
        }
        figures.row(
                        "all: passed of",
                        cases - missed.size() + " of " + cases,
                        "",
                        "src/docs/conformance.md says why not all")
                .write();
        assertThat(cases).isGreaterThan(missed.size());
    }

    /** What was measured once, when these tests were begun. */
    private static String plain(Suite suite) {
        return switch (suite.title()) {
            case "SPARQL 1.1 Query" -> "484 of 498, with updates and results (measured earlier on Fuseki 6.2.0)";
            case "SPARQL 1.1 Graph Store HTTP Protocol" -> "8 of the 13 tried (measured earlier on Fuseki 6.2.0)";
            default -> "not measured";
        };
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
