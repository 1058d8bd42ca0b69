package org.rungwork.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.TestServer.Running;

/** None of the attacks works here. {@link PlainFusekiIsOpenIT} shows that they work. */
@Timeout(60)
class AttackTest {

    private static Running server;
    private static Victim victim;
    private static Bait bait;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = Running.start("--rungwork.store.query-timeout=3s");
        victim = Victim.ours(server);
        bait = new Bait(directory);
    }

    @AfterAll
    static void stop() {
        bait.close();
        server.close();
    }

    @AfterEach
    void clear() {
        victim.clear();
    }

    static Stream<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void fails(Attack attack) {
        assertThat(attack.attempt().succeeds(victim, bait)).isFalse();
    }
}
