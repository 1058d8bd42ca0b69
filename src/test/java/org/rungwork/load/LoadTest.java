package org.rungwork.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.load.Crowd.Answered;

/** Who looks something up is answered, whatever others ask; {@link LoadRun} measures how soon. */
@ExtendWith(TestServer.class)
class LoadTest {

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Test
    void lookupsAreAnsweredBesideHeavyQueries(Running server) throws InterruptedException {
        List<Answered> answers = new Crowd(server.address())
                .with(1, Visit.gaps(), PAUSE)
                .with(1, Visit.pages(), PAUSE)
                .with(1, Visit.questions(), PAUSE)
                .with(1, Visit.lookups("/sparql"), PAUSE)
                .with(
                        4,
                        Visit.heavy("/sparql").stream()
                                .map(visit -> visit.within(1))
                                .toList(),
                        PAUSE)
                .send(Duration.ofSeconds(3));

        assertThat(answers).extracting(Answered::kind).contains("/api/gap", "heavy");
        assertThat(answers).allSatisfy(answer -> {
            boolean isHeavy = answer.kind().equals("heavy");
            assertThat(answer.status()).as(answer.kind()).isEqualTo(isHeavy ? 503 : 200);
            assertThat(answer.tellsWhenToRetry()).isEqualTo(isHeavy);
        });
    }
}
