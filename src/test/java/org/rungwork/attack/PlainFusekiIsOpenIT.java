package org.rungwork.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link AttackTest} tries in vain works where it is let through: on a plain Fuseki. */
@Timeout(120)
class PlainFusekiIsOpenIT {

    private static OpenFuseki fuseki;
    private static Bait bait;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException, InterruptedException {
        fuseki = new OpenFuseki(directory);
        bait = new Bait(directory);
    }

    @AfterAll
    static void stop() {
        bait.close();
        fuseki.close();
    }

    static Stream<Attack> attacks() {
        return Attacks.all().filter(Attack::opensPlainFuseki);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void succeeds(Attack attack) throws IOException, InterruptedException {
        assertThat(attack.attempt().succeeds(fuseki.victim(), bait)).isTrue();
    }
}
