package org.rungwork.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.PlainFuseki;
import org.rungwork.TestServer.Running;
import org.rungwork.load.Crowd.Answered;
import org.rungwork.pipeline.Export;
import org.rungwork.reliability.Figures;
import org.rungwork.store.Store;

/** How long lookups of 32 clients take beside 8 clients that keep sending queries without end; the same of a plain Fuseki. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadRun {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 30));
    private static final int HEAVY = 8;

    /** Of those who look something up, before each of their requests. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Milliseconds, over all lookups; 300 to 500 were measured of single kinds on two cores. */
    private static final double LONGEST_P99 = 2_000;

    private static final String SETTING = "32 clients, 8 of each kind, each with half a second between requests, for "
            + TIME.toSeconds() + " s; client and server on one machine";
    private static final String BOUND =
            "none fails or is sent away, and p99 over all lookups is below %,.0f ms".formatted(LONGEST_P99);
    private static final String PLAIN = "there all 32 clients look up at its endpoint";
    private static final String SHARED =
            "here the heavy queries move to the lane of long ones (rungwork.limits.running-long) after a second; there"
                    + " nothing is held back";

    private final Figures figures = new Figures("load", "Load");

    private Running server;
    private PlainFuseki plain;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException, InterruptedException {
        server = Running.start();
        Path assembler = new Export(server.context().getBean(Store.class)).write(directory.resolve("all.trig"));
        plain = PlainFuseki.start(directory, "/rungwork/sparql", "--config", assembler.toString());
    }

    @AfterAll
    void stop() {
        plain.close();
        server.close();
    }

    @Test
    void lookupsAreAnswered() throws IOException, InterruptedException {
        crowd().send(TIME);
        List<Answered> alone = crowd().send(TIME);
        List<Answered> beside =
                crowd().with(HEAVY, Visit.heavy("/sparql"), Duration.ZERO).send(TIME);
        Duration untilFree = untilAnswered();
        List<Answered> besideMany =
                crowd().with(2 * HEAVY, Visit.heavy("/sparql"), Duration.ZERO).send(TIME);

        plainCrowd().send(TIME);
        List<Answered> plainAlone = plainCrowd().send(TIME);
        List<Answered> plainBeside = plainCrowd()
                .with(HEAVY, Visit.heavy("/rungwork/sparql"), Duration.ZERO)
                .send(TIME);
        for (String kind : List.of("page of a role", "/api/gap", "/api/queries/{name}")) {
            row(kind + ", alone", alone, kind, "", SETTING);
            row(kind + ", beside 8 heavy clients", beside, kind, "", BOUND);
        }
        String lookup = "lookup at /sparql";
        row(
                lookup + ", alone",
                alone,
                lookup,
                Times.of(plainAlone, lookup::equals).toString(),
                PLAIN);
        row(
                lookup + ", beside 8 heavy clients",
                beside,
                lookup,
                Times.of(plainBeside, lookup::equals).toString(),
                SHARED);
        row(
                lookup + ", beside 16 heavy clients",
                besideMany,
                lookup,
                "not measured",
                "8 of the heavy queries find no room among the long ones, and are ended after a second");
        row(
                "heavy queries of 8 clients",
                beside,
                "heavy",
                Times.of(plainBeside, "heavy"::equals).toString(),
                "they have 60 s here, and no end there");
        row("heavy queries of 16 clients", besideMany, "heavy", "not measured", "sent away is right for them");

        figures.row(
                "until /sparql answers again when the 8 heavy clients have left",
                "%.1f s".formatted(untilFree.toMillis() / 1e3),
                "not measured",
                "a query has 60 s, and ends before when its client leaves");

        for (List<Answered> run : List.of(alone, beside, besideMany)) {
            Times lookups = Times.of(run, kind -> !kind.equals("heavy"));
            assertThat(lookups.failed() + lookups.sentAway()).isZero();
            assertThat(lookups.p99()).isLessThan(LONGEST_P99);
            assertThat(Times.of(run, kind -> true).failed()).isZero();
        }
        figures.write();
    }

    private Duration untilAnswered() throws InterruptedException {
        long start = System.nanoTime();
        while (server.query("ASK {}", "text/csv").statusCode() != 200) {
            Thread.sleep(100);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Crowd crowd() {
        return new Crowd(server.address())
                .with(8, Visit.pages(), PAUSE)
                .with(8, Visit.gaps(), PAUSE)
                .with(8, Visit.questions(), PAUSE)
                .with(8, Visit.lookups("/sparql"), PAUSE);
    }

    private Crowd plainCrowd() {
        return new Crowd(plain.address()).with(32, Visit.lookups("/rungwork/sparql"), PAUSE);
    }

    private void row(String measure, List<Answered> ours, String kind, String plainFuseki, String note) {
        figures.row(measure, Times.of(ours, kind::equals).toString(), plainFuseki, note);
    }
}
