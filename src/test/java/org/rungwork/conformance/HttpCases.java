package org.rungwork.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.IsoMatcher;

/** Cases that give requests and say what each must be answered with, in the W3C's vocabulary of HTTP. */
final class HttpCases {

    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

    private static final Map<String, Set<String>> FORMATS = Map.of(
            "boolean", Set.of("application/sparql-results+json", "application/sparql-results+xml"),
            "tabular",
                    Set.of(
                            "application/sparql-results+json",
                            "application/sparql-results+xml",
                            "text/csv",
                            "text/tab-separated-values"),
            "RDF", Set.of("text/turtle", "application/rdf+xml", "application/n-triples"));

    private static final Map<String, Integer> STATUSES =
            Map.of("OK", 200, "Created", 201, "NoContent", 204, "NotFound", 404);

    private final SuiteServer server;

    HttpCases(SuiteServer server) {
        this.server = server;
    }

    void judge(SuiteCase example) {
        server.hold(EndpointCases.dataset(example, example.entry(), UT));
        // what an answer named, to be put into the requests after it
        Map<String, String> names = new HashMap<>();
        for (Resource request : resources(example.action(), "requests")) {
            HttpResponse<String> answer = server.send(request(example, request, names));
            requireExpected(answer, request.getPropertyResourceValue(ht("resp")), names);
        }
    }

    private HttpRequest.Builder request(SuiteCase example, Resource request, Map<String, String> names) {
        HttpRequest.Builder builder = server.request(path(example, request, names));
        resources(request, "headers")
                .forEach(header -> builder.header(text(header, ht("fieldName")), text(header, ht("fieldValue"))));
        Resource body = request.getPropertyResourceValue(ht("body"));
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(replaced(text(body, cnt("chars")), names)
                        .getBytes(Charset.forName(text(body, cnt("characterEncoding")))));
        return builder.method(text(request, ht("methodName")), content);
    }

    /** Ours instead of the paths of the manifests, which have one for queries and updates. */
    private static String path(SuiteCase example, Resource request, Map<String, String> names) {
        String path = replaced(text(request, ht("absolutePath")), names);
        if (path.startsWith("/gsp")) {
            return "/data" + path.substring("/gsp".length());
        }
        boolean asksAfterUpdate = resources(request, "headers").stream()
                .anyMatch(header -> text(header, ht("fieldValue")).startsWith("application/sparql-query"));
        String endpoint = example.name().contains("update") && !asksAfterUpdate ? "/update" : "/sparql";
        return endpoint + path.substring("/sparql/".length());
    }

    private static String replaced(String text, Map<String, String> names) {
        String result = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result = result.replace(name.getKey(), name.getValue());
        }
        return result;
    }

    private void requireExpected(HttpResponse<String> answer, Resource expected, Map<String, String> names) {
        List<String> statuses = expected.listProperties(SuiteCase.property("expectedStatus")).toList().stream()
                .map(status -> status.getResource().getURI())
                .map(status -> status.substring(status.indexOf('#') + 1))
                .toList();
        assertThat(statuses)
                .as("%s %s", answer.statusCode(), answer.body())
                .anyMatch(status -> isOf(answer.statusCode(), status));
        property(expected, "expectedFormat")
                .forEach(format -> assertThat(mediaType(answer)).isIn(FORMATS.get(format)));
        property(expected, "expectedBoolean")
                .forEach(truth -> assertThat(answer.body().replaceAll("(?s).*(true|false).*", "$1"))
                        .isEqualTo(truth));
        property(expected, "expectedLocation")
                .forEach(variable -> names.put(
                        variable,
                        answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError("no Location"))));
        // what has the type text/turtle is in UTF-8 whether it says so or not
        resources(expected, "headers")
                .forEach(header -> assertThat(mediaType(answer))
                        .isEqualTo(text(header, ht("fieldValue")).replaceAll(";.*", "")));
        Resource body = expected.getPropertyResourceValue(ht("body"));
        if (body != null) {
            assertThat(IsoMatcher.isomorphic(graph(text(body, cnt("chars"))), graph(answer.body())))
                    .as(answer.body())
                    .isTrue();
        }
    }

    private static boolean isOf(int code, String status) {
        return status.startsWith("StatusCode")
                ? code / 100 == Character.digit(status.charAt("StatusCode".length()), 10)
                : STATUSES.get(status) == code;
    }

    private static String mediaType(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .map(type -> type.replaceAll(";.*", ""))
                .orElse("none");
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    private static Set<String> property(Resource resource, String localName) {
        return resource.listProperties(SuiteCase.property(localName)).toList().stream()
                .map(statement -> statement.getLiteral().getLexicalForm())
                .collect(Collectors.toSet());
    }

    private static List<Resource> resources(Resource resource, String listProperty) {
        Statement list = resource.getProperty(ht(listProperty));
        return list == null
                ? List.of()
                : list.getObject().as(RDFList.class).asJavaList().stream()
                        .map(RDFNode::asResource)
                        .toList();
    }

    private static String text(Resource resource, Property property) {
        return resource.getRequiredProperty(property).getString();
    }

    private static Property ht(String localName) {
        return ResourceFactory.createProperty(HT, localName);
    }

    private static Property cnt(String localName) {
        return ResourceFactory.createProperty(CNT, localName);
    }
}
