package org.rungwork.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rungwork.derivation.Derivation;
import org.rungwork.derivation.DerivationRule;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.RdfReader;
import org.rungwork.intake.SourceFile;
import org.rungwork.model.QueryFile;
import org.rungwork.validation.Check;
import org.rungwork.validation.Validation;

/**
 * What data is judged and derived by: shapes, checks and derivation rules.
 *
 * @param digest SHA-256 over all their files; another digest means that the published data must be judged again
 */
public record Rules(Validation validation, Derivation derivation, String digest) {

    /**
     * Reads the rules.
     *
     * @param shapes the files of ontology/shapes
     * @param checks the files of queries/check
     * @param derivations the files of queries/derive
     * @throws LoadRefusedException if a shape file cannot be read
     * @throws IllegalArgumentException if a query file cannot
     */
    public static Rules read(List<SourceFile> shapes, List<SourceFile> checks, List<SourceFile> derivations) {
        List<SourceFile> all = new ArrayList<>(shapes);
        all.addAll(checks);
        all.addAll(derivations);
        return new Rules(
                new Validation(
                        graphOf(shapes),
                        checks.stream().map(file -> parse(file, Check::of)).toList()),
                new Derivation(derivations.stream()
                        .map(file -> parse(file, DerivationRule::of))
                        .toList()),
                SourceFile.sha256(all));
    }

    private static Graph graphOf(List<SourceFile> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        List<ImportIssue> issues = new ArrayList<>();
        files.forEach(file -> new RdfReader().readTriples(file, graph::add, issues));
        if (!issues.isEmpty()) {
            throw new LoadRefusedException(issues, List.of());
        }
        return graph;
    }

    /** @throws IllegalArgumentException naming the file that cannot be read */
    static <T> T parse(SourceFile file, Function<QueryFile, T> reading) {
        try {
            return reading.apply(QueryFile.of(file.name(), file.text()));
        } catch (QueryException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(file.name() + ": " + malformed.getMessage(), malformed);
        }
    }
}
