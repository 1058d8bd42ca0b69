package org.rungwork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.RdfFiles;
import org.rungwork.model.QueryFile;
import org.rungwork.vocabulary.Graphs;

/** Shapes and checks on small files: what is valid passes, what is not is reported, each breaking one thing. */
class CasesTest {

    private static final Shapes SHAPES = shapes();
    private static final Graph ONTOLOGY = ontology();

    static Stream<Path> valid() {
        return ProjectFiles.list("src/test/resources/shapes", ".ttl").stream()
                .filter(file -> file.getFileName().toString().startsWith("valid."));
    }

    static Stream<Path> invalid() {
        return ProjectFiles.list("src/test/resources/shapes", ".ttl").stream()
                .filter(file -> file.getFileName().toString().startsWith("invalid."));
    }

    static Stream<Path> checks() {
        return ProjectFiles.list("queries/check", ".rq").stream();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void validDataPasses(Path file) {
        assertThat(report(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidDataIsReported(Path file) {
        String name = file.getFileName().toString().replace(".ttl", ".expected.tsv");
        List<String> expected =
                ProjectFiles.read(file.resolveSibling(name)).lines().skip(1).toList();

        assertThat(expected).isNotEmpty();
        assertThat(report(file)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyShapeFileHasCasesOfBothKinds() {
        Set<String> shapes = ProjectFiles.list("ontology/shapes", ".ttl").stream()
                .map(file -> file.getFileName().toString().replace(".ttl", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(folders(valid())).containsAll(shapes);
        assertThat(folders(invalid())).containsAll(shapes);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void checksFindWhatBreaksTheirRule(Path file) {
        Check check = Check.of(QueryFile.of(file.toString(), ProjectFiles.read(file)));
        Path folder = Path.of("src/test/resources/checks", check.name());
        Path data = Files.exists(folder.resolve("bad.trig")) ? folder.resolve("bad.trig") : folder.resolve("bad.ttl");

        List<String> expected = ProjectFiles.read(folder.resolve("expected.tsv"))
                .lines()
                .skip(1)
                .toList();
        List<String> found = check.run(staged(data)).stream()
                .map(finding -> finding.focus() + "\t"
                        + finding.value()
                                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                                .orElse(""))
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(check.run(staged(data)))
                .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
    }

    private static Set<String> folders(Stream<Path> files) {
        return files.map(file -> file.getParent().getFileName().toString()).collect(Collectors.toSet());
    }

    private static List<String> report(Path file) {
        Graph data = GraphFactory.createDefaultGraph();
        ONTOLOGY.find().forEachRemaining(data::add);
        RdfFiles.read(data, file.toString());
        return ShaclValidator.get().validate(SHAPES, data).getEntries().stream()
                .map(CasesTest::row)
                .toList();
    }

    private static String row(ReportEntry entry) {
        String path =
                entry.resultPath() == null ? "" : entry.resultPath().toString().replaceAll("[<>]", "");
        return String.join(
                "\t",
                entry.focusNode().isBlank() ? "_:b" : entry.focusNode().toString(),
                path,
                entry.sourceConstraintComponent().getURI(),
                entry.severity().level().getURI());
    }

    /** The case with ontology and vocabulary, the union as its default graph, as the pipeline gives it to a check. */
    private static DatasetGraph staged(Path data) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RdfFiles.read(dataset, data.toString());
        RdfFiles.graph("ontology/rungwork.ttl")
                .find()
                .forEachRemaining(triple -> dataset.add(Quad.create(Graphs.ONTOLOGY, triple)));
        RdfFiles.graph("ontology/vocabulary.ttl")
                .find()
                .forEachRemaining(triple -> dataset.add(Quad.create(Graphs.VOCABULARY, triple)));
        Graph union = GraphFactory.createDefaultGraph();
        dataset.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        union.find().forEachRemaining(dataset.getDefaultGraph()::add);
        return dataset;
    }

    private static Shapes shapes() {
        Graph shapes = GraphFactory.createDefaultGraph();
        ProjectFiles.list("ontology/shapes", ".ttl").forEach(file -> RdfFiles.read(shapes, file.toString()));
        return Shapes.parse(shapes);
    }

    private static Graph ontology() {
        Graph graph = RdfFiles.graph("ontology/rungwork.ttl");
        RdfFiles.read(graph, "ontology/vocabulary.ttl");
        return graph;
    }
}
