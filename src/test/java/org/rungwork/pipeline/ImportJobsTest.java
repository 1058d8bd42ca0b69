package org.rungwork.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rungwork.ProjectFiles;
import org.rungwork.access.Actor;
import org.rungwork.access.Authority;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.model.Taxonomy;
import org.rungwork.pipeline.ImportJob.State;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.validation.Severity;
import org.slf4j.MDC;

/** Imports in the background, read by a reader that does what the test says when it says so. */
@Timeout(60)
class ImportJobsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-31T12:00:00Z"));
    private static final Delivery DELIVERY =
            new Delivery("cards", List.of(new SourceFile("cards.csv", () -> new ByteArrayInputStream(new byte[] {1}))));

    private final Store store = Store.open(new StoreSettings("memory", Duration.ofSeconds(10)), true);
    private final Imports imports = new Imports(
            store,
            Bridges.read(List.of(), moves(), List.of()),
            new ImportSeverities(Arrays.stream(Code.values())
                    .collect(Collectors.toMap(Function.identity(), code -> Severity.VIOLATION))),
            Authority.ofRungwork(),
            CLOCK);
    private final ImportJobs jobs = new ImportJobs(imports, CLOCK);

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final BlockingQueue<String> afterwards = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        goOn.countDown();
        jobs.close();
        store.close();
    }

    @Test
    void runsOneAfterAnother() throws InterruptedException {
        String first = submit("1", this::block);
        String second = submit("2", ImportJobsTest::describe);
        reading.await();

        assertThat(state(first)).isInstanceOf(State.Running.class);
        assertThat(state(second)).isInstanceOf(State.Waiting.class);
        goOn.countDown();
        assertThat(afterwards.take()).isEqualTo("1");
        assertThat(afterwards.take()).isEqualTo("2");
        jobs.close();

        assertThat(state(first)).isInstanceOfSatisfying(State.Done.class, done -> {
            assertThat(done.report().graph()).isEqualTo("taxonomy/cards-1");
            assertThat(done.report().rows()).isEqualTo(1);
        });
        assertThat(jobs.list()).extracting(ImportJob::id).containsExactly(second, first);
        assertThat(imports.imported()).extracting(Imported::id).containsExactly("cards-1", "cards-2");
    }

    @Test
    void theLogOfAnImportNamesTheRequestThatAskedForIt() throws InterruptedException {
        BlockingQueue<String> named = new LinkedBlockingQueue<>();
        try (MDC.MDCCloseable request = MDC.putCloseable("request", "mine")) {
            submit("1", receiver -> named.add(String.valueOf(MDC.get("request"))));
        }
        submit("2", receiver -> named.add(String.valueOf(MDC.get("request"))));

        assertThat(named.take()).isEqualTo("mine");
        assertThat(named.take()).isEqualTo("null");
    }

    @Test
    void takesBackWhatWaits() throws InterruptedException {
        submit("1", this::block);
        String second = submit("2", ImportJobsTest::describe);
        reading.await();

        assertThat(jobs.cancel(second)).isTrue();

        assertThat(state(second)).isInstanceOf(State.Cancelled.class);
        assertThat(afterwards.take()).isEqualTo("2");
        assertThat(jobs.cancel(second)).isFalse();
        goOn.countDown();
        assertThat(afterwards.take()).isEqualTo("1");
        jobs.close();
        assertThat(afterwards).isEmpty();
        assertThat(imports.imported()).extracting(Imported::id).containsExactly("cards-1");
    }

    @Test
    void stopsWhatRunsWithoutATrace() throws InterruptedException {
        String first = submit("1", this::block);
        reading.await();

        assertThat(jobs.cancel(first)).isTrue();
        goOn.countDown();
        afterwards.take();
        jobs.close();

        assertThat(state(first)).isInstanceOf(State.Cancelled.class);
        assertThat(imports.imported()).isEmpty();
    }

    @Test
    void publishesWhatWasCancelledTooLate() {
        ImportProgress progress = new ImportProgress(CLOCK);
        progress.cancel();

        progress.begin(ImportProgress.Stage.DONE, 0);

        assertThat(progress.snapshot().stage()).isEqualTo(ImportProgress.Stage.DONE);
    }

    @Test
    void closingStopsWhatRunsAndWhatWaitsAndTakesNoMore() throws InterruptedException {
        String first = submit("1", receiver -> {
            reading.countDown();
            while (true) {
                describe(receiver);
            }
        });
        String second = submit("2", ImportJobsTest::describe);
        reading.await();

        jobs.close();

        assertThat(state(first)).isInstanceOf(State.Cancelled.class);
        assertThat(state(second)).isInstanceOf(State.Cancelled.class);
        assertThat(afterwards).containsExactlyInAnyOrder("1", "2");
        assertThat(imports.imported()).isEmpty();
        assertThatThrownBy(() -> submit("3", ImportJobsTest::describe)).hasMessageContaining("being stopped");
    }

    @Test
    void tellsNothingOfTheInsideAndGoesOnAfterAFailure() throws InterruptedException {
        String first = submit("1", receiver -> {
            throw new IllegalStateException("/var/secret of org.rungwork");
        });
        String second = submit("2", ImportJobsTest::describe);
        afterwards.take();
        afterwards.take();
        jobs.close();

        assertThat(state(first))
                .isInstanceOfSatisfying(
                        State.Failed.class,
                        failed -> assertThat(failed.message())
                                .contains("import " + first)
                                .doesNotContain("secret", "org.", "IllegalState"));
        assertThat(state(second)).isInstanceOf(State.Done.class);
    }

    @Test
    void goesOnAfterAnError() throws InterruptedException {
        String first = submit("1", receiver -> {
            throw new StackOverflowError("thrown by a test");
        });
        String second = submit("2", ImportJobsTest::describe);
        afterwards.take();
        afterwards.take();
        jobs.close();

        assertThat(state(first)).isInstanceOf(State.Failed.class);
        assertThat(state(second)).isInstanceOf(State.Done.class);
    }

    @Test
    void keepsWhatWasWrongWithADelivery() throws InterruptedException {
        String first =
                submit("1", receiver -> receiver.issue(ImportIssue.ofFile(Code.ENCODING, "cards.csv", "a", "b")));
        afterwards.take();
        jobs.close();

        assertThat(state(first)).isInstanceOfSatisfying(State.Refused.class, refused -> {
            assertThat(refused.message()).contains("nothing was changed");
            assertThat(refused.issues())
                    .singleElement()
                    .satisfies(tally -> assertThat(tally.code()).isEqualTo(Code.ENCODING));
        });
    }

    @Test
    void refusesOptionsThatDoNotSufficeAtOnce() {
        assertThatThrownBy(() -> submit("", ImportJobsTest::describe)).isInstanceOf(IllegalArgumentException.class);

        assertThat(jobs.list()).isEmpty();
        assertThat(afterwards).isEmpty();
    }

    @Test
    void keepsTheLastHundred() throws InterruptedException {
        String first = submit("1", ImportJobsTest::describe);
        afterwards.take();
        while (!jobs.find(first).orElseThrow().hasEnded()) {
            Thread.onSpinWait();
        }
        for (int number = 0; number < 100; number++) {
            submit("2", ImportJobsTest::describe);
        }

        assertThat(jobs.list()).hasSize(100);
        assertThat(jobs.find(first)).isEmpty();
    }

    private String submit(String version, Consumer<Receiver> read) {
        return jobs.submit(
                        Actor.RUNGWORK,
                        new Scripted(read),
                        DELIVERY,
                        Map.of("version", version),
                        () -> afterwards.add(version))
                .id();
    }

    private static List<SourceFile> moves() {
        return ProjectFiles.list("queries/move", ".rq").stream()
                .map(file -> new SourceFile(file.toString(), () -> Files.newInputStream(file)))
                .toList();
    }

    private State state(String id) {
        return jobs.find(id).orElseThrow().state();
    }

    private void block(Receiver receiver) {
        reading.countDown();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        describe(receiver);
    }

    private static void describe(Receiver receiver) {
        receiver.progress(DELIVERY.files().getFirst());
        receiver.triple(NodeFactory.createURI("http://example.org/card"), RDF.type.asNode(), SKOS.Concept.asNode());
    }

    private record Scripted(Consumer<Receiver> script) implements TaxonomyReader {

        @Override
        public String kind() {
            return "cards";
        }

        @Override
        public Taxonomy describe(Delivery delivery, Map<String, String> options) {
            return new Taxonomy("cards", options.get("version"), "Cards", "", "", "", "");
        }

        @Override
        public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
            script.accept(receiver);
        }
    }
}
