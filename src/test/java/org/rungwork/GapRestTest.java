package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gaps and near roles over REST, on the seed. */
@ExtendWith(TestServer.class)
class GapRestTest {

    private static final String WORKED = "/api/gap?from=clinical-data-programming-engineer&to=cdm-director";
    private static final String ROLE = "https://w3id.org/rungwork/id/role/";

    private final Running server;

    GapRestTest(Running server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/coverage-matrix.csv", numLinesToSkip = 1)
    void coversAsInTheMatrix(String from, String to, double value, int skills) {
        JsonNode coverage = server.json("/api/gap?from=" + from + "&to=" + to).path("coverage");

        assertThat(coverage.path("value").doubleValue()).isCloseTo(value, within(0.00005));
        assertThat(coverage.path("skills").intValue()).isEqualTo(skills);
    }

    @Test
    void explainsAGapSkillBySkill() {
        JsonNode report = server.json(WORKED);

        List<String> items = new ArrayList<>();
        for (JsonNode item : report.path("items")) {
            JsonNode held = item.path("held");
            items.add(item.at("/skill/id").stringValue() + " " + item.path("need") + " "
                    + item.path("state").stringValue() + " " + item.path("credit")
                    + (held.isMissingNode()
                            ? ""
                            : " by " + held.at("/skill/id").stringValue() + " " + held.path("rank") + " "
                                    + held.path("relation").stringValue() + " " + held.path("levelDelta")));
        }
        assertThat(items)
                .containsExactly(
                        "communication 3 met 1.0 by communication 4 same 1",
                        "problem-solving 3 met 1.0 by problem-solving 3 same 0",
                        "database-management-systems 3 partial 0.75 by clinical-databases 3 narrower 0",
                        "data-protection 4 missing 0.0",
                        "good-clinical-practice 4 missing 0.0",
                        "industry-regulations 4 missing 0.0",
                        "leadership 3 missing 0.0",
                        "regulatory-compliance 3 missing 0.0",
                        "statistical-analysis 3 missing 0.0");
        assertThat(report.at("/coverage/value").doubleValue()).isEqualTo(2.75 / 9);
        assertThat(report.at("/coverage/gap").doubleValue()).isEqualTo(6.25);
        assertThat(report.at("/items/2/statements/0/evidence/0/quote").stringValue())
                .isNotEmpty();
        assertThat(report.at("/items/2/held/statements/0/evidence/0/line").intValue())
                .isPositive();
        assertThat(report.path("gates")
                        .valueStream()
                        .map(gate -> gate.path("kind").stringValue() + " "
                                + gate.path("verdict").stringValue() + " "
                                + gate.path("reason").stringValue()))
                .containsExactlyInAnyOrder(
                        "education unknown not-stated",
                        "experience unknown not-stated",
                        "credentials unknown not-stated");
        assertThat(report.at("/parameters/coefficients/NarrowerSkill").doubleValue())
                .isEqualTo(0.75);
        assertThat(report.path("said").stringValue())
                .isEqualTo("The typical holder of Clinical Data Programming Engineer covers 31 % of what Clinical Data"
                        + " Management Director needs: of 9 skills 2 met, 1 in part, 6 missing.");
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        String body = server.get(WORKED).body();

        assertThat(body).doesNotContain("null").doesNotContain("\"subject\"");
    }

    @Test
    void saysWhyThereIsNoCoverage() {
        JsonNode report = server.json("/api/gap?from=cdm-director&to=chief-ai-officer");

        assertThat(report.at("/coverage/value").isNull()).isTrue();
        assertThat(report.at("/coverage/reason").stringValue()).isEqualTo("not-described");
        assertThat(report.path("said").stringValue()).contains("No source says which skills Chief AI Officer needs");
    }

    @Test
    void measuresAProfileAlikeAsListAsJsonAndAsTurtle() {
        String to = "/api/gap?to=healthcare-ml-engineer";
        JsonNode repeated = server.json(to + "&skill=python:4&skill=aws:2&skill=fhir:2&skill=communication:3");
        JsonNode separated = server.json(to + "&skills=python:Expert,aws:working,fhir:2,%20communication:3");
        JsonNode json = posted(to, "application/json", """
                {"skills": [{"skill": "python", "level": "Expert"}, {"skill": "AWS", "level": 2},
                            {"skill": "fhir", "level": "working"},
                            {"skill": "https://w3id.org/rungwork/id/skill/communication", "level": "3"}]}
                """);
        JsonNode turtle = posted(to, "text/turtle", """
                PREFIX skill: <https://w3id.org/rungwork/id/skill/>
                PREFIX svc: <https://w3id.org/rungwork/service#>
                [] svc:holds [ svc:skill skill:python ; svc:level 4 ] , [ svc:skill "AWS" ; svc:level "working" ] ,
                  [ svc:skill <skill/fhir> ; svc:level 2 ] , [ svc:skill skill:communication ; svc:level 3 ] .
                """);

        assertThat(repeated.at("/coverage/value").doubleValue()).isEqualTo(4.25 / 37);
        assertThat(repeated.path("coverage").toString())
                .endsWith("\"skills\":37,\"met\":3,\"partial\":2,\"missing\":32}");
        assertThat(repeated.has("from")).isFalse();
        assertThat(List.of(separated, json, turtle))
                .allSatisfy(other -> assertThat(withoutLinks(other)).isEqualTo(withoutLinks(repeated)));
        assertThat(json.path("links").has("self")).isFalse();
    }

    private JsonNode posted(String path, String type, String profile) {
        return Running.json(server.post(path, profile, "Content-Type", type));
    }

    private static JsonNode withoutLinks(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without("links");
    }

    @Test
    void judgesTheBackgroundOfAPostedProfile() {
        JsonNode report = posted("/api/gap?to=healthcare-ml-engineer", "application/json", """
                {"skills": [], "education": "Bachelor", "fields": ["Computer Science"], "years": 1}
                """);

        assertThat(report.path("gates")
                        .valueStream()
                        .map(gate -> gate.path("verdict").stringValue()))
                .contains("yes", "no");
    }

    @Test
    void findsRolesByIriIdAndLabel() {
        JsonNode byId = server.json(WORKED);
        JsonNode byIri = server.json("/api/gap?from=" + Running.encode(ROLE + "clinical-data-programming-engineer")
                + "&to=" + Running.encode(ROLE + "cdm-director"));
        JsonNode byLabel = server.json("/api/gap?from=" + Running.encode("clinical data programming engineer") + "&to="
                + Running.encode("Clinical Data Management Director"));

        assertThat(withoutLinks(byIri)).isEqualTo(withoutLinks(byId));
        assertThat(withoutLinks(byLabel)).isEqualTo(withoutLinks(byId));
    }

    @Test
    void measuresWithTheNumbersThatAreAskedFor() {
        JsonNode senior = server.json("/api/gap?from=cdm-director&to=healthcare-ml-engineer&seniority=Senior");
        JsonNode strict = server.json(WORKED + "&coefficient.NarrowerSkill=0.5");
        JsonNode wide = server.json(
                "/api/gap?from=cdm-director&to=healthcare-ml-engineer&importance=Essential&importance=Preferred");
        JsonNode collapsed = server.json("/api/gap?from=cdm-director&to=healthcare-ml-engineer&collapse=true");

        assertThat(senior.at("/coverage/skills").intValue()).isEqualTo(38);
        assertThat(senior.at("/parameters/seniority/id").stringValue()).isEqualTo("Senior");
        assertThat(strict.at("/items/2/credit").doubleValue()).isEqualTo(0.5);
        assertThat(strict.at("/parameters/coefficients/NarrowerSkill").doubleValue())
                .isEqualTo(0.5);
        assertThat(wide.at("/parameters/weights").toString()).contains("\"Preferred\":0.5");
        assertThat(collapsed.at("/coverage/skills").intValue()).isLessThan(37);
        assertThat(collapsed.at("/parameters/collapse").booleanValue()).isTrue();
    }

    @Test
    void leadsOn() {
        JsonNode links = server.json(WORKED).path("links");

        assertThat(links.propertyNames())
                .containsExactly("self", "csv", "ttl", "from", "reverse", "routes", "to", "plan", "nearest");
        assertThat(links.valueStream().map(JsonNode::stringValue))
                .allSatisfy(link ->
                        assertThat(server.get(link).statusCode()).as(link).isEqualTo(200));
        assertThat(server.get(links.path("ttl").stringValue()).body()).contains("rw:GapReport");
        assertThat(server.get(links.path("csv").stringValue()).body()).startsWith("skill,skillLabel,");
        assertThat(server.json(links.path("reverse").stringValue())
                        .at("/coverage/value")
                        .doubleValue())
                .isCloseTo(0.2813, within(0.00005));
    }

    @Test
    void isTheGraphThatTheCatalogueConstructs() {
        Graph ours = graph(server.get(WORKED, "Accept", "text/turtle"));
        Graph constructed = graph(server.get(
                "/api/queries/gap-report?source=clinical-data-programming-engineer&target=cdm-director",
                "Accept",
                "text/turtle"));

        assertThat(constructed.size()).isPositive();
        assertThat(ours.isIsomorphicWith(constructed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/n-triples", "application/rdf+xml"})
    void isTheSameGraphInEveryFormat(String mediaType) {
        Graph turtle = graph(server.get(WORKED, "Accept", "text/turtle"));
        Graph other = graph(server.get(WORKED, "Accept", mediaType));

        assertThat(other.isIsomorphicWith(turtle)).isTrue();
    }

    private static Graph graph(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Lang language = RDFLanguages.contentTypeToLang(
                answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", ""));
        return RDFParser.fromString(answer.body(), language).toGraph();
    }

    @Test
    void isATableWithARowForEachSkill() {
        HttpResponse<String> answer = server.get(WORKED, "Accept", "text/csv");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.body().lines()).hasSize(10);
        assertThat(answer.body())
                .startsWith("skill,skillLabel,need,needStated,held,heldLabel,have,haveAssumed,relation,credit,state,"
                        + "importance,weight,premiumSkill,premiumLower,premiumUpper\r\n")
                .contains("\r\nhttps://w3id.org/rungwork/id/skill/database-management-systems,"
                        + "Database management systems,3,true,https://w3id.org/rungwork/id/skill/clinical-databases,"
                        + "Clinical database concepts,3,false,narrower,0.75,partial,Essential,1.0,,,\r\n")
                .contains("Good Clinical Practice,4,true,,,,,,0.0,missing,Essential,1.0,,,\r\n");
    }

    @Test
    void showsWhatMissingSkillsAddToPay() {
        String path = "/api/gap?from=cdm-director&to=healthcare-ml-engineer";
        JsonNode report = server.json(path);
        String table = server.get(path, "Accept", "text/csv").body();

        assertThat(report.at("/items").findValues("premiums"))
                .anySatisfy(premiums -> assertThat(premiums.isEmpty()).isFalse());
        assertThat(report.at("/otherPremiums/0/upper").isNumber()).isTrue();
        assertThat(table).containsPattern("missing,Essential,1.0,https://[^,]+,[0-9.]+,[0-9.]+\r\n");
    }

    @Test
    void givesJsonToBrowsersAndToThoseWhoTakeAnything() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

        assertThat(server.get(WORKED, "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("application/json");
        assertThat(server.get(WORKED, "Accept", browser).headers().firstValue("Content-Type"))
                .contains("application/json");
    }

    @Test
    void tellsFormatsItDoesNotHave() {
        HttpResponse<String> header = server.get(WORKED, "Accept", "image/png");
        HttpResponse<String> parameter = server.get(WORKED + "&format=png");
        HttpResponse<String> near = server.get("/api/roles/cdm-director/similar", "Accept", "text/turtle");

        assertThat(header.statusCode()).isEqualTo(406);
        assertThat(near.statusCode()).isEqualTo(406);
        assertProblem(parameter, 422, "json, csv, ttl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WORKED,
                WORKED + "&format=ttl",
                WORKED + "&format=csv",
                "/api/roles/cdm-director/similar",
                "/api/roles/nearest?skill=python",
                "/api/routes?from=cdm-project-lead",
                "/api/routes?from=cdm-project-lead&format=ttl",
                "/api/reach?from=cdm-project-lead",
                "/api/bottlenecks?from=clinical-data-manager&to=cdm-director",
                "/api/plan?from=clinical-data-manager&to=cdm-director",
                "/api/gains?from=clinical-data-manager&to=cdm-director",
                "/api/opens?from=clinical-data-manager&learn=python",
                "/api/portfolio?k=1"
            })
    void namesTheVersionInEveryAnswer(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.headers().firstValue("Rungwork-Version"))
                .hasValueSatisfying(version -> assertThat(version).matches("[1-9][0-9]*"));
        if (!path.contains("format")) {
            assertThat(Running.json(answer).path("version").intValue()).isPositive();
        }
    }

    @Test
    void findsTheRolesNearestToARoleWithCoverageBothWays() {
        JsonNode answer = server.json("/api/roles/cdm-director/similar");
        String table = server.get("/api/roles/cdm-director/similar?limit=1", "Accept", "text/csv")
                .body();

        assertThat(answer.path("roles")
                        .valueStream()
                        .map(match -> match.at("/role/id").stringValue()))
                .containsExactly(
                        "clinical-data-analytics-lead",
                        "clinical-data-programming-engineer",
                        "healthcare-ml-engineer",
                        "clinical-data-domain-lead");
        JsonNode first = answer.at("/roles/0");
        assertThat(first.at("/coverage/value").doubleValue()).isCloseTo(0.3571, within(0.00005));
        assertThat(first.at("/coverage/skills").intValue()).isEqualTo(7);
        assertThat(first.at("/reverse/value").doubleValue()).isCloseTo(0.1759, within(0.00005));
        assertThat(first.at("/reverse/skills").intValue()).isEqualTo(9);
        assertThat(server.json(first.at("/links/gap").stringValue()).path("coverage"))
                .isEqualTo(first.path("coverage"));
        assertThat(table.lines()).hasSize(2).first().asString().startsWith("role,roleLabel,coverage,skills,");
    }

    @Test
    void findsNoRolesNearOneThatIsNotDescribed() {
        JsonNode answer = server.json("/api/roles/chief-ai-officer/similar");

        assertThat(answer.path("roles")).isEmpty();
        assertThat(answer.path("reason").stringValue()).isEqualTo("not-described");
    }

    @Test
    void findsTheRolesNearestToAProfile() {
        JsonNode asked = server.json("/api/roles/nearest?skill=python:4&skill=communication:3&limit=2");
        JsonNode posted = posted("/api/roles/nearest?limit=2", "application/json", """
                {"skills": [{"skill": "python", "level": "4"}, {"skill": "communication", "level": "3"}]}
                """);

        assertThat(asked.path("roles")).hasSize(2);
        assertThat(asked.at("/roles/0").has("reverse")).isFalse();
        assertThat(posted.findValues("coverage")).isEqualTo(asked.findValues("coverage"));
        JsonNode first = asked.at("/roles/0");
        assertThat(server.json(first.at("/links/gap").stringValue()).path("coverage"))
                .isEqualTo(first.path("coverage"));
    }

    @Test
    void tellsANameThatSeveralBear() {
        HttpResponse<String> answer = server.get("/api/gap?to=cdm-director&skill=GCP:3&skill=pyton");

        assertProblem(answer, 422, "say which of");
        assertThat(answer.body()).contains("\"ambiguous\":true", "good-clinical-practice", "google-cloud", "pyton");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/gap?to=cdm-directr&from=cdm-director               | 404 | cdm-director
                    /api/gap?to=cdm-director&skill=pyton                    | 404 | Python (python)
                    /api/roles/nobody/similar                               | 404 | nobody
                    /api/gap?to=cdm-director&skill=python:9                 | 422 | level '9'
                    /api/gap?to=cdm-director                                | 422 | skill=python:4
                    /api/gap?from=cdm-director                              | 422 | 'to': missing
                    /api/gap?from=cdm-director&to=                          | 422 | 'to': missing
                    /api/gap?from=cdm-director&to=cdm-director&skill=python | 422 | either a role or a profile
                    /api/gap?from=cdm-director&too=cdm-director             | 400 | takes from, skill, skills, to
                    /api/gap?from=cdm-director&from=ml-engineer&to=cdm-director            | 400 | once
                    /api/gap?from=cdm-director&to=cdm-director&collapse=yes                | 400 | true nor false
                    /api/gap?from=cdm-director&to=cdm-director&importance=dire             | 422 | Essential
                    /api/gap?from=cdm-director&to=cdm-director&seniority=boss              | 422 | Senior
                    /api/gap?from=cdm-director&to=cdm-director&coefficient.SameSkill=2     | 422 | between 0 and 1
                    /api/gap?from=cdm-director&to=cdm-director&coefficient.SameSkill=x     | 400 | not a number
                    /api/gap?from=cdm-director&to=cdm-director&coefficient.SomeSkill=1     | 422 | SameSkill
                    /api/gap?from=cdm-director&to=cdm-director&coefficient.=1              | 400 | coefficient.…
                    /api/roles/cdm-director/similar?limit=0                 | 422 | between 1 and 1000
                    /api/roles/cdm-director/similar?limit=many              | 400 | whole number
                    """)
    void tellsWhatIsWrongWithARequest(String path, int status, String said) {
        assertProblem(server.get(path), status, said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json | {"skills": [                        | 400 | no JSON: line 1
                    application/json | nothing                             | 400 | no JSON
                    application/json | {"skils": []}                       | 400 | 'skils'
                    application/json | {"skills": [{"skill": {}}]}         | 400 | 'skills[0].skill'
                    application/json | {"skills": [null]}                  | 400 | wrong type
                    application/json | {"skills": [], "skills": []}        | 400 | no JSON
                    application/json | {"skills": [{"level": "4"}]}        | 422 | must name a skill
                    application/json | {"years": -1}                       | 422 | years
                    application/json | {"skills": [{"skill": "pyton"}]}    | 422 | Python (python)
                    application/json | {"education": "wizard"}             | 422 | education level
                    text/turtle      | [] <holds>                          | 400 | no Turtle
                    text/turtle      | [] <x> [ <x> 1 ] .                  | 422 | one person
                    text/turtle      | [] <https://w3id.org/rungwork/service#holds> <pyton> . | 422 | pyton
                    text/plain       | python                              | 415 | text/plain
                    """)
    void tellsWhatIsWrongWithAProfile(String type, String profile, int status, String said) {
        assertProblem(server.post("/api/gap?to=cdm-director", profile, "Content-Type", type), status, said);
    }

    @Test
    void refusesAProfileThatIsTooLargeOrTooDeep() {
        String large = "{\"education\": \"" + "x".repeat(1 << 20) + "\"}";
        String deep = "[ <x> ".repeat(100_000);

        assertProblem(
                server.post("/api/gap?to=cdm-director", large, "Content-Type", "application/json"), 413, "1048576");
        assertProblem(server.post("/api/gap?to=cdm-director", deep, "Content-Type", "text/turtle"), 422, "brackets");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains(said)
                .doesNotContain("org.rungwork")
                .doesNotContain("jackson")
                .doesNotContain("Exception")
                .doesNotContain("file:")
                .doesNotContain("\"trace\"");
    }
}
