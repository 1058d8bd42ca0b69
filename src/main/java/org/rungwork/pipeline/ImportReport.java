package org.rungwork.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.model.Taxonomy;
import org.rungwork.validation.Severity;

/**
 * What an import brought.
 *
 * @param graph short name of the graph, such as taxonomy/esco-1.1.1
 * @param sha256 digest over the names and contents of the delivered files
 * @param rows rows and statements read
 * @param triples distinct triples of the graph
 * @param bridged distinct triples that rules made of it and of what it was brought together with
 * @param issues what was wrong or remarkable, by kind
 * @param version the published version that holds it
 * @param changed false where the same delivery had been imported before
 */
public record ImportReport(
        Taxonomy taxonomy,
        String graph,
        String sha256,
        long rows,
        long triples,
        long bridged,
        List<Tally> issues,
        long version,
        boolean changed,
        Map<String, Duration> stages) {

    public ImportReport {
        issues = List.copyOf(issues);
    }

    /**
     * The issues of one kind.
     *
     * @param count how many there are
     * @param samples the first of them
     */
    public record Tally(Code code, Severity severity, long count, List<ImportIssue> samples) {
        public Tally {
            samples = List.copyOf(samples);
        }
    }
}
