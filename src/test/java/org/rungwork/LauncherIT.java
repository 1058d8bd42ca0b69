package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, started as the README says. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    @TempDir
    private Path directory;

    @Test
    void launcherFindsAJdkAndRunsTheJar() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of("target/rungwork").toAbsolutePath().toString(), "check")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("document/seed-000", "0 violations");
        assertThat(process.exitValue()).isZero();
        assertThat(directory).isEmptyDirectory();
    }
}
