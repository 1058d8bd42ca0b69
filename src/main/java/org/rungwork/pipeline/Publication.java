package org.rungwork.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rungwork.validation.Finding;
import org.rungwork.validation.Severity;

/**
 * What is published now, and how it came about.
 *
 * @param version number of the published version, from 1
 * @param changed false where nothing had to be loaded
 * @param graphs the graphs of the dataset with their sizes, in the order of their names
 * @param findings what the shapes and checks said; no violation among them
 * @param stages how long each stage took, in the order they ran
 */
public record Publication(
        long version, boolean changed, List<GraphSize> graphs, List<Finding> findings, Map<String, Duration> stages) {

    public Publication {
        graphs = List.copyOf(graphs);
        findings = List.copyOf(findings);
    }

    /**
     * A named graph.
     *
     * @param name short name, such as document/seed-000
     * @param from the files or rule it comes from; empty for graphs that curators write
     */
    public record GraphSize(String name, long triples, String from) {}

    public long triples() {
        return graphs.stream().mapToLong(GraphSize::triples).sum();
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
