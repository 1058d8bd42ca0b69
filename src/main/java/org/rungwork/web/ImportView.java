package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.model.Taxonomy;
import org.rungwork.pipeline.ImportJob;
import org.rungwork.pipeline.ImportJob.State;
import org.rungwork.pipeline.ImportProgress.Snapshot;
import org.rungwork.pipeline.ImportProgress.Stage;
import org.rungwork.pipeline.ImportReport;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.validation.Severity;

/**
 * An import as clients see it; what has not come yet is left out.
 *
 * @param message why it brought nothing
 * @param issues what was wrong or remarkable by kind, the worst first
 */
@JsonInclude(Include.NON_NULL)
record ImportView(
        String id,
        String href,
        String kind,
        String delivery,
        String state,
        Instant submitted,
        @Nullable Instant started,
        @Nullable Instant ended,
        ProgressView progress,
        @Nullable String message,
        @Nullable ReportView report,
        @Nullable List<TallyView> issues) {

    /** @param expected units of the stage; null where nobody knows, like the seconds that remain */
    record ProgressView(
            Stage stage,
            long done,
            @Nullable Long expected,
            long rows,
            long issues,
            double elapsedSeconds,
            @Nullable Double remainingSeconds) {}

    record ReportView(
            Taxonomy taxonomy,
            String graph,
            String sha256,
            long rows,
            long triples,
            long bridged,
            long version,
            boolean changed,
            Map<String, Double> stages) {}

    record TallyView(Code code, Severity severity, long count, List<IssueView> samples) {

        static List<TallyView> list(List<Tally> tallies) {
            return tallies.stream()
                    .map(tally -> new TallyView(
                            tally.code(),
                            tally.severity(),
                            tally.count(),
                            tally.samples().stream()
                                    .map(issue -> new IssueView(
                                            issue.file(),
                                            issue.line().isPresent()
                                                    ? issue.line().getAsLong()
                                                    : null,
                                            issue.column().isPresent()
                                                    ? issue.column().getAsLong()
                                                    : null,
                                            issue.message(),
                                            issue.fix()))
                                    .toList()))
                    .toList();
        }
    }

    record IssueView(
            String file, @Nullable Long line, @Nullable Long column, String message, String fix) {}

    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                href(job),
                job.kind(),
                job.delivery(),
                name(job.state()),
                job.submitted(),
                job.started().orElse(null),
                job.ended().orElse(null),
                progress(job),
                message(job.state()),
                job.state() instanceof State.Done done ? report(done.report()) : null,
                issues(job.state()));
    }

    private static @Nullable String message(State state) {
        if (state instanceof State.Refused refused) {
            return refused.message();
        }
        return state instanceof State.Failed failed ? failed.message() : null;
    }

    private static @Nullable List<TallyView> issues(State state) {
        if (state instanceof State.Done done) {
            return TallyView.list(done.report().issues());
        }
        return state instanceof State.Refused refused ? TallyView.list(refused.issues()) : null;
    }

    static String href(ImportJob job) {
        return "/api/imports/" + job.id();
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

    private static ProgressView progress(ImportJob job) {
        Snapshot now = job.progress().snapshot();
        Optional<Duration> took =
                job.ended().map(ended -> Duration.between(job.started().orElse(ended), ended));
        return new ProgressView(
                now.stage(),
                now.done(),
                now.expected() == 0 ? null : now.expected(),
                now.rows(),
                now.issues(),
                seconds(took.orElse(now.elapsed())),
                took.isPresent()
                        ? Double.valueOf(0)
                        : now.remaining().map(ImportView::seconds).orElse(null));
    }

    private static ReportView report(ImportReport report) {
        Map<String, Double> stages = new LinkedHashMap<>();
        report.stages().forEach((stage, time) -> stages.put(stage, seconds(time)));
        return new ReportView(
                report.taxonomy(),
                report.graph(),
                report.sha256(),
                report.rows(),
                report.triples(),
                report.bridged(),
                report.version(),
                report.changed(),
                stages);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
