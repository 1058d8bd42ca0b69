package org.rungwork.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.validation.Severity;

/** Counts issues by kind and keeps the first of each; there can be a hundred thousand of one kind. */
final class IssueLedger {

    private static final int SAMPLES = 10;

    private final ImportSeverities severities;
    private final Map<Code, Long> counts = new EnumMap<>(Code.class);
    private final Map<Code, List<ImportIssue>> samples = new EnumMap<>(Code.class);

    IssueLedger(ImportSeverities severities) {
        this.severities = severities;
    }

    void add(ImportIssue issue) {
        counts.merge(issue.code(), 1L, Long::sum);
        List<ImportIssue> first = samples.computeIfAbsent(issue.code(), code -> new ArrayList<>());
        if (first.size() < SAMPLES) {
            first.add(issue);
        }
    }

    boolean hasViolation() {
        return counts.keySet().stream().anyMatch(code -> severities.of(code) == Severity.VIOLATION);
    }

    /** The worst first. */
    List<Tally> tallies() {
        return counts.entrySet().stream()
                .map(entry -> new Tally(
                        entry.getKey(), severities.of(entry.getKey()), entry.getValue(), samples.get(entry.getKey())))
                .sorted(Comparator.comparing(Tally::severity).thenComparing(Tally::code))
                .toList();
    }
}
