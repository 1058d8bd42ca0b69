package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rungwork.reliability.Figures;

/**
 * No library of the package is as old as an advisory that we know of says it must not be. Which those are stands in a file, looked
 * up by hand; {@code mvn -Pdependency-check verify -DskipTests} asks the databases themselves.
 */
class AdvisoriesTest {

    private static final Path FILE = Path.of("src/test/resources/advisories.csv");
    private static final Comparator<String> BY_VERSION = AdvisoriesTest::compare;

    @Test
    void noLibraryIsOlderThanAnAdvisorySays() throws IOException {
        Map<String, String> libraries = libraries();
        List<NamedCsvRecord> advisories = advisories();

        List<NamedCsvRecord> open = advisories.stream()
                .filter(advisory -> BY_VERSION.compare(version(libraries, advisory), advisory.getField("fixed")) < 0)
                .toList();
        assertThat(open)
                .allSatisfy(advisory -> assertThat(advisory.getField("answer"))
                        .as(advisory.getField("advisory"))
                        .isNotBlank());

        Figures figures = new Figures("operations", "Operations")
                .row(
                        "advisories on main libraries: looked at / that apply",
                        advisories.size() + " / 0",
                        "not measured",
                        "looked up by hand on 28 November 2026; databases of vulnerabilities could not be asked");
        open.forEach(advisory -> figures.row(
                advisory.getField("advisory") + " of " + advisory.getField("library") + " "
                        + version(libraries, advisory),
                "does not apply",
                "",
                advisory.getField("answer") + "; fixed in " + advisory.getField("fixed")));
        figures.write();
    }

    /** An answer for what is mended by now would hide the next one. */
    @Test
    void answersAreOfLibrariesThatAreOlder() throws IOException {
        Map<String, String> libraries = libraries();

        assertThat(advisories())
                .filteredOn(advisory -> !advisory.getField("answer").isBlank())
                .allSatisfy(advisory -> assertThat(version(libraries, advisory))
                        .usingComparator(BY_VERSION)
                        .isLessThan(advisory.getField("fixed")));
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(compare("1.9.0", "1.10")).isNegative();
        assertThat(compare("3.1.5.RELEASE", "3.1.4")).isPositive();
        assertThat(compare("2.0.0-M3", "2.0.0-M4")).isNegative();
        assertThat(compare("2.0.0-M4", "2.0.0-M4")).isZero();
    }

    private static int compare(String one, String other) {
        String[] ones = one.split("[.-]");
        String[] others = other.split("[.-]");
        for (int at = 0; at < Math.min(ones.length, others.length); at++) {
            boolean numbers = ones[at].matches("\\d+") && others[at].matches("\\d+");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(ones[at]), Integer.parseInt(others[at]))
                    : ones[at].compareTo(others[at]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static List<NamedCsvRecord> advisories() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return rows.stream().toList();
        }
    }

    /** Files of a Maven repository: group and name with slashes, version. */
    private static Map<String, String> libraries() {
        Map<String, String> libraries = new TreeMap<>();
        for (String file : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path version = Path.of(file).getParent();
            if (file.endsWith(".jar") && version != null && version.getParent() != null) {
                String folder = version.getParent().toString().replace(File.separatorChar, '/');
                libraries.put(folder, version.getFileName().toString());
            }
        }
        return libraries;
    }

    /** That of the library in what the tests run with, which is what the application runs with. */
    private static String version(Map<String, String> libraries, NamedCsvRecord advisory) {
        String library = advisory.getField("library");
        String[] parts = library.split(":");
        String folder = "/" + parts[0].replace('.', '/') + "/" + parts[1];
        return libraries.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(folder))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(library + " is not used any more: strike it from " + FILE));
    }
}
