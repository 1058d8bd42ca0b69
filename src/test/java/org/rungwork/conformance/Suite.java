package org.rungwork.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rungwork.SharedData;

/** A specification of the W3C and the manifests of cases for it. */
enum Suite {
    QUERY(
            "SPARQL 1.1 Query",
            "sparql/sparql11",
            "aggregates",
            "bind",
            "bindings",
            "cast",
            "construct",
            "exists",
            "functions",
            "grouping",
            "negation",
            "project-expression",
            "property-path",
            "subquery",
            "syntax-query"),
    UPDATE(
            "SPARQL 1.1 Update",
            "sparql/sparql11",
            "add",
            "basic-update",
            "clear",
            "copy",
            "delete",
            "delete-data",
            "delete-insert",
            "delete-where",
            "drop",
            "move",
            "syntax-update-1",
            "syntax-update-2",
            "update-silent"),
    CSV_AND_TSV("SPARQL 1.1 Results in CSV and TSV", "sparql/sparql11", "csv-tsv-res"),
    JSON("SPARQL 1.1 Results in JSON", "sparql/sparql11", "json-res"),
    FEDERATION("SPARQL 1.1 Federated Query", "sparql/sparql11", "service", "syntax-fed"),
    PROTOCOL("SPARQL 1.1 Protocol", "sparql/sparql11", "protocol"),
    GRAPH_STORE(
            "SPARQL 1.1 Graph Store HTTP Protocol",
            "sparql/sparql11",
            "graph-store-protocol/manifest-direct.ttl",
            "graph-store-protocol/manifest-indirect.ttl"),
    SERVICE_DESCRIPTION("SPARQL 1.1 Service Description", "sparql/sparql11", "service-description"),
    TURTLE("RDF 1.1 Turtle", "rdf/rdf11", "rdf-turtle"),
    TRIG("RDF 1.1 TriG", "rdf/rdf11", "rdf-trig"),
    N_TRIPLES("RDF 1.1 N-Triples", "rdf/rdf11", "rdf-n-triples"),
    N_QUADS("RDF 1.1 N-Quads", "rdf/rdf11", "rdf-n-quads"),
    RDF_XML("RDF 1.1 XML Syntax", "rdf/rdf11", "rdf-xml");

    private static final String ARCHIVE = "w3c-rdf-tests";

    private final String title;
    private final String place;
    private final List<String> manifests;

    Suite(String title, String place, String... manifests) {
        this.title = title;
        this.place = place;
        this.manifests = List.of(manifests);
    }

    String title() {
        return title;
    }

    /** The suites about reading RDF; the others are asked of an endpoint. */
    static Stream<Suite> ofFormats() {
        return Stream.of(TURTLE, TRIG, N_TRIPLES, N_QUADS, RDF_XML);
    }

    static Stream<Suite> ofEndpoint() {
        List<Suite> formats = ofFormats().toList();
        return Stream.of(values()).filter(suite -> !formats.contains(suite));
    }

    /** The cases in the order of the manifests; skips the test where the suites are not present. */
    List<SuiteCase> cases() {
        Path root = root();
        return manifests.stream()
                .map(manifest -> manifest.endsWith(".ttl") ? manifest : manifest + "/manifest.ttl")
                .flatMap(manifest -> SuiteCase.read(root, place + "/" + manifest).stream())
                .toList();
    }

    static Path root() {
        return SharedData.suite(ARCHIVE);
    }
}
