package org.rungwork;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rungwork.intake.ImportIssue;
import org.rungwork.model.Taxonomy;
import org.rungwork.pipeline.ImportRefusedException;
import org.rungwork.pipeline.ImportReport;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.pipeline.Imported;
import org.rungwork.pipeline.LoadRefusedException;
import org.rungwork.pipeline.LoadRefusedException.LocatedFinding;
import org.rungwork.pipeline.Publication;
import org.rungwork.pipeline.Publication.GraphSize;
import org.rungwork.validation.Finding;
import org.rungwork.validation.Severity;

/** What the application tells the person who started it. */
final class Console {

    private static final int SHOWN_PROBLEMS = 50;
    private static final int SHOWN_SAMPLES = 3;

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

    /** What an import brought, and what was wrong with it. */
    void imported(ImportReport report) {
        Taxonomy taxonomy = report.taxonomy();
        if (!report.changed()) {
            out.println(taxonomy.title() + " is there already, unchanged (graph " + report.graph() + ").");
            return;
        }
        out.printf(
                "%s: %,d rows, %,d triples in graph %s, %,d triples made of all imports; version %d%n",
                taxonomy.title(), report.rows(), report.triples(), report.graph(), report.bridged(), report.version());
        if (!taxonomy.attribution().isEmpty()) {
            out.println("  " + taxonomy.attribution());
        }
        tallies(report.issues());
        out.println(report.stages().entrySet().stream()
                .map(stage -> stage.getKey() + " " + stage.getValue().toMillis() / 1000.0 + " s")
                .collect(Collectors.joining(", ", "  ", "")));
    }

    /** The taxonomies that are there, each with what its licence asks to be shown. */
    void taxonomies(List<Imported> imported) {
        for (Imported one : imported) {
            Taxonomy taxonomy = one.taxonomy();
            out.println("  " + taxonomy.title()
                    + one.replacedBy()
                            .map(newer -> " (replaced by " + newer + ")")
                            .orElse("")
                    + (taxonomy.attribution().isEmpty() ? "" : ": " + taxonomy.attribution()));
        }
    }

    private void tallies(List<Tally> issues) {
        for (Tally tally : issues) {
            out.printf(
                    "  %s %s: %,d%n",
                    tally.severity().name().toLowerCase(Locale.ROOT),
                    tally.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    tally.count());
            tally.samples().stream().limit(SHOWN_SAMPLES).forEach(this::issue);
        }
    }

    /** Why a delivery was refused. */
    void refused(ImportRefusedException refusal) {
        out.println("Refused: " + refusal.getMessage() + "; what was published stays served.");
        tallies(refusal.issues());
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
