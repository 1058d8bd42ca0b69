package org.rungwork.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Writes the document when all runs have left their figures. */
class ReliabilityReportRun {

    private static final Path REPORT = Path.of("src", "docs", "reliability.md");

    @Test
    void isWritten() throws IOException {
        String report = ReliabilityReport.of(Figures.FOLDER, fusekiVersion(), machine());

        Files.writeString(REPORT, report);
        assertThat(report).contains("## Nothing lost");
    }

    private static String fusekiVersion() throws IOException {
        try (JarFile jar = new JarFile("target/peer/fuseki-server.jar")) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private static String machine() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d cores (load %.0f at the end), %d GB of memory, %s %s, JDK %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC)
                                .format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)),
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        system.getTotalMemorySize() >> 30,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }
}
