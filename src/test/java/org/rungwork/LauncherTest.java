package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the server has it end when memory is used up, instead of going on by halves. */
class LauncherTest {

    @ParameterizedTest
    @ValueSource(strings = {"src/main/launcher/rungwork", "src/main/launcher/rungwork.cmd", "pom.xml"})
    void endsAServerWithoutMemory(String file) throws IOException {
        assertThat(Files.readString(Path.of(file))).contains("-XX:+ExitOnOutOfMemoryError");
    }
}
