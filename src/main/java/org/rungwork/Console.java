package org.rungwork;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rungwork.intake.ImportIssue;
import org.rungwork.pipeline.LoadRefusedException;
import org.rungwork.pipeline.LoadRefusedException.LocatedFinding;
import org.rungwork.pipeline.Publication;
import org.rungwork.pipeline.Publication.GraphSize;
import org.rungwork.validation.Finding;
import org.rungwork.validation.Severity;

/** What the application tells the person who started it. */
final class Console {

    private static final int SHOWN_PROBLEMS = 50;

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    /** Graphs, triples and findings of what is published, on one screen. */
    void published(Publication publication) {
        int width = publication.graphs().stream()
                .mapToInt(graph -> graph.name().length())
                .max()
                .orElse(1);
        out.printf("%n  %-" + width + "s  %9s  %s%n", "graph", "triples", "from");
        for (GraphSize graph : publication.graphs()) {
            out.printf("  %-" + width + "s  %,9d  %s%n", graph.name(), graph.triples(), shortened(graph.from()));
        }
        out.printf("  %-" + width + "s  %,9d%n%n", "together", publication.triples());
        out.println("  version " + publication.version() + (publication.changed() ? "" : ", unchanged since")
                + stages(publication.stages()));
        if (publication.changed()) {
            out.printf(
                    "  findings: %d violations, %d warnings, %d notes (the command check lists them)%n",
                    publication.count(Severity.VIOLATION),
                    publication.count(Severity.WARNING),
                    publication.count(Severity.INFO));
        }
    }

    private static String shortened(String files) {
        int comma = files.indexOf(", ");
        return comma < 0 ? files : files.substring(0, comma) + " and " + (files.split(", ").length - 1) + " more";
    }

    private static String stages(Map<String, Duration> stages) {
        return stages.isEmpty()
                ? " the last start"
                : stages.entrySet().stream()
                        .map(stage -> stage.getKey() + " " + stage.getValue().toMillis() + " ms")
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            out.println(finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.focus() + ": "
                    + finding.message() + " [" + finding.rule() + "]");
        }
    }

    /** Why a load was refused: place, rule, and what to do. */
    void refused(LoadRefusedException refusal) {
        out.println("Refused: " + refusal.getMessage() + ". Nothing was changed; what was published stays served.");
        refusal.issues().stream().limit(SHOWN_PROBLEMS).forEach(this::issue);
        refusal.findings().stream().limit(SHOWN_PROBLEMS).forEach(this::violation);
        int more = refusal.issues().size() + refusal.findings().size() - SHOWN_PROBLEMS;
        if (more > 0) {
            out.println("… and " + more + " more");
        }
    }

    private void issue(ImportIssue issue) {
        out.println("  " + issue.where() + ": " + issue.message() + "; " + issue.fix());
    }

    private void violation(LocatedFinding located) {
        Finding finding = located.finding();
        out.println("  " + located.where() + ": " + finding.focus()
                + finding.path().map(path -> " " + path).orElse("")
                + finding.value().map(value -> " = " + value).orElse("") + "\n      " + finding.message() + " ["
                + finding.rule() + "]");
    }
}
