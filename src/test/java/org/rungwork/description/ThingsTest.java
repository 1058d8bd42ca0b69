package org.rungwork.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rungwork.ProjectFiles;
import org.rungwork.model.QueryFile;
import org.rungwork.query.Prefixes;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.vocabulary.Rw;

/** Which triples belong to the description of a thing. */
class ThingsTest {

    private static final String E = "http://example.org/";
    private static final String SERVER = "http://localhost:8080";
    private static final String PREFIXES = ProjectFiles.read(Path.of("queries/prefixes.ttl"));

    private final Store store = Store.open(new StoreSettings("memory", Duration.ofMinutes(1)), true);

    @AfterEach
    void close() {
        store.close();
    }

    private void publish(String triples) {
        Graph graph = graph(triples);
        store.write(draft -> {
            graph.find()
                    .forEachRemaining(triple ->
                            draft.add(node("g"), triple.getSubject(), triple.getPredicate(), triple.getObject()));
            return true;
        });
    }

    private static Graph graph(String triples) {
        return RDFParser.fromString(PREFIXES + "@prefix e: <" + E + "> .\n" + triples, Lang.TURTLE)
                .toGraph();
    }

    private static Node node(String local) {
        return NodeFactory.createURI(E + local);
    }

    private Graph described(String local) {
        QueryFile question =
                QueryFile.of("thing-described.rq", ProjectFiles.read(Path.of("queries/answer/thing-described.rq")));
        Things things = new Things(store, new QueryCatalogue(store, List.of(question)), Prefixes.of(PREFIXES), "en");
        return things.find(E + local, SERVER).orElseThrow().statements().graph();
    }

    private static void assertSame(Graph actual, String expected) {
        assertThat(actual.isIsomorphicWith(graph(expected)))
                .as(actual.toString())
                .isTrue();
    }

    @Test
    void tellsTheStatementsThatNameAThingAndNothingElseThatDoes() {
        publish("""
                e:python a rw:Skill ; skos:prefLabel "Python"@en , "Python"@de ; skos:broader e:programming .
                e:programming a rw:Skill ; skos:prefLabel "programming"@en , "Programmieren"@de ; skos:definition "Writes."@en .
                e:pandas a rw:Skill ; skos:broader e:python .
                e:requirement a rw:SkillRequirement ; rw:requiresSkill e:python ; rw:status rw:Stated ; rw:level rw:Working .
                e:engineer rw:hasRequirement e:requirement ; rw:needsSkill e:python ; skos:prefLabel "engineer"@en .
                rw:Working skos:prefLabel "working"@en .
                """);

        assertSame(described("python"), """
                e:python a rw:Skill ; skos:prefLabel "Python"@en , "Python"@de ; skos:broader e:programming .
                e:programming skos:prefLabel "programming"@en .
                e:requirement a rw:SkillRequirement ; rw:requiresSkill e:python ; rw:status rw:Stated ; rw:level rw:Working .
                rw:Working skos:prefLabel "working"@en .
                """);
    }

    @Test
    void tellsTheStatementsThatAThingNames() {
        publish("""
                e:engineer a rw:Role ; rw:hasRequirement e:requirement .
                e:requirement a rw:SkillRequirement ; rw:status rw:Stated .
                """);

        assertSame(described("engineer"), """
                e:engineer a rw:Role ; rw:hasRequirement e:requirement .
                e:requirement a rw:SkillRequirement ; rw:status rw:Stated .
                """);
    }

    @Test
    void tellsAllThatHangsOnNodesWithoutAName() {
        String nested = "e:thing e:has [ e:in [ e:in [ e:in [ e:value 1 ] ] ] ] ; e:list ( 1 2 3 4 5 6 ) .";
        publish(nested);

        assertSame(described("thing"), nested);
    }

    @Test
    void endsWhereNodesWithoutANameLeadInCircles() {
        String circle = "e:thing e:has _:one . _:one e:has _:other . _:other e:has _:one .";
        publish(circle);

        assertSame(described("thing"), circle);
    }

    @Test
    void tellsOfStatementsUpToTheBound() {
        publish(requirements(600));

        Graph described = described("python");

        assertThat(described.stream(Node.ANY, Rw.requiresSkill, node("python"))).hasSize(600);
        assertThat(described.contains(Node.ANY, RDFS.seeAlso.asNode(), Node.ANY))
                .isFalse();
    }

    @Test
    void pointsToTheQueryForStatementsBeyondTheBound() {
        publish(requirements(601));

        Graph described = described("python");

        assertThat(described.contains(node("python"), RDF.type.asNode(), Rw.Skill))
                .isTrue();
        assertThat(described.contains(Node.ANY, Rw.status, Node.ANY)).isFalse();
        Node document = NodeFactory.createURI(SERVER + "/api/describe?iri=http%3A%2F%2Fexample.org%2Fpython");
        assertThat(described.contains(document, FOAF.primaryTopic.asNode(), node("python")))
                .isTrue();
        assertThat(described.contains(document, RDFS.comment.asNode(), Node.ANY))
                .isTrue();
        assertThat(described.stream(document, RDFS.seeAlso.asNode(), Node.ANY))
                .singleElement()
                .satisfies(link -> assertThat(link.getObject().getURI())
                        .startsWith(SERVER + "/sparql?query=")
                        .contains("%3Chttp%3A%2F%2Fexample.org%2Fpython%3E"));
    }

    private static String requirements(int number) {
        return "e:python a rw:Skill .\n"
                + IntStream.range(0, number)
                        .mapToObj("e:requirement-%d rw:requiresSkill e:python ; rw:status rw:Stated .\n"::formatted)
                        .collect(Collectors.joining());
    }

    @Test
    void writesIrisWithTheFewestPrefixes() {
        publish("e:python a rw:Skill .");
        QueryFile question =
                QueryFile.of("thing-described.rq", ProjectFiles.read(Path.of("queries/answer/thing-described.rq")));
        Things things = new Things(store, new QueryCatalogue(store, List.of(question)), Prefixes.of(PREFIXES), "en");

        assertThat(things.find(E + "python", SERVER).orElseThrow().statements().prefixes())
                .containsOnlyKeys("rdf", "rw");
    }
}
