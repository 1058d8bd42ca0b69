package org.rungwork.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;

/** Shapes for what is local to a node, checks for what compares nodes. */
public final class Validation {

    private final Shapes shapes;
    private final List<Check> checks;

    /** @param shapes all shape files, merged */
    public Validation(Graph shapes, List<Check> checks) {
        this.shapes = Shapes.parse(shapes);
        this.checks = List.copyOf(checks);
    }

    /**
     * Judges every node by its shapes.
     *
     * @param merged the data together with ontology and vocabulary
     */
    public List<Finding> validate(Graph merged) {
        return findings(ShaclValidator.get().validate(shapes, merged).getEntries());
    }

    /** Judges some nodes by their shapes: what a small edit touches. */
    public List<Finding> validate(Graph merged, Collection<Node> nodes) {
        return nodes.stream()
                .flatMap(node -> findings(
                        ShaclValidator.get().validate(shapes, merged, node).getEntries())
                        .stream())
                .toList();
    }

    /** Runs all checks on the dataset in its graphs. */
    public List<Finding> check(DatasetGraph dataset) {
        return checks.stream().flatMap(check -> check.run(dataset).stream()).toList();
    }

    private static List<Finding> findings(Collection<ReportEntry> entries) {
        return entries.stream().map(Validation::finding).toList();
    }

    private static Finding finding(ReportEntry entry) {
        return new Finding(
                Severity.of(entry.severity().level()),
                String.valueOf(entry.source()),
                entry.focusNode(),
                Optional.ofNullable(entry.resultPath()).map(Object::toString),
                Optional.ofNullable(entry.value()),
                entry.message());
    }
}
