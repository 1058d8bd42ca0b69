package org.rungwork.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.vocabulary.RDF;

/** The cases for the description of a service, which the manifest has only the names of. */
final class DescriptionCases {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private static final Set<String> OF_SERVICE = Set.of(
            "endpoint",
            "feature",
            "defaultEntailmentRegime",
            "defaultSupportedEntailmentProfile",
            "extensionFunction",
            "extensionAggregate",
            "languageExtension",
            "supportedLanguage",
            "propertyFeature",
            "defaultDataset",
            "availableGraphs",
            "resultFormat",
            "inputFormat");

    private final SuiteServer server;

    DescriptionCases(SuiteServer server) {
        this.server = server;
    }

    void judge(SuiteCase example) {
        DatasetGraph content = DatasetGraphFactory.create();
        content.add(SSE.parseQuad("(<http://example.org/graph> <http://example.org/s> <http://example.org/p> 1)"));
        server.hold(content);

        HttpResponse<String> answer = server.send(server.request("/sparql").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        Model description = RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type))
                .toModel();
        String name = example.name().substring(example.name().lastIndexOf('/') + 1);
        switch (name) {
            case "returns-rdf" -> assertThat(description.isEmpty()).isFalse();
            case "has-endpoint-triple" ->
                assertThat(description.contains(
                                null, sd("endpoint"), description.createResource(server.address() + "/sparql")))
                        .isTrue();
            case "conforms-to-schema" -> requireSchema(description);
            default -> throw new IllegalStateException("A case of unknown name " + name);
        }
    }

    /** Domains, ranges and cardinalities of SPARQL 1.1 Service Description, section 3. */
    private static void requireSchema(Model description) {
        List<Resource> services =
                description.listSubjectsWithProperty(RDF.type, type("Service")).toList();
        assertThat(services).hasSize(1);
        assertThat(services.getFirst().listProperties(sd("endpoint")).toList()).hasSize(1);
        for (Statement statement : description.listStatements().toList()) {
            String property = statement.getPredicate().getURI();
            if (property.startsWith(SD)) {
                requireSchema(statement, property.substring(SD.length()));
            }
        }
    }

    private static void requireSchema(Statement statement, String property) {
        Resource subject = statement.getSubject();
        RDFNode object = statement.getObject();
        assertThat(object.isResource()).as("%s", statement).isTrue();
        if (OF_SERVICE.contains(property)) {
            requireType(subject, "Service");
        }
        switch (property) {
            case "endpoint", "name" -> assertThat(object.isURIResource()).isTrue();
            case "feature", "supportedLanguage", "resultFormat", "inputFormat" ->
                assertThat(object.isURIResource()).isTrue();
            case "defaultDataset" -> requireType(object.asResource(), "Dataset");
            case "defaultGraph" -> {
                requireType(subject, "Dataset");
                requireType(object.asResource(), "Graph");
            }
            case "namedGraph" -> {
                requireType(object.asResource(), "NamedGraph");
                assertThat(object.asResource().listProperties(sd("name")).toList())
                        .hasSize(1);
            }
            case "graph" -> requireType(object.asResource(), "Graph");
            default -> assertThat(OF_SERVICE).contains(property);
        }
    }

    private static void requireType(Resource resource, String type) {
        assertThat(resource.hasProperty(RDF.type, type(type)))
                .as("%s is a %s", resource, type)
                .isTrue();
    }

    private static Resource type(String localName) {
        return ResourceFactory.createResource(SD + localName);
    }

    private static Property sd(String localName) {
        return ResourceFactory.createProperty(SD, localName);
    }
}
