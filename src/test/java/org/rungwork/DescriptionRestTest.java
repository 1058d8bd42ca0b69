package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import org.rungwork.access.Actor;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.pipeline.ImportProgress;
import org.rungwork.pipeline.Imports;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;

/** What the graph tells of itself: counted again by SPARQL, and read by those who look for examples. */
class DescriptionRestTest {

    private static final String VOID_ADDRESS = "/.well-known/void";
    private static final String EXAMPLES = "/.well-known/sparql-examples";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Node DATASET = Identifiers.CATALOGUE;

    private static Running server;

    @BeforeAll
    static void importATaxonomy(@TempDir Path folder) throws IOException {
        server = Running.start();
        Path delivery = EscoZip.small().write(folder.resolve("esco"));
        server.context()
                .getBean(Imports.class)
                .run(
                        Actor.RUNGWORK,
                        server.context().getBean(TaxonomyReaders.class).get("esco"),
                        Delivery.open(delivery),
                        Map.of("version", "1.1.0"),
                        new ImportProgress(InstantSource.system()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Graph graph(String path, String... headers) {
        HttpResponse<String> answer = server.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Lang language = RDFLanguages.contentTypeToLang(
                answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", ""));
        return RDFParser.fromString(answer.body(), language).toGraph();
    }

    /** Numbers by name, from a query for both. */
    private static Map<String, Long> counted(String query) {
        return server.query(query, "text/csv")
                .body()
                .lines()
                .skip(1)
                .map(row -> row.split(","))
                .collect(Collectors.toMap(
                        cells -> cells[0], cells -> Long.parseLong(cells[1]), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Long> partitions(Graph description, Node partition, Node named, Node number) {
        return description.stream(DATASET, partition, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toMap(
                        part -> value(description, part, named).getURI(),
                        part -> number(description, part, number),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Node value(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .findFirst()
                .orElseThrow()
                .getObject();
    }

    private static long number(Graph graph, Node subject, Node property) {
        return Long.parseLong(value(graph, subject, property).getLiteralLexicalForm());
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml",
        "'text/html,*/*;q=0.8', text/turtle"
    })
    void answersInTheFormatAskedFor(String accept, String mediaType) {
        HttpResponse<String> dataset = server.get(VOID_ADDRESS, "Accept", accept);
        HttpResponse<String> examples = server.get(EXAMPLES, "Accept", accept);

        assertThat(dataset.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(examples.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {VOID_ADDRESS, EXAMPLES})
    void isSentAgainOnlyWhenItChanged(String path) {
        HttpResponse<String> answer = server.get(path);
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(String.join(",", answer.headers().allValues("Vary")).split(","))
                .contains("accept");
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get(path + "?format=nt", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {VOID_ADDRESS, EXAMPLES})
    void tellsAFormatItDoesNotHave(String path) {
        assertThat(server.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(server.get(path + "?format=pdf").statusCode()).isEqualTo(422);
    }

    @Test
    void tellsWhereTheDatasetIsAndWhoseItIs() {
        Graph description = graph(VOID_ADDRESS);

        assertThat(value(description, DATASET, VOID.sparqlEndpoint.asNode()).getURI())
                .isEqualTo(server.address() + "/sparql");
        assertThat(value(description, DATASET, DCTerms.title.asNode()).getLiteralLexicalForm())
                .isEqualTo("Rungwork");
        assertThat(value(description, DATASET, DCTerms.license.asNode()).getURI())
                .contains("creativecommons");
        assertThat(description.stream(DATASET, VOID.vocabulary.asNode(), Node.ANY)
                        .map(triple -> triple.getObject().getURI()))
                .contains("https://w3id.org/rungwork/ns#", SKOS.getURI(), "http://data.europa.eu/esco/model#");
    }

    @Test
    void countsWhatSparqlCounts() {
        Graph description = graph(VOID_ADDRESS);

        assertThat(partitions(description, VOID.classPartition.asNode(), VOID._class.asNode(), VOID.entities.asNode()))
                .isEqualTo(counted("SELECT ?type (COUNT(DISTINCT ?one) AS ?n) { ?one a ?type } GROUP BY ?type"));
        assertThat(partitions(
                        description, VOID.propertyPartition.asNode(), VOID.property.asNode(), VOID.triples.asNode()))
                .isEqualTo(counted("SELECT ?property (COUNT(*) AS ?n) { ?one ?property ?other } GROUP BY ?property"));
        assertThat(counted("SELECT ('all' AS ?what) (COUNT(*) AS ?n) { ?one ?property ?other }"))
                .containsEntry("all", number(description, DATASET, VOID.triples.asNode()));
        assertThat(counted("SELECT ('all' AS ?what) (COUNT(DISTINCT ?one) AS ?n) { ?one ?property ?other }"))
                .containsEntry("all", number(description, DATASET, VOID.distinctSubjects.asNode()));
    }

    @Test
    void countsATripleOfSeveralGraphsOnceAndEachVersionAnew() {
        long before = number(graph(VOID_ADDRESS), DATASET, VOID.triples.asNode());
        String triple = "<http://example.org/s> <http://example.org/p> 1";
        server.update("INSERT DATA { GRAPH <http://example.org/g> { %1$s } GRAPH <http://example.org/h> { %1$s } }"
                .formatted(triple));
        Graph after = graph(VOID_ADDRESS);
        server.update("DROP GRAPH <http://example.org/g> ; DROP GRAPH <http://example.org/h>");

        assertThat(partitions(after, VOID.propertyPartition.asNode(), VOID.property.asNode(), VOID.triples.asNode()))
                .containsEntry("http://example.org/p", 1L);
        // the catalogue has more to tell as well
        assertThat(number(after, DATASET, VOID.triples.asNode())).isGreaterThan(before);
    }

    @Test
    void namesNoVocabularyForPropertiesWithoutANamespace() {
        server.update("INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/s> <urn:p> 1 } }");
        Graph description = graph(VOID_ADDRESS);
        server.update("DROP GRAPH <http://example.org/g>");

        assertThat(description.stream(DATASET, VOID.vocabulary.asNode(), Node.ANY)
                        .map(triple -> triple.getObject().getURI()))
                .isNotEmpty()
                .allMatch(vocabulary -> vocabulary.matches("https?://[^/]+/.*[/#]"));
    }

    @Test
    void tellsOfEachTaxonomyWithItsOwnSize() {
        Node esco = Graphs.taxonomy("esco-1.1.0");
        Graph description = graph(VOID_ADDRESS);

        assertThat(description.stream(DATASET, VOID.subset.asNode(), Node.ANY).map(Triple::getObject))
                .containsExactly(esco);
        assertThat(value(description, esco, OWL2.versionInfo.asNode()).getLiteralLexicalForm())
                .isEqualTo("1.1.0");
        assertThat(value(description, esco, DCTerms.title.asNode()).getLiteralLexicalForm())
                .startsWith("ESCO");
        assertThat(counted(
                        "SELECT ('all' AS ?what) (COUNT(*) AS ?n) { GRAPH <" + esco + "> { ?one ?property ?other } }"))
                .containsEntry("all", number(description, esco, VOID.triples.asNode()));
    }

    @Test
    void describesConceptsOfTaxonomies() {
        Graph tinker = graph("/api/describe?iri=" + Running.encode(EscoZip.TINKER));

        assertThat(value(tinker, NodeFactory.createURI(EscoZip.TINKER), SKOS.prefLabel.asNode())
                        .getLiteralLexicalForm())
                .isEqualTo("tinker of tales");
        assertThat(tinker.contains(NodeFactory.createURI(EscoZip.TIN), SKOS.prefLabel.asNode(), Node.ANY))
                .isTrue();
    }

    @Test
    void givesEveryQuestionAsAnExample() {
        Graph examples = graph(EXAMPLES);

        server.json("/api/queries").forEach(question -> {
            Node example = NodeFactory.createURI(
                    server.address() + EXAMPLES + "#" + question.get("name").asString());
            String form = question.get("form").asString();
            assertThat(examples.contains(example, RDF.type.asNode(), shacl("SPARQLExecutable")))
                    .isTrue();
            assertThat(value(examples, example, RDFS.comment.asNode()).getLiteralLexicalForm())
                    .isEqualTo(question.get("question").asString());
            assertThat(value(examples, example, NodeFactory.createURI("https://schema.org/target"))
                            .getURI())
                    .isEqualTo(server.address() + "/sparql");
            Query query = QueryFactory.create(value(examples, example, shacl(form.toLowerCase(Locale.ROOT)))
                    .getLiteralLexicalForm());
            assertThat(query.queryType().name()).isEqualTo(form);
            assertThat(examples.contains(
                            example,
                            RDF.type.asNode(),
                            shacl(Map.of(
                                            "SELECT", "SPARQLSelectExecutable",
                                            "ASK", "SPARQLAskExecutable",
                                            "CONSTRUCT", "SPARQLConstructExecutable")
                                    .get(form))))
                    .isTrue();
        });
    }

    @Test
    void declaresThePrefixesOfTheExamples() {
        Graph examples = graph(EXAMPLES);
        Node prefixes = NodeFactory.createURI(server.address() + EXAMPLES + "#prefixes");

        Map<String, String> declared = examples.stream(prefixes, shacl("declare"), Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toMap(
                        one -> value(examples, one, shacl("prefix")).getLiteralLexicalForm(),
                        one -> value(examples, one, shacl("namespace")).getLiteralLexicalForm()));

        assertThat(declared).containsEntry("rw", "https://w3id.org/rungwork/ns#");
        assertThat(examples.stream(Node.ANY, shacl("prefixes"), prefixes))
                .hasSize(server.json("/api/queries").size());
    }

    private static Node shacl(String localName) {
        return NodeFactory.createURI(SHACL + localName);
    }
}
