package org.rungwork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.model.Taxonomy;
import org.rungwork.pipeline.ImportProgress.Snapshot;
import org.rungwork.pipeline.ImportProgress.Stage;
import org.rungwork.pipeline.ImportRefusedException;
import org.rungwork.pipeline.ImportReport;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.validation.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server tells of an import, or why it takes none, as {@code GET /api/imports/{id}} writes it. */
record RemoteJob(JsonNode json) {

    static final RemoteJob NOT_BEGUN = new RemoteJob(JsonMapper.shared().createObjectNode());

    boolean hasEnded() {
        return json.has("ended");
    }

    String detail() {
        return json.path("detail").asString("no reason told");
    }

    Snapshot snapshot() {
        JsonNode progress = json.path("progress");
        JsonNode remaining = progress.path("remainingSeconds");
        return new Snapshot(
                choice(Stage.class, progress.path("stage").asString("waiting")),
                progress.path("done").asLong(0),
                progress.path("expected").asLong(0),
                progress.path("rows").asLong(0),
                progress.path("issues").asLong(0),
                seconds(progress.path("elapsedSeconds")),
                remaining.isNumber() ? Optional.of(seconds(remaining)) : Optional.empty());
    }

    /**
     * What the import brought.
     *
     * @throws ImportRefusedException if something was wrong with the delivery
     * @throws IllegalStateException if it brought nothing for another reason
     */
    ImportReport report() {
        return switch (json.path("state").asString("")) {
            case "done" -> done(json.path("report"));
            case "refused" -> throw new ImportRefusedException(issues());
            case "cancelled" -> throw new IllegalStateException("The import was cancelled; nothing was changed");
            default -> throw new IllegalStateException(json.path("message").asString("the import failed"));
        };
    }

    private ImportReport done(JsonNode report) {
        JsonNode taxonomy = report.path("taxonomy");
        Map<String, Duration> stages = new LinkedHashMap<>();
        report.path("stages").properties().forEach(stage -> stages.put(stage.getKey(), seconds(stage.getValue())));
        return new ImportReport(
                new Taxonomy(
                        text(taxonomy, "name"),
                        text(taxonomy, "version"),
                        text(taxonomy, "title"),
                        text(taxonomy, "publisher"),
                        text(taxonomy, "licence"),
                        text(taxonomy, "attribution"),
                        text(taxonomy, "homepage")),
                text(report, "graph"),
                text(report, "sha256"),
                report.path("rows").asLong(0),
                report.path("triples").asLong(0),
                report.path("bridged").asLong(0),
                issues(),
                report.path("version").asLong(0),
                report.path("changed").asBoolean(true),
                stages);
    }

    List<Tally> issues() {
        List<Tally> tallies = new ArrayList<>();
        for (JsonNode tally : json.path("issues")) {
            Code code = choice(Code.class, text(tally, "code"));
            List<ImportIssue> samples = new ArrayList<>();
            for (JsonNode sample : tally.path("samples")) {
                samples.add(new ImportIssue(
                        code,
                        text(sample, "file"),
                        number(sample.path("line")),
                        number(sample.path("column")),
                        text(sample, "message"),
                        text(sample, "fix")));
            }
            Severity severity = choice(Severity.class, text(tally, "severity"));
            tallies.add(new Tally(code, severity, tally.path("count").asLong(0), samples));
        }
        return tallies;
    }

    private static String text(JsonNode parent, String field) {
        return parent.path(field).asString("");
    }

    private static OptionalLong number(JsonNode value) {
        return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    private static Duration seconds(JsonNode value) {
        return Duration.ofMillis(Math.round(value.asDouble(0) * 1000));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String written) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
