package org.rungwork.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDFS;
import org.rungwork.ProjectFiles;

/** Cases for an endpoint; those that give data and a query or an update are judged here. */
final class EndpointCases {

    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    private static final int BAD_REQUEST = 400;

    private final SuiteServer server;

    EndpointCases(SuiteServer server) {
        this.server = server;
    }

    void judge(SuiteCase example) {
        switch (example.type()) {
            case "QueryEvaluationTest", "CSVResultFormatTest" -> queryEvaluation(example);
            case "UpdateEvaluationTest" -> updateEvaluation(example);
            case "PositiveSyntaxTest11" -> syntax(example, "/sparql", QUERY, true);
            case "NegativeSyntaxTest11" ->
                syntax(example, isUpdate(example) ? "/update" : "/sparql", isUpdate(example) ? UPDATE : QUERY, false);
            case "PositiveUpdateSyntaxTest11" -> syntax(example, "/update", UPDATE, true);
            case "NegativeUpdateSyntaxTest11" -> syntax(example, "/update", UPDATE, false);
            case "ProtocolTest", "GraphStoreProtocolTest" -> new HttpCases(server).judge(example);
            case "ServiceDescriptionTest" -> new DescriptionCases(server).judge(example);
            default -> throw new IllegalStateException("A case of unknown kind " + example.type());
        }
    }

    private static boolean isUpdate(SuiteCase example) {
        return example.action().getURI().endsWith(".ru");
    }

    private void queryEvaluation(SuiteCase example) {
        Resource action = example.action();
        server.hold(dataset(example, action, QT));
        Resource file = action.getPropertyResourceValue(ResourceFactory.createProperty(QT, "query"));
        String query = ProjectFiles.read(example.file(file));
        ExpectedResult expected = ExpectedResult.read(example.file(example.result()), file.getURI());

        HttpResponse<String> answer = server.post("/sparql", QUERY, expected.mediaType(), based(file, query));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Query parsed = QueryFactory.create(query, file.getURI(), Syntax.syntaxSPARQL_11);
        expected.requireEqual(answer.body(), parsed.isOrdered());
    }

    private void updateEvaluation(SuiteCase example) {
        server.hold(dataset(example, example.action(), UT));
        Resource file = example.action().getPropertyResourceValue(ResourceFactory.createProperty(UT, "request"));

        HttpResponse<String> answer =
                server.post("/update", UPDATE, "*/*", based(file, ProjectFiles.read(example.file(file))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        DatasetGraph expected = dataset(example, example.result(), UT);
        DatasetGraph actual = stored();
        assertThat(IsoMatcher.isomorphic(expected, actual))
                .as("expected %s but there is %s", expected, actual)
                .isTrue();
    }

    private DatasetGraph stored() {
        HttpResponse<String> answer = server.send(server.request("/data")
                .header("Accept", Lang.NQUADS.getHeaderString())
                .GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RDFParser.fromString(answer.body(), Lang.NQUADS).toDatasetGraph();
    }

    /** What is well-formed may be refused for another reason. */
    private void syntax(SuiteCase example, String path, String mediaType, boolean wellFormed) {
        server.hold(DatasetGraphFactory.create());
        String text = ProjectFiles.read(example.file(example.action()));

        HttpResponse<String> answer = server.post(path, mediaType, "*/*", text);

        if (wellFormed) {
            assertThat(answer.statusCode() != BAD_REQUEST || answer.body().startsWith("No such graph"))
                    .as(answer.body())
                    .isTrue();
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(BAD_REQUEST);
        }
    }

    /** Over HTTP the service decides what relative IRIs are resolved against; the suites mean the file. */
    private static String based(Resource file, String text) {
        return "BASE <" + file.getURI() + ">\n" + text;
    }

    /** The data of a case: {@code data} in the default graph, {@code graphData} in named ones. */
    static DatasetGraph dataset(SuiteCase example, Resource description, String vocabulary) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Property data = ResourceFactory.createProperty(vocabulary, "data");
        for (Statement statement : description.listProperties(data).toList()) {
            read(example, statement.getResource(), dataset.getDefaultGraph());
        }
        Property graphData = ResourceFactory.createProperty(vocabulary, "graphData");
        for (Statement statement : description.listProperties(graphData).toList()) {
            Resource graph = statement.getResource();
            Node name = graph.asNode();
            if (graph.isAnon()) {
                name = ResourceFactory.createResource(
                                graph.getRequiredProperty(RDFS.label).getString())
                        .asNode();
                graph = graph.listProperties().toList().stream()
                        .map(Statement::getObject)
                        .filter(RDFNode::isURIResource)
                        .findFirst()
                        .orElseThrow()
                        .asResource();
            }
            read(example, graph, dataset.getGraph(name));
        }
        return dataset;
    }

    private static void read(SuiteCase example, Resource address, Graph graph) {
        RDFParser.source(example.file(address))
                .base(address.getURI())
                .lang(RDFLanguages.filenameToLang(address.getURI()))
                .parse(graph);
    }
}
