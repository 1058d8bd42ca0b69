package org.rungwork.page.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;

/** What the pages of routes, gaps and the map say on the seed. */
@ExtendWith(TestServer.class)
class CareerPagesTest {

    private static final String LADDER = "/routes?from=healthcare-data-engineer&to=chief-ai-officer";
    private static final String GAP = "/gap?from=clinical-data-programming-engineer&to=cdm-director";

    private final Running server;

    CareerPagesTest(Running server) {
        this.server = server;
    }

    private HttpResponse<String> page(String path) {
        return server.get(path, "Accept", "text/html", "Accept-Language", "en");
    }

    private String text(String path) {
        HttpResponse<String> answer = page(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("\\s+", " ");
    }

    /** The text that a reader sees, without markup. */
    private String read(String path) {
        return text(path).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/routes", "/gap", "/map"})
    void eachPageStandsByItself(String path) {
        assertThat(text(path)).contains("<h1", "aria-current=\"page\"").doesNotContain("??", "style=");
    }

    @Test
    void aRouteIsShownStepByStepWithItsSources() {
        String page = text(LADDER);

        assertThat(count(page, "<li class=\"line-")).isEqualTo(4);
        assertThat(page).contains("<b class=\"k\">5</b>", "Chief AI Officer or Director of AI", "line 133");
        assertThat(count(page, "id=\"source-")).isEqualTo(5);
        assertThat(page).contains("class=\"track line-1 derived\"");
    }

    @Test
    void whatNoSourceSaysOfARouteIsUnknown() {
        assertThat(read(LADDER))
                .contains("4 moves", "years unknown", "Pay unknown", "skills to learn unknown; 5 roles not described")
                .contains("No source says which skills Machine Learning Engineer needs.")
                .doesNotContain("0 years");
    }

    @Test
    void aKnownStepTellsItsYearsAndWhatToLearn() {
        String page = read("/routes?from=cdm-project-lead");

        assertThat(page)
                .contains("3 years or more", "5 skills to learn", "Electronic data capture systems", "normalised");
    }

    @Test
    void anOpenEndShowsWhereItLeads() {
        assertThat(read("/routes?from=ml-consultant"))
                .contains("From Machine Learning Consultant on", "Chief AI Officer, step by step")
                .contains("Director of AI in Healthcare");
        assertThat(read("/routes?to=cdm-director")).contains("Ways to Clinical Data Management Director", "promotion");
    }

    @Test
    void anotherRouteIsAnotherAddress() {
        assertThat(text("/routes?from=ml-consultant&route=2"))
                .contains("Director of AI in Healthcare, step by step")
                .contains("href=\"/routes?from=ml-consultant&amp;route=1#step-by-step\"");
        assertThat(text("/routes?from=ml-consultant&route=99")).contains("Director of AI in Healthcare, step by step");
    }

    @Test
    void theStartRuleIsSaidWhereItApplies() {
        assertThat(read("/routes?from=healthcare-ml-engineer&to=chief-ai-officer"))
                .contains(
                        "No recorded move leads on from Healthcare ML Engineer itself.",
                        "starts as Machine Learning Engineer");
    }

    @Test
    void whereThereIsNoRouteThePageSaysWhatToDo() {
        assertThat(text("/routes?from=healthcare-ml-engineer&to=chief-ai-officer&start=never"))
                .contains("No recorded move leads from Healthcare ML Engineer to Chief AI Officer within these bounds.")
                .contains("start=fallback", "Start from Machine Learning Engineer, which it specialises")
                .contains("/gap?from=healthcare-ml-engineer&amp;to=chief-ai-officer");
        assertThat(read("/routes?from=healthcare-data-engineer&to=chief-ai-officer&maxMoves=2"))
                .contains("Take all bounds off");
    }

    @Test
    void oneRoleAtBothEndsIsSaidToBeOne() {
        assertThat(read("/routes?from=cdm-director&to=cdm-director")).contains("Both ends are the same role");
    }

    @Test
    void theFormHoldsWhatWasAsked() {
        assertThat(text(LADDER + "&maxMoves=6&minTrust=Derived&kind=UnknownKind&rank=moves"))
                .contains("value=\"Healthcare Data Engineer\"", "name=\"maxMoves\"", "value=\"6\"")
                .contains(
                        "<option value=\"Derived\" selected=\"selected\">", "value=\"UnknownKind\" checked=\"checked\"")
                .contains("<option value=\"moves\" selected=\"selected\">", "<details open=\"open\">");
    }

    @ParameterizedTest
    @CsvSource({
        "/routes?from=healthcare-data-enginer, 404, from=healthcare-data-engineer",
        "/gap?to=cdm-directer&from=ml-engineer, 404, to=cdm-director",
        "/gap?skill=pythn, 404, skill=python",
        "/map?role=cdm-directer, 404, role=cdm-director",
        "/map?track=ml, 404, track=ml-in-healthcare",
        "/routes?from=cdm-director&k=many, 400, whole number",
        "/routes?from=cdm-director&k=1000, 422, between 1 and 100",
        "/routes?from=cdm-director&speed=1, 400, unknown",
        "/routes?from=cdm-director&rank=pay, 422, open end",
        "/gap?from=cdm-director&skill=python, 422, either a role or a profile",
    })
    void whatCannotBeAnsweredIsSaidWithTheNextMove(String path, int status, String told) {
        HttpResponse<String> answer = page(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/routes?from=MARKUP",
                "/routes?from=cdm-director&via=MARKUP",
                "/gap?skills=MARKUP&to=cdm-director",
                "/gap?from=cdm-director&seniority=MARKUP",
                "/map?track=MARKUP",
                "/map?role=MARKUP"
            })
    void markupInParametersIsText(String path) {
        assertThat(page(path.replace("MARKUP", "%3Cscript%3Ealert(1)%3C/script%3E"))
                        .body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)");
    }

    @Test
    void aGapIsSaidInASentenceAndSkillBySkill() {
        String page = read(GAP);

        assertThat(page)
                .contains("The typical holder of Clinical Data Programming Engineer covers 31% of what Clinical Data"
                        + " Management Director needs. Of 9 skills 2 are met, 1 partly met and 6 missing.")
                .contains("Clinical database concepts", "a narrower skill, counts 75%")
                .contains("Education: unknown , no source says what is needed".replace(" ,", ","));
        assertThat(count(text(GAP), "<rect class=\"cell\"")).isEqualTo(9);
        assertThat(count(text(GAP), "<rect class=\"held\"")).isEqualTo(3);
    }

    @Test
    void whatIsHeldIsFilledAndWhatIsToBeLearntOutlined() {
        String met = part(text(GAP), "h-met", "h-partial");
        String missing = part(text(GAP), "h-missing", "h-gates");

        assertThat(met).contains("<i class=\"on\"></i>").doesNotContain("class=\"need\"");
        assertThat(missing).contains("<i class=\"need\"></i>").doesNotContain("class=\"on\"");
    }

    private static String part(String text, String from, String to) {
        return text.substring(text.indexOf("id=\"" + from), text.indexOf("id=\"" + to));
    }

    @Test
    void skillsCanBeTypedLineByLineAndStandInTheAddress() {
        String page = text("/gap?skills=python:4%0D%0Aaws,%20communication&to=healthcare-ml-engineer");

        assertThat(page).contains("My skills for Healthcare ML Engineer", "python:4", "These skills cover");
        assertThat(page).contains("% more pay", "/api/gap?skills=python%3A4");
        assertThat(page).contains("held=https%3A%2F%2Fw3id.org%2Frungwork%2Fid%2Fskill%2Fpython&amp;claimed=4");
    }

    @Test
    void withoutATargetTheNearestRolesAreShown() {
        assertThat(text("/gap?from=clinical-data-programming-engineer"))
                .contains("Roles near Clinical Data Programming Engineer")
                .contains("/gap?from=clinical-data-programming-engineer&amp;to=clinical-data-analytics-lead");
    }

    @Test
    void anUndescribedRoleIsSaidToBeSo() {
        assertThat(read("/gap?from=clinical-data-programming-engineer&to=ml-engineer"))
                .contains("No source says which skills Machine Learning Engineer needs.")
                .doesNotContain("covers 0");
        assertThat(read("/gap?from=ml-engineer&to=cdm-director"))
                .contains("so nothing can be credited to its typical holder");
    }

    @Test
    void aPostedProfileIsAnsweredAndStandsInNoAddress() {
        HttpResponse<String> answer = server.post(
                "/gap?to=healthcare-ml-engineer",
                "{\"skills\": [{\"skill\": \"python\", \"level\": \"4\"}], \"education\": \"Master\"}",
                "Content-Type",
                "application/json",
                "Accept",
                "text/html",
                "Accept-Language",
                "en");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("These skills came from a file.", "These skills cover")
                .doesNotContain("href=\"/api/gap", "href=\"/query?name=gap");
        assertThat(answer.body()).contains("verdict yes");
    }

    @Test
    void anUnreadableProfileIsRefusedAsAPage() {
        HttpResponse<String> answer = server.post(
                "/gap?to=cdm-director", "{\"skils\": []}", "Content-Type", "application/json", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("skils", "<main");
    }

    @Test
    void theMapShowsAllRolesAndMovesAndTheirListTwin() {
        String page = text("/map");

        assertThat(count(page, "data-x=")).isEqualTo(14);
        assertThat(count(page, "<path class=\"under\"")).isEqualTo(7);
        assertThat(count(page, "<path class=\"track line-1 derived\"")).isEqualTo(5);
        assertThat(read("/map"))
                .contains("14 roles with 7 recorded moves", "4 roles have no recorded move")
                .contains("Healthcare Data Engineer → Machine Learning Engineer (years unknown, derived)");
    }

    @Test
    void aLineCanBeHighlighted() {
        for (String name : List.of("ml-in-healthcare", "https://w3id.org/rungwork/id/track/ml-in-healthcare")) {
            String page = text("/map?track=" + Running.encode(name));

            assertThat(count(page, "<g class=\"faded\"")).isEqualTo(2);
            assertThat(page).contains("All lines");
        }
    }

    @Test
    void aRoleOnTheMapTellsItsMoves() {
        String page = text("/map?role=ml-engineer");

        assertThat(page).contains("aria-current=\"true\"", "/routes?from=ml-engineer", "href=\"/roles/ml-engineer\"");
        assertThat(read("/map?role=healthcare-ml-engineer")).contains("No recorded move.");
    }

    @ParameterizedTest
    @CsvSource({
        LADDER + ", /api/routes?from=healthcare-data-engineer&to=chief-ai-officer&format=csv",
        LADDER + ", /query?name=routes-by-service&source=healthcare-data-engineer&target=chief-ai-officer",
        "/routes?to=cdm-director, /query?name=roles-into&target=cdm-director",
        GAP + ", /api/gap?from=clinical-data-programming-engineer&to=cdm-director&format=ttl",
        GAP + ", /api/plan?from=clinical-data-programming-engineer&to=cdm-director",
        GAP + ", /query?name=gap-by-service&source=clinical-data-programming-engineer&target=cdm-director",
        "/map, /query?name=progressions",
        "/map, /api/queries/progressions",
    })
    void eachPageLeadsToItsQueryAndItsData(String path, String address) {
        assertThat(text(path)).contains("href=\"" + address.replace("&", "&amp;") + "\"");
        assertThat(server.get(address).statusCode()).isEqualTo(200);
    }
}
