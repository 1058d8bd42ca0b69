package org.rungwork.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.rungwork.intake.ImportIssue;

/** How far an import is; read by others while it runs, and the place to tell it that it should stop. */
public final class ImportProgress {

    /** The stages in their order, with the share of the whole time that each usually takes. */
    public enum Stage {
        WAITING(0),
        CHECKSUM(0.03),
        READING(0.22),
        STORING(0.30),
        BRIDGING(0.40),
        PUBLISHING(0.05),
        DONE(0);

        private final double share;

        Stage(double share) {
            this.share = share;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One look at an import.
     *
     * @param done how many of the expected units of the stage (bytes, statements, rules) are done
     * @param expected how many there are; 0 where nobody knows
     * @param rows rows and statements read from the files so far
     * @param issues issues found so far
     * @param remaining estimated time to the end; empty while there is no ground for an estimate
     */
    public record Snapshot(
            Stage stage,
            long done,
            long expected,
            long rows,
            long issues,
            Duration elapsed,
            Optional<Duration> remaining) {}

    private static final double LEAST_SHARE_FOR_AN_ESTIMATE = 0.02;

    /** More than that nobody reads while an import runs; its report counts them all. */
    private static final int MOST_SHOWN = 50;

    private final InstantSource clock;
    private final Instant started;
    private volatile boolean cancelled;
    private Stage stage = Stage.WAITING;
    private long done;
    private long expected;
    private long rows;
    private long issues;
    private final List<ImportIssue> first = new ArrayList<>();

    public ImportProgress(InstantSource clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Asks the import to stop; it does at its next step, unless it is already publishing. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public synchronized Snapshot snapshot() {
        Duration elapsed = Duration.between(started, clock.instant());
        return new Snapshot(stage, done, expected, rows, issues, elapsed, remaining(elapsed));
    }

    private Optional<Duration> remaining(Duration elapsed) {
        double share = 0;
        for (Stage earlier : Stage.values()) {
            if (earlier.ordinal() < stage.ordinal()) {
                share += earlier.share;
            }
        }
        if (expected > 0) {
            share += stage.share * Math.min(1, (double) done / expected);
        }
        return share < LEAST_SHARE_FOR_AN_ESTIMATE || share > 1
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (elapsed.toMillis() * (1 - share) / share)));
    }

    synchronized void begin(Stage next, long expectedUnits) {
        if (next != Stage.DONE) {
            requireWanted();
        }
        stage = next;
        done = 0;
        expected = expectedUnits;
    }

    synchronized void advance(long units) {
        requireWanted();
        done += units;
    }

    synchronized void row() {
        requireWanted();
        rows++;
    }

    synchronized void issue(ImportIssue issue) {
        issues++;
        if (first.size() < MOST_SHOWN) {
            first.add(issue);
        }
    }

    /** The first issues found so far. */
    public synchronized List<ImportIssue> firstIssues() {
        return List.copyOf(first);
    }

    private void requireWanted() {
        if (cancelled) {
            throw new CancellationException("The import was cancelled; nothing was changed");
        }
    }
}
