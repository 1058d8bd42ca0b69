package org.rungwork.page.curation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue;
import org.rungwork.pipeline.ImportJob;
import org.rungwork.pipeline.ImportJob.State;
import org.rungwork.pipeline.ImportProgress.Snapshot;
import org.rungwork.pipeline.ImportProgress.Stage;
import org.rungwork.pipeline.ImportReport;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.request.Choices;

/**
 * An import at the moment it is looked at.
 *
 * @param state such as running
 * @param ended whether it has ended, however that was
 * @param stage the stage that it is in, such as storing
 * @param stages all stages with how they stand, while it runs
 * @param done how many of the expected units of the stage are done
 * @param expected how many there are; 0 where nobody knows
 * @param rows rows and statements read so far
 * @param issues issues found so far
 * @param elapsed time since it began, until it ended, such as 1:05
 * @param remaining estimated time to the end; null where nobody knows
 * @param message why it brought nothing; null where it did, or goes on
 * @param report what it brought; null before
 * @param tallies its issues by kind, the worst first; none before it ended
 * @param first the first issues found, while it runs
 */
public record JobLine(
        String id,
        String kind,
        String delivery,
        String submitted,
        String state,
        boolean ended,
        String stage,
        List<StageLine> stages,
        long done,
        long expected,
        long rows,
        long issues,
        String elapsed,
        @Nullable String remaining,
        @Nullable String message,
        @Nullable ImportReport report,
        List<TallyLine> tallies,
        List<IssueLine> first) {

    /** @param progress past, now or next */
    public record StageLine(String name, String progress) {}

    /** Issues of one kind. */
    public record TallyLine(String code, String severity, long count, List<IssueLine> samples) {}

    /** @param where file, line and column */
    public record IssueLine(String where, String message, String fix) {

        static List<IssueLine> of(List<ImportIssue> issues) {
            return issues.stream()
                    .map(issue -> new IssueLine(issue.where(), issue.message(), issue.fix()))
                    .toList();
        }
    }

    static JobLine of(ImportJob job) {
        Snapshot now = job.progress().snapshot();
        Duration took = job.ended()
                .map(ended -> Duration.between(job.started().orElse(ended), ended))
                .orElse(now.elapsed());
        return new JobLine(
                job.id(),
                job.kind(),
                job.delivery(),
                minute(job.submitted()),
                name(job.state()),
                job.hasEnded(),
                Choices.write(now.stage()),
                stages(now.stage()),
                now.done(),
                now.expected(),
                now.rows(),
                now.issues(),
                clock(took),
                job.hasEnded() ? null : now.remaining().map(JobLine::clock).orElse(null),
                message(job.state()),
                job.state() instanceof State.Done done ? done.report() : null,
                tallies(job.state()),
                job.hasEnded() ? List.of() : IssueLine.of(job.progress().firstIssues()));
    }

    private static List<StageLine> stages(Stage at) {
        return Arrays.stream(Stage.values())
                .map(stage -> new StageLine(
                        Choices.write(stage),
                        stage.ordinal() < at.ordinal() || at == Stage.DONE ? "past" : stage == at ? "now" : "next"))
                .toList();
    }

    private static String name(State state) {
        return switch (state) {
            case State.Waiting() -> "waiting";
            case State.Running() -> "running";
            case State.Done done -> "done";
            case State.Refused refused -> "refused";
            case State.Failed failed -> "failed";
            case State.Cancelled() -> "cancelled";
        };
    }

    private static @Nullable String message(State state) {
        if (state instanceof State.Refused refused) {
            return refused.message();
        }
        return state instanceof State.Failed failed ? failed.message() : null;
    }

    private static List<TallyLine> tallies(State state) {
        List<Tally> tallies = state instanceof State.Done done
                ? done.report().issues()
                : state instanceof State.Refused refused ? refused.issues() : List.of();
        return tallies.stream()
                .map(tally -> new TallyLine(
                        Choices.write(tally.code()),
                        Choices.write(tally.severity()),
                        tally.count(),
                        IssueLine.of(tally.samples())))
                .toList();
    }

    /** Such as 2026-11-28 18:04, in universal time. */
    private static String minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').replaceFirst(":00Z$", " UTC");
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
