package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Reconciliation Service API over the seed, as OpenRefine and pages of other origins use it. */
@ExtendWith(TestServer.class)
class ReconciliationRestTest {

    private static final String ROLE = "https://w3id.org/rungwork/id/role/";
    private static final String SKILL = "https://w3id.org/rungwork/id/skill/";
    private static final String RW = "https://w3id.org/rungwork/ns#";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DRAFT = "/reconcile/1.0-draft/";

    private final Running server;

    ReconciliationRestTest(Running server) {
        this.server = server;
    }

    private HttpResponse<String> form(String service, String field, String json) {
        return server.post("/reconcile/" + service, field + "=" + Running.encode(json), "Content-Type", FORM);
    }

    private JsonNode asked(String service, String queries) {
        return Running.json(form(service, "queries", queries));
    }

    private HttpResponse<String> posted(String path, String json) {
        return server.post(DRAFT + path, json, "Content-Type", "application/json");
    }

    /** The only result of a query of the draft. */
    private JsonNode candidates(String service, String query) {
        return Running.json(posted(service + "/match", "{\"queries\":[" + query + "]}"))
                .get("results")
                .get(0)
                .get("candidates");
    }

    private static List<String> ids(JsonNode candidates) {
        return candidates.valueStream().map(one -> one.get("id").stringValue()).toList();
    }

    /** What a client asks for one after the other, each time with what the answer before told it. */
    @Test
    void answersWhatOpenRefineAsksFor() {
        JsonNode manifest = server.json("/reconcile/skills");
        String address = manifest.at("/suggest/entity/service_url").stringValue();
        StringBuilder batch = new StringBuilder("{");
        List<String> cells = List.of(
                "Python", "SQL", "R", "machine learning", "Communication", "SAS", "PyTorch", "qwxz", "python ", "Git");
        for (int row = 0; row < cells.size(); row++) {
            batch.append(row == 0 ? "" : ",")
                    .append("\"q%d\":{\"query\":\"%s\",\"type\":\"%s\",\"type_strict\":\"should\",\"limit\":3}"
                            .formatted(row, cells.get(row), RW + "Skill"));
        }
        JsonNode results = asked("skills", batch + "}");
        JsonNode python = results.at("/q0/result/0");
        HttpResponse<String> preview = server.get(manifest.at("/preview/url")
                .stringValue()
                .replace(server.address(), "")
                .replace("{{id}}", Running.encode(python.get("id").stringValue())));
        JsonNode types = server.json(address.replace(server.address(), "") + "/suggest/type?prefix=sk");
        JsonNode properties = server.json("/reconcile/skills/suggest/property?prefix=broader");
        JsonNode entities = server.json("/reconcile/skills/suggest/entity?prefix=pyth&type_strict=any");
        JsonNode proposed = server.json("/reconcile/skills/extend/propose?type=" + Running.encode(RW + "Skill"));
        JsonNode extended = Running.json(form(
                "skills",
                "extend",
                "{\"ids\":[\"%s\"],\"properties\":[{\"id\":\"description\"},{\"id\":\"broader\"}]}"
                        .formatted(SKILL + "python")));

        assertThat(address).isEqualTo(server.address() + "/reconcile/skills");
        assertThat(manifest.get("defaultTypes").get(0).get("id").stringValue()).isEqualTo(RW + "Skill");
        assertThat(results.propertyNames()).hasSize(10);
        assertThat(results)
                .allSatisfy(one -> assertThat(one.get("result").size()).isLessThanOrEqualTo(3));
        assertThat(python.get("id").stringValue()).isEqualTo(SKILL + "python");
        assertThat(python.get("match").booleanValue()).isTrue();
        assertThat(results.at("/q7/result")
                        .valueStream()
                        .filter(one -> one.get("match").booleanValue()))
                .isEmpty();
        assertThat(preview.body()).contains("<h1>Python</h1>");
        assertThat(ids(types.get("result"))).containsExactly(RW + "Skill");
        assertThat(ids(properties.get("result"))).containsExactly("broader", "broaderTransitive");
        assertThat(ids(entities.get("result"))).containsExactly(SKILL + "python");
        assertThat(ids(proposed.get("properties"))).contains("description", "broader");
        assertThat(extended.get("rows")
                        .get(SKILL + "python")
                        .get("broader")
                        .get(0)
                        .get("id")
                        .stringValue())
                .isEqualTo(SKILL + "programming");
        assertThat(extended.get("rows")
                        .get(SKILL + "python")
                        .get("description")
                        .get(0)
                        .get("str")
                        .stringValue())
                .startsWith("Command of Python");
    }

    @Test
    void queriesMayComeByGet() {
        JsonNode result =
                server.json("/reconcile/roles?queries=" + Running.encode("{\"a\":{\"query\":\"chief AI officer\"}}"));

        assertThat(result.at("/a/result/0/id").stringValue()).isEqualTo(ROLE + "chief-ai-officer");
    }

    /** A match is what linking takes for one; a name that is only alike is shown and left to people. */
    @Test
    void matchesOnlyWhatIsLikelyEnough() {
        JsonNode result = asked("skills", "{\"a\":{\"query\":\"Python\"},\"b\":{\"query\":\"Pythagoras\"}}");

        assertThat(result.at("/a/result/0/match").booleanValue()).isTrue();
        assertThat(result.at("/b/result")
                        .valueStream()
                        .filter(one -> one.get("match").booleanValue()))
                .isEmpty();
        assertThat(result.at("/a/result/0/features")
                        .valueStream()
                        .map(one -> one.get("id").stringValue()))
                .contains("same_name", "letters");
    }

    @Test
    void understandsAnIdentifierAsQuery() {
        JsonNode best =
                asked("skills", "{\"a\":{\"query\":\"" + SKILL + "python\"}}").at("/a/result/0");

        assertThat(best.get("id").stringValue()).isEqualTo(SKILL + "python");
        assertThat(best.get("score").doubleValue()).isEqualTo(100);
        assertThat(best.get("match").booleanValue()).isTrue();
    }

    @Test
    void aPropertyRaisesWhatHasIt() {
        String query = "{\"a\":{\"query\":\"programming\",\"limit\":50%s}}";

        double alone = score(asked("skills", query.formatted("")));
        double with = score(asked(
                "skills",
                query.formatted(",\"properties\":[{\"pid\":\"broader\",\"v\":{\"id\":\"" + SKILL
                        + "programming\",\"name\":\"Programming\"}}]")));
        double against = score(
                asked("skills", query.formatted(",\"properties\":[{\"pid\":\"broader\",\"v\":\"Communication\"}]")));

        assertThat(with).isGreaterThan(alone);
        assertThat(against).isLessThan(alone);
    }

    private static double score(JsonNode results) {
        return results.at("/a/result")
                .valueStream()
                .filter(one -> one.get("id").stringValue().equals(SKILL + "python"))
                .findFirst()
                .orElseThrow()
                .get("score")
                .doubleValue();
    }

    @Test
    void aRequiredConditionLeavesOnlyWhatMeetsIt() {
        String condition = "{\"matchType\":\"property\",\"propertyId\":\"needsSkill\",\"propertyValue\":\"%s\","
                + "\"required\":true,\"matchQuantifier\":\"%s\"}";
        String query = "{\"limit\":100,\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"engineer\"},%s]}";

        List<String> all =
                ids(candidates("roles", query.formatted("{\"matchType\":\"name\",\"propertyValue\":\"x\"}")));
        List<String> having = ids(candidates("roles", query.formatted(condition.formatted(SKILL + "python", "any"))));
        List<String> lacking = ids(candidates("roles", query.formatted(condition.formatted(SKILL + "python", "none"))));

        assertThat(having).isNotEmpty().contains(ROLE + "healthcare-ml-engineer");
        assertThat(lacking).isNotEmpty().doesNotContainAnyElementsOf(having);
        assertThat(all).containsAll(having);
    }

    @Test
    void noMatchIsMadeAgainstACondition() {
        String query = "{\"a\":{\"query\":\"Python\",\"properties\":[{\"pid\":\"broader\",\"v\":\"%s\"}]}}";

        JsonNode with = asked("skills", query.formatted("Programming")).at("/a/result/0");
        JsonNode against = asked("skills", query.formatted("Communication")).at("/a/result/0");

        assertThat(with.get("match").booleanValue()).isTrue();
        assertThat(against.get("id").stringValue()).isEqualTo(SKILL + "python");
        assertThat(against.get("match").booleanValue()).isFalse();
    }

    @Test
    void anIdentifierOfTheDraftIsCertain() {
        JsonNode found = candidates(
                "skills",
                "{\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"SQL\"},"
                        + "{\"matchType\":\"id\",\"propertyValue\":\"" + SKILL + "python\",\"required\":true}]}");

        assertThat(ids(found)).containsExactly(SKILL + "python");
        assertThat(found.get(0).get("match").booleanValue()).isTrue();
    }

    @Test
    void findsByPropertiesAlone() {
        JsonNode result =
                asked("roles", "{\"a\":{\"properties\":[{\"pid\":\"essentialSkill\",\"v\":\"" + SKILL + "python\"}]}}");

        assertThat(ids(result.at("/a/result"))).contains(ROLE + "healthcare-ml-engineer");
        assertThat(result.at("/a/result")
                        .valueStream()
                        .filter(one -> one.get("match").booleanValue()))
                .isEmpty();
    }

    /** A cell without text, or with a page of it, must not spoil its neighbours. */
    @Test
    void oneCellThatCannotBeAnsweredLeavesTheOthersAlone() {
        JsonNode result = asked(
                "skills",
                "{\"a\":{\"query\":\" \"},\"b\":{\"query\":\"" + "x".repeat(10_000)
                        + "\"},\"c\":{\"query\":\"Python\"}}");

        assertThat(result.at("/a/error").stringValue()).startsWith("The query is empty");
        assertThat(result.at("/b/error").stringValue()).startsWith("The query has 10000 characters");
        assertThat(result.at("/b/result").size()).isZero();
        assertThat(result.at("/c/result/0/id").stringValue()).isEqualTo(SKILL + "python");
        assertThat(result.at("/c").has("error")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"q0":                                             | queries is not JSON: look at line 1
            []                                                 | queries: must be an object
            {"q0":{}}                                          | queries.q0: neither 'query' nor 'properties'
            {"q0":{"query":7}}                                 | queries.q0.query: must be a string
            {"q0":{"query":"x","props":[]}}                    | queries.q0: there is no field 'props'
            {"q0":{"query":"x","limit":0}}                     | queries.q0.limit: must be a whole number from 1 to 100
            {"q0":{"query":"x","type":"http://x"}}             | queries.q0.type: there is no type 'http://x' here
            {"q0":{"query":"x","type_strict":"maybe"}}         | queries.q0.type_strict: must be any or all or should
            {"q0":{"query":"x","properties":[{"v":1}]}}        | queries.q0.properties[0]: the field 'pid' is missing
            {"q0":{"query":"x","properties":[{"pid":"z","v":1}]}} | queries.q0.properties[0].pid: there is no property 'z'
            """)
    void rejectsMalformedBatches(String batch, String detail) {
        HttpResponse<String> answer = form("skills", "queries", batch);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                        | The body: the field 'queries' is missing
            {"queries":[{"limit":1}]}                                 | The body.queries[0]: the field 'conditions' is missing
            {"queries":[{"conditions":[]}]}                           | The body.queries[0]: 'conditions' is empty
            {"queries":[{"conditions":[{"propertyValue":"x"}]}]}      | The body.queries[0].conditions[0]: the field 'matchType' is missing
            {"queries":[{"type":["a"],"conditions":[{"matchType":"name","propertyValue":"x"}]}]} | The body.queries[0].type: must be a string
            {"queries":[{"conditions":[{"matchType":"name","propertyValue":"x","matchQualifier":"y"}]}]} | The body.queries[0].conditions[0].matchQualifier: there are no qualifiers
            {"queries":[{"lang":"?","conditions":[{"matchType":"name","propertyValue":"x"}]}]} | lang: '?' is not the tag
            """)
    void rejectsMalformedBatchesOfTheDraft(String batch, String detail) {
        HttpResponse<String> answer = posted("skills/match", batch);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).startsWith(detail);
    }

    private static String detail(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return JsonMapper.shared().readTree(answer.body()).get("detail").stringValue();
    }

    @Test
    void rejectsLargerBatchesThanTheManifestSays() {
        int size = server.json("/reconcile/skills").get("batchSize").intValue() + 1;
        StringBuilder batch = new StringBuilder("{\"q\":{\"query\":\"x\"}");
        for (int at = 1; at < size; at++) {
            batch.append(",\"q%d\":{\"query\":\"x\"}".formatted(at));
        }

        HttpResponse<String> answer = form("skills", "queries", batch + "}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(detail(answer)).isEqualTo("There are 51 queries; send at most 50 at once");
    }

    @ParameterizedTest
    @CsvSource({"499, 200", "500, 413"})
    void rejectsBatchesWithThousandsOfValues(int values, int status) {
        String value = "[\"x\"" + ",\"x\"".repeat(values - 1) + "]";

        HttpResponse<String> answer = form(
                "skills",
                "queries",
                "{\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"code\",\"v\":" + value + "}]}}");

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"49999, 200", "50000, 413"})
    void rejectsBatchesOfLongValues(int characters, int status) {
        HttpResponse<String> answer = form(
                "skills",
                "queries",
                "{\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"description\",\"v\":\"" + "y".repeat(characters)
                        + "\"}]}}");

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 413) {
            assertThat(detail(answer))
                    .isEqualTo("There are 50001 characters of names and values; send at most 50000 at once");
        }
    }

    /** A page of text in a cell is told of that cell; it costs nothing, so that it does not fill the batch. */
    @Test
    void aCellWithAPageOfTextDoesNotMakeTheBatchTooLarge() {
        JsonNode result =
                asked("skills", "{\"a\":{\"query\":\"" + "x".repeat(60_000) + "\"},\"b\":{\"query\":\"Python\"}}");

        assertThat(result.at("/a/error").stringValue()).startsWith("The query has 60000 characters");
        assertThat(result.at("/b/result/0/id").stringValue()).isEqualTo(SKILL + "python");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"exactMatch","settings":{"taxonomy":"esco"}} | properties[0].settings.taxonomy: there is no taxonomy 'esco'; there are roles, skills
            {"id":"label"},{"id":"label","settings":{"limit":1}} | properties[1].id: 'label' is asked for already
            """)
    void rejectsColumnsThatCannotBeFilled(String columns, String detail) {
        HttpResponse<String> answer = form("skills", "extend", "{\"ids\":[\"x\"],\"properties\":[" + columns + "]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).startsWith("extend." + detail);
    }

    /** Its rows hold a list of columns. */
    @Test
    void aPropertyMayFillTwoColumnsInTheDraft() {
        JsonNode answer = Running.json(posted(
                "skills/extend",
                "{\"ids\":[\"%s\"],\"properties\":[{\"id\":\"altLabel\"},{\"id\":\"altLabel\",\"settings\":{\"limit\":1}}]}"
                        .formatted(SKILL + "python")));

        assertThat(answer.at("/rows/0/properties").size()).isEqualTo(2);
    }

    @Test
    void rejectsAnUnknownTaxonomyInTheDraft() {
        HttpResponse<String> answer = posted(
                "skills/extend",
                "{\"ids\":[\"x\"],\"properties\":[{\"id\":\"exactMatch\",\"settings\":{\"taxonomy\":\"esco\"}}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).contains("there is no taxonomy 'esco'; there are roles, skills");
    }

    @Test
    void findsByWordsOfTheDescriptionAlone() {
        JsonNode result =
                asked("skills", "{\"a\":{\"properties\":[{\"pid\":\"description\",\"v\":\"neural networks\"}]}}");

        assertThat(ids(result.at("/a/result"))).contains(SKILL + "pytorch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preview?id=x", "/suggest/entity?prefix=x", "/extend/propose"})
    void unknownServicesAreNotFound(String path) {
        HttpResponse<String> answer = server.get("/reconcile/nothing" + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer)).isEqualTo("There is no reconciliation service 'nothing'; there are roles, skills");
    }

    @ParameterizedTest
    @CsvSource({
        "/reconcile/skills?callback=f, JSONP is not offered",
        "/reconcile/skills/suggest/entity, parameter 'prefix': missing",
        "/reconcile/skills/suggest/entity?prefix=a&cursor=-1, parameter 'cursor': must be between 0 and 100000",
        "/reconcile/skills/suggest/type?prefix=a&cursor=x, parameter 'cursor': 'x' is not a whole number such as 20",
        "/reconcile/skills/preview, parameter 'id': missing"
    })
    void rejectsWrongParameters(String path, String detail) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).startsWith(detail);
    }

    @Test
    void aFormWithoutQueriesIsToldWhereJsonIsUnderstood() {
        HttpResponse<String> answer = server.post("/reconcile/skills", "{}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).contains("/reconcile/1.0-draft/skills/match");
    }

    @Test
    void suggestionsGoOnBehindTheCursor() {
        List<String> first =
                ids(server.json("/reconcile/skills/suggest/entity?prefix=").get("result"));
        List<String> next = ids(server.json("/reconcile/skills/suggest/entity?prefix=&cursor=20")
                .get("result"));

        assertThat(first).hasSize(20);
        assertThat(next).hasSize(20).doesNotContainAnyElementsOf(first);
    }

    /** The ids of a column belong to one service: the skills of roles are entities of another one. */
    @Test
    void skillsOfRolesAreEntitiesOfTheServiceOfSkills() {
        JsonNode answer = Running.json(form(
                "roles",
                "extend",
                "{\"ids\":[\"%s\",\"x\"],\"properties\":[{\"id\":\"essentialSkill\",\"settings\":{\"limit\":\"2\"}}]}"
                        .formatted(ROLE + "cdm-director")));

        assertThat(answer.at("/meta/0/service").stringValue()).isEqualTo(server.address() + "/reconcile/skills");
        assertThat(ids(answer.get("rows").get(ROLE + "cdm-director").get("essentialSkill")))
                .hasSize(2)
                .allMatch(id -> id.startsWith(SKILL));
        assertThat(answer.get("rows").get("x").get("essentialSkill").size()).isZero();
    }

    @Test
    void previewsRunNothingAndMayStandInFrames() {
        HttpResponse<String> page = server.get("/reconcile/skills/preview?id=" + Running.encode(SKILL + "python"));

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").contains("sandbox"));
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(page.body()).doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/reconcile/skills", "/reconcile/nothing", "/reconcile/skills/suggest/type?prefix=", "/reconcile"
            })
    void pagesOfAnyOriginMayReadTheAnswers(String path) {
        HttpResponse<String> answer = server.get(path, "Origin", "https://example.org");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void pagesOfAnyOriginMaySendJson() {
        HttpRequest request = server.request(
                        DRAFT + "skills/match",
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = server.send(request);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET,HEAD,POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).hasValue("content-type");
    }

    /** Whoever reads changes nothing; writing keeps to the pages of the server itself. */
    @Test
    void otherAddressesAreReadByAnyOriginAndWrittenByNone() {
        HttpResponse<String> read = server.get("/api/mappings", "Origin", "https://example.org");
        HttpResponse<String> written = server.post("/api/mappings", "{}", "Origin", "https://example.org");

        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(written.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0.2 | manifest | /reconcile/skills |
            0.2 | reconciliation-result-batch | /reconcile/skills?queries={"a":{"query":"python"},"b":{"query":""}} |
            0.2 | suggest-entities-response | /reconcile/roles/suggest/entity?prefix=data |
            0.2 | suggest-types-response | /reconcile/roles/suggest/type?prefix= |
            0.2 | suggest-properties-response | /reconcile/roles/suggest/property?prefix= |
            0.2 | data-extension-property-proposal | /reconcile/roles/extend/propose?type=x&limit=2 |
            0.2 | data-extension-response | /reconcile/roles?extend={"ids":["ROLEcdm-director"],"properties":[{"id":"needsSkill"},{"id":"label"},{"id":"exactMatch"}]} |
            1.0-draft | manifest | /reconcile/1.0-draft/skills |
            1.0-draft | reconciliation-result-batch | /reconcile/1.0-draft/skills/match | {"queries":[{"conditions":[{"matchType":"name","propertyValue":"python"},{"matchType":"property","propertyId":"broader","propertyValue":"x"}]},{"conditions":[{"matchType":"name","propertyValue":""}]}]}
            1.0-draft | suggest-entities-response | /reconcile/1.0-draft/roles/suggest/entity?prefix=data |
            1.0-draft | suggest-types-response | /reconcile/1.0-draft/roles/suggest/type?prefix= |
            1.0-draft | suggest-properties-response | /reconcile/1.0-draft/roles/suggest/property?prefix= |
            1.0-draft | data-extension-property-proposal | /reconcile/1.0-draft/roles/extend/propose?type=x |
            1.0-draft | data-extension-response | /reconcile/1.0-draft/roles/extend | {"ids":["ROLEcdm-director"],"properties":[{"id":"needsSkill"},{"id":"label"},{"id":"exactMatch"}]}
            """)
    void answersAreAsTheSchemasOfTheirVersionWantThem(
            String version, String schema, String path, @Nullable String body) {
        String[] parts = path.replace("ROLE", ROLE).split("=\\{", 2);
        String address = parts.length == 1 ? path : parts[0] + "=" + Running.encode("{" + parts[1]);

        HttpResponse<String> answer = body == null
                ? server.get(address)
                : server.post(address, body.replace("ROLE", ROLE), "Content-Type", "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ReconciliationSchemas.of(version).offences(schema, answer.body()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "1.0-draft"})
    void partsOfTheManifestAreWhole(String version) {
        String path = version.equals("0.2") ? "/reconcile/skills" : DRAFT + "skills";
        JsonNode manifest = server.json(path);

        assertThat(manifest.get("versions").valueStream().map(JsonNode::stringValue))
                .containsExactly(version);
        assertThat(Stream.of("view", "preview", "suggest", "extend", "defaultTypes", "documentation", "batchSize"))
                .allMatch(manifest::has);
    }
}
