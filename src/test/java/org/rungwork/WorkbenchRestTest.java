package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import org.rungwork.query.CatalogueQuery;
import org.rungwork.query.Parameter;
import org.rungwork.query.QueryCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The workbench as the server sends it, before any script runs. */
@ExtendWith(TestServer.class)
class WorkbenchRestTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private static final Pattern MAP =
            Pattern.compile("<script type=\"importmap\" nonce=\"([^\"]+)\">(\\{[^<]*})</script>");

    private final Running server;

    WorkbenchRestTest(Running server) {
        this.server = server;
    }

    private HttpResponse<String> shown(String query) {
        return server.get("/query?show=page&query=" + Running.encode(query));
    }

    @Test
    void theImportMapBearsTheNonceOfThePolicy() {
        HttpResponse<String> page = server.get("/query");
        HttpResponse<String> again = server.get("/query");

        String nonce = map(page).group(1);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce + "';");
        assertThat(map(again).group(1)).isNotEqualTo(nonce);
    }

    @Test
    void everyModuleComesFromHereAndIsKept() {
        JsonNode imports =
                JsonMapper.shared().readTree(map(server.get("/query")).group(2)).at("/imports");

        assertThat(imports.propertyNames())
                .contains("@codemirror/view", "@codemirror/legacy-modes/mode/sparql", "cytoscape", "style-mod");
        assertThat(imports.valueStream().map(JsonNode::asString)).allSatisfy(address -> {
            HttpResponse<String> module = server.get(address);
            assertThat(module.statusCode()).isEqualTo(200);
            assertThat(module.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
            assertThat(module.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
        });
    }

    private static Matcher map(HttpResponse<String> page) {
        Matcher map = MAP.matcher(page.body());
        assertThat(map.find()).isTrue();
        return map;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/roles/cdm-director"})
    void otherPagesLoadNoEditor(String path) {
        HttpResponse<String> page = server.get(path);

        assertThat(page.body()).doesNotContain("importmap", "workbench");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("nonce");
    }

    @Test
    void aQuestionHasItsFormAndTheTextWithItsValues() {
        String page = server.get("/query?name=skills-of-role&role=cdm-director").body();

        assertThat(page)
                .contains(
                        "name=\"role\" value=\"cdm-director\"",
                        "the role asked about",
                        "<option value=\"healthcare-ml-engineer\" label=\"Healthcare ML Engineer\">",
                        "VALUES ?role { role:cdm-director }",
                        "/api/queries/skills-of-role?role=cdm-director");
    }

    @Test
    void aQuestionIsAskedOfItsExamplesAtFirst() {
        String page = server.get("/query?name=gap-for-profile").body();

        assertThat(page)
                .contains(
                        ">python\naws\nfhir\ncommunication</textarea>",
                        "name=\"target\" value=\"healthcare-ml-engineer\"",
                        "(skill:python 4)");
    }

    @Test
    void linesOfAFieldAreValues() {
        String page = server.get("/query?name=gap-for-profile&held="
                        + Running.encode("python\r\n sql \r\n\r\n")
                        + "&claimed=3%0A4")
                .body();

        assertThat(page).contains("( skill:python 3 )", "( skill:sql 4 )").doesNotContain("skill:fhir");
    }

    @Test
    void aParameterMayBeCalledName() {
        String page = server.get("/query?name=concepts-by-name&name=GCP").body();

        assertThat(page).contains("VALUES ?name { &quot;GCP&quot; }");
    }

    @Test
    void noOtherParameterIsCalledLikeOneOfThePage() {
        QueryCatalogue catalogue = server.context().getBean(QueryCatalogue.class);

        assertThat(catalogue.listQueries().stream()
                        .map(CatalogueQuery::parameters)
                        .flatMap(List::stream)
                        .map(Parameter::name))
                .doesNotContainAnyElementsOf(Set.of("query", "show", "lang"));
    }

    @Test
    void everyQuestionIsListed() {
        String page = server.get("/query").body();

        assertThat(server.context().getBean(QueryCatalogue.class).listQueries())
                .allSatisfy(question -> assertThat(page).contains("\"/query?name=" + question.name() + "\""));
    }

    @Test
    void aWrongValueIsToldBesideTheForm() {
        HttpResponse<String> page = server.get("/query?name=lateral-candidates&theta=much");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("is not a number such as 0.4", "value=\"much\"");
    }

    @Test
    void anUnknownQuestionIsNotFound() {
        HttpResponse<String> page = server.get("/query?name=who-is-happy");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("who-is-happy");
    }

    @Test
    void withoutScriptsThePageShowsATable() {
        HttpResponse<String> page = server.get("/query?name=skills-of-role&role=cdm-director&show=page");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<th scope=\"col\">skillLabel</th>",
                        "<a href=\"/skills/communication\" title=\"https://w3id.org/rungwork/id/skill/communication\">skill:communication</a>",
                        "<span title=\"en\" lang=\"en\">Communication</span>",
                        "9 rows",
                        "output=csv");
    }

    @Test
    void withoutScriptsThePageShowsTruthAndGraphs() {
        assertThat(shown("ASK {}").body()).contains("<p class=\"truth\">Yes</p>");
        assertThat(shown("CONSTRUCT { <https://a.example/> ?p ?o } WHERE { BIND(rdf:type AS ?p) BIND(1 AS ?o) }")
                        .statusCode())
                .isEqualTo(400);
        assertThat(shown("CONSTRUCT { <https://a.example/> <https://a.example/p> 1 } WHERE {}")
                        .body())
                .contains("&lt;https://a.example/p&gt;", "output=json-ld");
    }

    @Test
    void onlyTheBeginningOfALongAnswerIsShown() {
        String page = shown("SELECT ?s { ?s ?p ?o }").body();

        assertThat(page).contains("Only the first 1,000 are shown");
        assertThat(Pattern.compile("<tr>").matcher(page).results().map(MatchResult::group))
                .hasSize(1_001);
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndTheTextIsKept() {
        HttpResponse<String> page = shown("SELECT *\n{ ?s ?p }");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Line 2, column 9:", "“}” does not fit here", ">SELECT *\n{ ?s ?p }</textarea>");
    }

    @Test
    void noOtherServerIsCalledAndNothingIsLoaded() {
        HttpResponse<String> service = shown("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }");
        HttpResponse<String> load = shown("LOAD <file:///etc/passwd>");

        assertThat(service.statusCode()).isEqualTo(422);
        assertThat(service.body()).contains("queries here call no other addresses");
        assertThat(load.statusCode()).isEqualTo(400);
        assertThat(load.body()).contains("begins an update");
    }

    @Test
    void whatAQuerySaysIsNoMarkup() {
        String page = shown(
                        "SELECT ('<script>alert(1)</script>' AS ?x) (<javascript:alert(1)> AS ?y) {} #</textarea><b>")
                .body();

        assertThat(page).doesNotContain("<script>alert", "</textarea><b>", "href=\"javascript:");
    }

    @Test
    void theServicesOfTheEndpointAnswerHereAsWell() {
        assertThat(server.get("/query?name=gap-by-service&show=page").body()).contains("<td>", "rows");
        assertThat(server.get("/query?name=roles-into&show=page").body()).contains("<td>", "rows");
    }

    @Test
    void whoOpensTheEndpointInABrowserMeansThisPage() {
        HttpResponse<String> empty = server.get("/sparql", "Accept", BROWSER);
        HttpResponse<String> link =
                server.get("/sparql?query=" + Running.encode("ASK { ?s ?p 'ä&' }"), "Accept", BROWSER);

        assertThat(empty.statusCode()).isEqualTo(303);
        assertThat(empty.headers().firstValue("Location")).contains("/query");
        assertThat(empty.headers().allValues("Vary").toString()).containsIgnoringCase("accept");
        assertThat(link.statusCode()).isEqualTo(303);
        String location = link.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/query?query=ASK");
        assertThat(server.get(location).body()).contains(">ASK { ?s ?p &#39;ä&amp;&#39; }</textarea>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                             | text/turtle
                    text/turtle                     | text/turtle
                    application/rdf+xml, text/html  | application/rdf+xml
                    text/html;q=0.5, text/turtle    | text/turtle
                    application/ld+json, */*;q=0.1  | application/ld+json
                    """)
    void whoWishesADescriptionGetsIt(String accept, String type) {
        HttpResponse<String> answer = server.get("/sparql", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({"*/*", "application/sparql-results+json", "text/csv;q=0.9", "'text/html;q=0.9,text/csv'"})
    void whoWishesAnAnswerGetsIt(String accept) {
        assertThat(server.query("SELECT * {}", accept).statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestThatSaysMoreThanAQueryIsAnswered() {
        assertThat(server.get("/sparql?query=ASK%7B%7D&output=csv", "Accept", BROWSER)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.post(
                                "/sparql",
                                "query=ASK%7B%7D",
                                "Accept",
                                BROWSER,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void longQueriesFitIntoAnAddress() {
        String page = server.get("/query?name=gap-report").body();
        String query = "#" + "ä".repeat(8_000) + "\nASK {}";

        assertThat(page).contains("SELECT");
        assertThat(server.get("/query?query=" + Running.encode(query)).statusCode())
                .isEqualTo(200);
    }
}
