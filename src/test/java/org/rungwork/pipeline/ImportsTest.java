package org.rungwork.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.ProjectFiles;
import org.rungwork.access.Actor;
import org.rungwork.access.Authority;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.model.Taxonomy;
import org.rungwork.pipeline.ImportProgress.Stage;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.validation.Severity;
import org.rungwork.vocabulary.Graphs;

/** Deliveries of lines such as {@code a needs b}, from reading to publishing. */
class ImportsTest {

    private static final String NAMESPACE = "http://example.org/";
    private static final Node NEEDS = node("needs");

    private static final SourceFile OWN = file("queries/bridge/10-own.rq", """
            PREFIX : <http://example.org/>
            CONSTRUCT { ?a :wants ?b } WHERE { GRAPH ?taxonomy { ?a :needs ?b } }
            """);
    private static final SourceFile ALL = file("queries/bridge/20-all.rq", """
            PREFIX : <http://example.org/>
            CONSTRUCT { ?a :longsFor ?c } WHERE { ?a :wants ?b . ?b :wants ?c }
            """);

    @TempDir
    private Path directory;

    private Store store;
    private Imports imports;

    @BeforeEach
    void open() {
        store = Store.open(new StoreSettings(directory.toString(), Duration.ofSeconds(20)), true);
        imports = imports(OWN, ALL);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void publishesADeliveryWithWhatRulesMakeOfIt() {
        ImportReport report = run("pets-1.0", "cat needs dog\ndog needs bone");

        assertThat(report.graph()).isEqualTo("taxonomy/pets-1.0");
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.triples()).isEqualTo(2);
        assertThat(report.bridged()).isEqualTo(3);
        assertThat(report.version()).isEqualTo(1);
        assertThat(quads("bridge/own/pets-1.0")).containsExactlyInAnyOrder("cat wants dog", "dog wants bone");
        assertThat(quads("bridge/all")).containsExactly("cat longsFor bone");
        assertThat(catalogue(Graphs.taxonomy("pets-1.0"), DCTerms.rights.asNode()))
                .isEqualTo("thanks to pets");
    }

    @Test
    void changesNothingForTheSameDelivery() {
        run("pets-1.0", "cat needs dog");

        ImportReport again = run("pets-1.0", "cat needs dog");

        assertThat(again.changed()).isFalse();
        assertThat(again.version()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsSaidWithIrisThatDeceive() {
        ImportReport report = run("pets-1.0", "cat needs dog\ncat needs d\u202Eog\nc\u0085at needs dog");

        assertThat(quads("taxonomy/pets-1.0")).containsExactly("cat needs dog");
        assertThat(report.issues()).singleElement().satisfies(tally -> {
            assertThat(tally.code()).isEqualTo(ImportIssue.Code.SUSPECT_IRI);
            assertThat(tally.count()).isEqualTo(2);
            assertThat(tally.samples().getFirst().message())
                    .contains("d\\u202Eog", "direction of writing")
                    .doesNotContain("\u202E");
        });
    }

    @Test
    void replacesADeliveryOfTheSameVersion() {
        run("pets-1.0", "cat needs dog\ndog needs bone");

        run("pets-1.0", "cat needs mouse");

        assertThat(quads("taxonomy/pets-1.0")).containsExactly("cat needs mouse");
        assertThat(quads("bridge/own/pets-1.0")).containsExactly("cat wants mouse");
        assertThat(quads("bridge/all")).isEmpty();
    }

    @Test
    void keepsOlderVersionsButOnlyTheNewestCounts() {
        run("pets-1.9", "cat needs dog");
        run("pets-1.10", "cat needs mouse");

        assertThat(quads("taxonomy/pets-1.9")).containsExactly("cat needs dog");
        assertThat(quads("bridge/own/pets-1.9")).isEmpty();
        assertThat(quads("bridge/own/pets-1.10")).containsExactly("cat wants mouse");
        assertThat(catalogue(Graphs.taxonomy("pets-1.9"), DCTerms.isReplacedBy.asNode()))
                .isEqualTo(Graphs.taxonomy("pets-1.10").getURI());

        run("pets-1.8", "cat needs rest");

        assertThat(quads("bridge/own/pets-1.8")).isEmpty();
        assertThat(quads("bridge/own/pets-1.10")).containsExactly("cat wants mouse");
    }

    @Test
    void letsTheOlderVersionCountAgainWhenTheNewestIsUnloaded() {
        run("pets-1.0", "cat needs dog");
        run("pets-2.0", "cat needs mouse");
        run("toys-1.0", "mouse needs cheese");

        imports.unload(List.of(Graphs.taxonomy("pets-2.0")), progress());

        assertThat(quads("taxonomy/pets-2.0")).isEmpty();
        assertThat(quads("bridge/own/pets-2.0")).isEmpty();
        assertThat(quads("bridge/own/pets-1.0")).containsExactly("cat wants dog");
        assertThat(quads("bridge/own/toys-1.0")).containsExactly("mouse wants cheese");
        assertThat(quads("bridge/all")).isEmpty();
        assertThat(catalogue(Graphs.taxonomy("pets-2.0"), DCTerms.title.asNode()))
                .isEmpty();
    }

    @Test
    void refusesToUnloadWhatWasNotImported() {
        assertThatThrownBy(() -> imports.unload(List.of(Graphs.CATALOGUE), progress()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no imported graph catalogue");
    }

    @Test
    void refusesADeliveryWithAViolationAndKeepsWhatIsServed() {
        run("pets-1.0", "cat needs dog");

        assertThatThrownBy(() -> run("pets-1.0", "cat needs mouse\nnonsense\ncat likes"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("1 issues")
                .satisfies(refusal -> {
                    Tally tally = ((ImportRefusedException) refusal).issues().getFirst();
                    assertThat(tally.code()).isEqualTo(Code.SYNTAX);
                    assertThat(tally.samples()).extracting(ImportIssue::where).containsExactly("pets.txt");
                });

        assertThat(quads("taxonomy/pets-1.0")).containsExactly("cat needs dog");
    }

    @Test
    void tellsOfWarningsAndGoesOn() {
        ImportReport report = run("pets-1.0", "cat needs dog\ncat likes\ndog likes");

        assertThat(report.issues())
                .extracting(tally -> tally.code() + " " + tally.severity() + " " + tally.count())
                .containsExactly("ROW_LENGTH WARNING 2");
        assertThat(report.triples()).isEqualTo(1);
    }

    @Test
    void refusesADeliveryWithoutAnythingToRead() {
        assertThatThrownBy(() -> run("pets-1.0", "")).isInstanceOf(ImportRefusedException.class);
    }

    @Test
    void stopsWhenCancelledWhileReading() {
        ImportProgress progress = progress();
        TaxonomyReader cancelled = new Lines() {
            @Override
            public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
                progress.cancel();
                super.read(delivery, options, receiver);
            }
        };

        assertThatThrownBy(() -> imports.run(
                        Actor.RUNGWORK, cancelled, delivery("pets-1.0", "cat needs dog"), Map.of(), progress))
                .isInstanceOf(CancellationException.class);

        assertThat(quads("taxonomy/pets-1.0")).isEmpty();
    }

    @Test
    void stopsWhenCancelledWhileStoringAndLeavesNothingBehind() {
        ImportProgress progress = progress();
        // the clock is read as the stage of storing begins and ends
        InstantSource cancelling = () -> {
            if (progress.snapshot().stage() == Stage.STORING) {
                progress.cancel();
            }
            return InstantSource.system().instant();
        };
        Imports doomed = new Imports(store, bridges(OWN, ALL), severities(), Authority.ofRungwork(), cancelling);

        assertThatThrownBy(() -> doomed.run(
                        Actor.RUNGWORK,
                        new Lines(),
                        delivery("pets-1.0", "cat needs dog\ndog needs bone"),
                        Map.of(),
                        progress))
                .isInstanceOf(CancellationException.class);

        assertThat(quads("taxonomy/pets-1.0")).isEmpty();
        assertThat(run("pets-1.0", "cat needs dog").version()).isEqualTo(1);
        assertThat(quads("taxonomy/pets-1.0")).containsExactly("cat needs dog");
    }

    @Test
    void bringsTaxonomiesIntoOurTermsAgainWhenRulesChange() {
        run("pets-1.0", "cat needs dog");
        assertThat(imports.refresh(progress())).isFalse();

        imports = imports(file("queries/bridge/10-own.rq", """
                PREFIX : <http://example.org/>
                CONSTRUCT { ?a :covets ?b } WHERE { GRAPH ?taxonomy { ?a :needs ?b } }
                """));

        assertThat(imports.refresh(progress())).isTrue();
        assertThat(quads("bridge/own/pets-1.0")).containsExactly("cat covets dog");
        assertThat(imports.refresh(progress())).isFalse();
    }

    @Test
    void carriesMovesAnewWhenMatchesChange() {
        run("pets-1.0", "cat needs dog");
        add("vocabulary", ProjectFiles.read(Path.of("ontology/vocabulary.ttl")));
        add("taxonomy/jobs-1.0", """
                @prefix tax: <https://w3id.org/rungwork/taxonomy#> .
                @prefix : <http://example.org/> .
                :a a tax:Occupation .
                :b a tax:Occupation .
                :ab a tax:Relatedness ; tax:occupation :a ; tax:relatedOccupation :b ;
                  tax:relatedTier "Primary-Short" ; tax:relatedIndex 1 .
                """);
        imports.run(Actor.RUNGWORK, new Lines(), delivery("others-1.0", "x needs y"), Map.of(), progress());
        assertThat(imports.refresh(progress())).isFalse();

        add("curation", """
                @prefix rw: <https://w3id.org/rungwork/ns#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix : <http://example.org/> .
                :one a rw:Role ; skos:exactMatch :a .
                :two a rw:Role ; skos:closeMatch :b .
                """);

        assertThat(imports.refresh(progress())).isTrue();
        assertThat(quads("bridge/moves"))
                .anySatisfy(
                        quad -> assertThat(quad).startsWith("https://w3id.org/rungwork/id/progression/move/one--two"));
        assertThat(imports.refresh(progress())).isFalse();
    }

    private void add(String graph, String turtle) {
        store.write(staged -> {
            RDFParser.fromString(turtle, Lang.TURTLE)
                    .toGraph()
                    .find()
                    .forEachRemaining(triple -> staged.add(
                            Graphs.parse(graph), triple.getSubject(), triple.getPredicate(), triple.getObject()));
            return true;
        });
    }

    @Test
    void survivesAReopening() {
        run("pets-1.0", "cat needs dog");
        store.close();

        open();

        assertThat(run("pets-1.0", "cat needs dog").changed()).isFalse();
        assertThat(quads("bridge/own/pets-1.0")).containsExactly("cat wants dog");
    }

    private ImportReport run(String name, String lines) {
        return imports.run(Actor.RUNGWORK, new Lines(), delivery(name, lines), Map.of(), progress());
    }

    private static ImportProgress progress() {
        return new ImportProgress(InstantSource.system());
    }

    private Imports imports(SourceFile... rules) {
        return new Imports(store, bridges(rules), severities(), Authority.ofRungwork(), InstantSource.system());
    }

    private static Bridges bridges(SourceFile... rules) {
        List<SourceFile> moves = ProjectFiles.list("queries/move", ".rq").stream()
                .map(file -> file(file.toString(), ProjectFiles.read(file)))
                .toList();
        return Bridges.read(List.of(rules), moves, List.of());
    }

    private static ImportSeverities severities() {
        Map<Code, Severity> severities = new EnumMap<>(Code.class);
        for (Code code : Code.values()) {
            severities.put(code, Severity.VIOLATION);
        }
        severities.put(Code.ROW_LENGTH, Severity.WARNING);
        severities.put(Code.SUSPECT_IRI, Severity.WARNING);
        return new ImportSeverities(severities);
    }

    private static Delivery delivery(String name, String lines) {
        return new Delivery(name, List.of(file("pets.txt", lines)));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Node node(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }

    private List<String> quads(String graph) {
        return store.read(dataset -> {
            List<String> found = new ArrayList<>();
            dataset.find(Graphs.parse(graph), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> found.add(text(quad)));
            return found;
        });
    }

    private static String text(Quad quad) {
        return (quad.getSubject() + " " + quad.getPredicate() + " " + quad.getObject()).replace(NAMESPACE, "");
    }

    private String catalogue(Node subject, Node property) {
        return store.read(dataset -> {
            var found = dataset.find(Graphs.CATALOGUE, subject, property, Node.ANY);
            if (!found.hasNext()) {
                return "";
            }
            Node object = found.next().getObject();
            return object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI();
        });
    }

    /** Reads lines of three words; two words are a short row, one is nonsense. */
    private static class Lines implements TaxonomyReader {

        @Override
        public String kind() {
            return "lines";
        }

        @Override
        public Taxonomy describe(Delivery delivery, Map<String, String> options) {
            String[] parts = delivery.name().split("-");
            return new Taxonomy(parts[0], parts[1], delivery.name(), "", "", "thanks to " + parts[0], "");
        }

        @Override
        public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
            SourceFile file = delivery.files().getFirst();
            file.text().lines().map(line -> line.split(" ")).forEach(words -> {
                receiver.progress(file);
                if (words.length == 3) {
                    receiver.triple(node(words[0]), NEEDS, node(words[2]));
                } else {
                    Code code = words.length == 2 ? Code.ROW_LENGTH : Code.SYNTAX;
                    receiver.issue(ImportIssue.ofFile(code, file.name(), "odd line", "mend it"));
                }
            });
        }
    }
}
