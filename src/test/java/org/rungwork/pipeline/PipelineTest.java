package org.rungwork.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.access.Authority;
import org.rungwork.intake.SourceFile;
import org.rungwork.pipeline.Publication.GraphSize;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.validation.Severity;
import org.rungwork.vocabulary.Graphs;

/** The flow on a source of a few lines, with one shape, one check and one rule. */
class PipelineTest {

    private static final String PREFIXES = """
            @prefix e: <http://example.org/> .
            @prefix rw: <https://w3id.org/rungwork/ns#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            """;

    private static final SourceFile SHAPE = file("ontology/shapes/Thing.ttl", """
            e:ThingShape a sh:NodeShape ; sh:targetClass e:Thing ; sh:property e:ThingShape-name .
            e:ThingShape-name sh:path e:name ; sh:minCount 1 ; sh:message "A thing has a name: add e:name" .
            """);

    private static final SourceFile CHECK = rawFile("queries/check/twins.rq", """
            # rule: No two things have one name.
            # severity: Warning
            # fix: Rename one of them.
            PREFIX e: <http://example.org/>
            SELECT ?focus ?value ?message {
              ?focus e:name ?value . ?other e:name ?value . FILTER ( STR(?focus) < STR(?other) )
              BIND ( "two things have one name" AS ?message )
            }
            """);

    private static final SourceFile RULE = rawFile("queries/derive/10-named.rq", """
            # derives: That a thing is named.
            PREFIX e: <http://example.org/>
            CONSTRUCT { ?thing e:isNamed true } WHERE { ?thing e:name ?name }
            """);

    private static final SourceFile SOURCE =
            file("seeds/things/SOURCE.ttl", "<https://w3id.org/rungwork/id/document/d1> a rw:SourceDocument .");

    private final Store store = Store.open(new StoreSettings("memory", Duration.ofSeconds(10)), true);
    private final Pipeline pipeline = new Pipeline(
            store,
            Rules.read(List.of(SHAPE), List.of(CHECK), List.of(RULE)),
            Authority.ofRungwork(),
            InstantSource.fixed(Instant.parse("2026-01-31T12:00:00Z")));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void loadsFilesIntoTheirGraphsAndDerives() {
        Publication publication = load("e:a a e:Thing ; e:name \"A\" .");

        assertThat(publication.version()).isEqualTo(1);
        assertThat(publication.graphs())
                .extracting(GraphSize::name)
                .contains("document/d1", "evidence/d1", "derived/named");
        assertThat(holds(Graphs.document("d1"), "(<http://example.org/a> <http://example.org/name> 'A')"))
                .isTrue();
        assertThat(holds(Graphs.derived("named"), "(<http://example.org/a> <http://example.org/isNamed> true)"))
                .isTrue();
    }

    @Test
    void loadsNothingTwice() {
        load("e:a a e:Thing ; e:name \"A\" .");

        Publication second = load("e:a a e:Thing ; e:name \"A\" .");

        assertThat(second.changed()).isFalse();
        assertThat(second.version()).isEqualTo(1);
    }

    @Test
    void reloadsWholeGraphsWhoseFilesChanged() {
        load("e:a a e:Thing ; e:name \"A\" .");

        Publication second = load("e:b a e:Thing ; e:name \"B\" .");

        assertThat(second.version()).isEqualTo(2);
        assertThat(holds(Graphs.document("d1"), "(<http://example.org/a> <http://example.org/name> 'A')"))
                .isFalse();
        assertThat(holds(Graphs.derived("named"), "(<http://example.org/b> <http://example.org/isNamed> true)"))
                .isTrue();
        assertThat(holds(Graphs.derived("named"), "(<http://example.org/a> <http://example.org/isNamed> true)"))
                .isFalse();
    }

    @Test
    void judgesAgainWhenARuleChanged() {
        load("e:a a e:Thing ; e:name \"A\" .");
        Pipeline stricter = new Pipeline(
                store,
                Rules.read(List.of(SHAPE), List.of(), List.of(RULE)),
                Authority.ofRungwork(),
                InstantSource.system());

        assertThat(stricter.load(files("e:a a e:Thing ; e:name \"A\" .")).version())
                .isEqualTo(2);
    }

    @Test
    void refusesAViolationAndKeepsWhatWasPublished() {
        load("e:a a e:Thing ; e:name \"A\" .");

        assertThatThrownBy(() -> load("e:a a e:Thing ; e:name \"A\" .\n\ne:nameless a e:Thing ."))
                .isInstanceOfSatisfying(
                        LoadRefusedException.class,
                        refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .satisfies(located -> {
                                    assertThat(located.where()).isEqualTo("seeds/things/things.ttl:6");
                                    assertThat(located.finding().message()).contains("add e:name");
                                    assertThat(located.finding().rule()).contains("ThingShape-name");
                                }));

        assertThat(pipeline.published().version()).isEqualTo(1);
        assertThat(holds(Graphs.document("d1"), "(<http://example.org/a> <http://example.org/name> 'A')"))
                .isTrue();
    }

    @Test
    void refusesASyntaxErrorWithItsPlace() {
        assertThatThrownBy(() -> load("e:a e:b e:c ;; e:d"))
                .isInstanceOfSatisfying(
                        LoadRefusedException.class,
                        refusal -> assertThat(refusal.issues())
                                .singleElement()
                                .satisfies(issue -> assertThat(issue.where()).startsWith("seeds/things/things.ttl:4")));
        assertThat(pipeline.published().version()).isZero();
    }

    @Test
    void refusesASourceThatDescribesNoDocument() {
        List<SourceFile> files = List.of(file("seeds/things/things.ttl", "e:a e:b e:c ."));

        assertThatThrownBy(() -> pipeline.load(files))
                .isInstanceOfSatisfying(
                        LoadRefusedException.class,
                        refusal -> assertThat(refusal.issues())
                                .singleElement()
                                .satisfies(issue -> assertThat(issue.message()).contains("SOURCE.ttl")));
    }

    @Test
    void reportsWarningsAndPublishes() {
        Publication publication = load("e:a a e:Thing ; e:name \"A\" . e:b a e:Thing ; e:name \"A\" .");

        assertThat(publication.count(Severity.WARNING)).isEqualTo(1);
        assertThat(publication.version()).isEqualTo(1);
    }

    @Test
    void editsOfCuratorsAreDerivedFromAndRecorded() {
        load("e:a a e:Thing ; e:name \"A\" .");

        Publication publication = pipeline.edit(
                "a test",
                staged -> staged.add(Graphs.CURATION, node("c"), node("name"), NodeFactory.createLiteralString("C")));

        assertThat(publication.version()).isEqualTo(2);
        assertThat(holds(Graphs.derived("named"), "(<http://example.org/c> <http://example.org/isNamed> true)"))
                .isTrue();
        assertThat(publication.graphs()).contains(new GraphSize("curation", 1, ""));
    }

    @Test
    void refusesEditsOfGraphsThatFilesOwnAndNamesTheFiles() {
        load("e:a a e:Thing ; e:name \"A\" .");

        assertThatThrownBy(() -> pipeline.edit(
                        "a test", staged -> staged.add(Graphs.document("d1"), node("x"), node("y"), node("z"))))
                .isInstanceOf(GraphOwnedException.class)
                .hasMessageContaining("seeds/things/things.ttl");
        assertThatThrownBy(() -> pipeline.edit(
                        "a test", staged -> staged.add(Graphs.derived("own"), node("x"), node("y"), node("z"))))
                .isInstanceOf(GraphOwnedException.class);
    }

    /** What the catalogue says of a graph, it would say of the thing; and take along what it says of the thing with the graph. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/rungwork/id/catalogue/rungwork",
                "https://w3id.org/rungwork/id/taxonomy/pets",
                "https://w3id.org/rungwork/id/agent/rungwork"
            })
    void noGraphIsCalledAsAThingIs(String thing) {
        load("e:a a e:Thing ; e:name \"A\" .");
        Node graph = NodeFactory.createURI(thing);

        assertThatThrownBy(() -> {
                    pipeline.edit("a test", staged -> staged.add(graph, node("x"), node("y"), node("z")));
                    pipeline.edit("a test", staged -> staged.removeGraph(graph));
                })
                .isInstanceOf(UnacceptableTermException.class)
                .hasMessageContaining(thing);

        assertThat(pipeline.published().version()).isEqualTo(1);
        assertThat(pipeline.published().graphs()).extracting(GraphSize::name).contains("document/d1");
    }

    @Test
    void refusesEditsOfTheCatalogue() {
        load("e:a a e:Thing ; e:name \"A\" .");

        assertThatThrownBy(() -> pipeline.edit("a test", staged -> staged.removeGraph(Graphs.CATALOGUE)))
                .isInstanceOf(GraphOwnedException.class)
                .hasMessageContaining("Rungwork itself");
        assertThatThrownBy(() -> pipeline.edit(
                        "a test",
                        staged -> staged.add(
                                Graphs.CATALOGUE,
                                Graphs.taxonomy("pets-1.0"),
                                DCTerms.isVersionOf.asNode(),
                                node("pets"))))
                .isInstanceOf(GraphOwnedException.class);
        assertThat(pipeline.published().version()).isEqualTo(1);
    }

    @Test
    void refusesEditsThatBreakAShape() {
        assertThatThrownBy(() -> pipeline.edit(
                        "a test",
                        staged -> staged.add(Graphs.CURATION, node("nameless"), RDF.type.asNode(), node("Thing"))))
                .isInstanceOf(LoadRefusedException.class);
        long quads = store.read(dataset -> Iter.count(dataset.find()));
        assertThat(quads).isZero();
    }

    @Test
    void anEditThatChangesNothingMakesNoVersion() {
        load("e:a a e:Thing ; e:name \"A\" .");

        Publication publication = pipeline.edit("nothing", staged -> {});

        assertThat(publication.changed()).isFalse();
        assertThat(publication.version()).isEqualTo(1);
    }

    @Test
    void aFileThatIsGoneTakesItsGraphAlong() {
        List<SourceFile> files = files("e:a a e:Thing ; e:name \"A\" .");
        files.add(file("seeds/things/curated.ttl", "e:a e:kind e:k ."));
        pipeline.load(files);

        Publication publication = load("e:a a e:Thing ; e:name \"A\" .");

        assertThat(publication.version()).isEqualTo(2);
        assertThat(publication.graphs()).extracting(GraphSize::name).doesNotContain("curation/things");
    }

    @Test
    void refusesToUnloadWhatIsNotThere() {
        load("e:a a e:Thing ; e:name \"A\" .");

        assertThatThrownBy(() -> pipeline.unload(List.of(Graphs.document("d2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("document/d2");
        assertThatThrownBy(() -> pipeline.unload(List.of(Graphs.CATALOGUE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAbortedEditLeavesTheStoreWholeForLoadsEditsAndUnloads(@TempDir Path directory) {
        StoreSettings onDisk = new StoreSettings(directory.toString(), Duration.ofSeconds(10));
        Rules rules = Rules.read(List.of(SHAPE), List.of(CHECK), List.of(RULE));
        try (Store first = Store.open(onDisk, true)) {
            new Pipeline(first, rules, Authority.ofRungwork(), InstantSource.system())
                    .load(files("e:a a e:Thing ; e:name \"A\" ."));
        }
        try (Store second = Store.open(onDisk, true)) {
            Pipeline writing = new Pipeline(second, rules, Authority.ofRungwork(), InstantSource.system());
            assertThatThrownBy(() -> writing.edit(
                            "doomed",
                            staged -> staged.add(
                                    Graphs.CURATION, node("x"), node("p"), NodeFactory.createExt("unstorable"))))
                    .isInstanceOf(RuntimeException.class);

            writing.load(files("e:b a e:Thing ; e:name \"B\" ."));
            writing.edit("good", staged -> staged.add(Graphs.CURATION, node("c"), node("p"), node("d")));
            writing.unload(List.of(Graphs.evidence("d1")));
        }
        try (Store third = Store.open(onDisk, true)) {
            Publication published =
                    new Pipeline(third, rules, Authority.ofRungwork(), InstantSource.system()).published();
            long whole = third.read(dataset -> Iter.asStream(dataset.find())
                    .filter(quad -> !quad.toString().isEmpty())
                    .count());
            assertThat(published.version()).isEqualTo(4);
            assertThat(published.graphs()).extracting(GraphSize::name).contains("curation", "document/d1");
            assertThat(whole).isGreaterThan(published.triples());
        }
    }

    @Test
    void unloadRemovesTheGraphAndWhatWasDerivedFromIt() {
        load("e:a a e:Thing ; e:name \"A\" .");

        Publication publication = pipeline.unload(List.of(Graphs.document("d1")));

        assertThat(publication.graphs())
                .extracting(GraphSize::name)
                .doesNotContain("document/d1", "derived/named")
                .contains("evidence/d1");
    }

    private Publication load(String things) {
        return pipeline.load(files(things));
    }

    private static List<SourceFile> files(String things) {
        List<SourceFile> files = new ArrayList<>();
        files.add(SOURCE);
        files.add(file("seeds/things/things.ttl", things));
        return files;
    }

    private boolean holds(Node graph, String triple) {
        Triple expected = SSE.parseTriple(triple);
        return store.read(dataset -> dataset.getGraph(graph).contains(expected));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private static SourceFile file(String name, String turtle) {
        return rawFile(name, PREFIXES + turtle);
    }

    private static SourceFile rawFile(String name, String text) {
        return new SourceFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
