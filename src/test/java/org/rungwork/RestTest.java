package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer.Running;

/** The REST addresses as a client sees them. */
@ExtendWith(TestServer.class)
class RestTest {

    private final Running server;

    RestTest(Running server) {
        this.server = server;
    }

    @Test
    void listsTheQuestionsWithTheirParameters() {
        HttpResponse<String> answer = server.get("/api/queries");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"name\":\"skills-of-role\"", "\"type\":\"rw:Role\"", "healthcare-ml-engineer");
    }

    @Test
    void asksAQuestionOfARoleByLocalNameAndByIri() {
        HttpResponse<String> local = server.get("/api/queries/skills-of-role?role=cdm-director", "Accept", "text/csv");
        HttpResponse<String> iri = server.get(
                "/api/queries/skills-of-role?role=" + Running.encode("https://w3id.org/rungwork/id/role/cdm-director"),
                "Accept",
                "text/csv");

        assertThat(local.body().lines()).hasSize(10);
        assertThat(iri.body()).isEqualTo(local.body());
    }

    @Test
    void answersWithJsonWhereNothingIsAskedFor() {
        HttpResponse<String> answer = server.get("/api/queries/skills-of-role?role=cdm-director");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/sparql-results+json");
    }

    @Test
    void tellsAnUnknownQuery() {
        HttpResponse<String> answer = server.get("/api/queries/who-is-happy");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer, "who-is-happy");
    }

    @Test
    void tellsAnUnknownParameter() {
        HttpResponse<String> answer = server.get("/api/queries/skills-of-role?rolle=cdm-director");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer, "rolle");
        assertThat(answer.body()).contains("takes role");
    }

    @Test
    void tellsAValueOfTheWrongType() {
        HttpResponse<String> number = server.get("/api/queries/lateral-candidates?theta=much");
        HttpResponse<String> role = server.get("/api/queries/skills-of-role?role=" + Running.encode("> } DROP ALL"));

        assertThat(number.statusCode()).isEqualTo(400);
        assertProblem(number, "much");
        assertThat(role.statusCode()).isEqualTo(400);
        assertProblem(role, "rw:Role");
    }

    @Test
    void tellsAFormatItDoesNotHave() {
        HttpResponse<String> answer = server.get("/api/queries/skills-of-role", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
    }

    @Test
    void listsRolesAndSkillsPageByPage() {
        HttpResponse<String> roles = server.get("/api/roles?size=5&page=2");
        HttpResponse<String> found = server.get("/api/roles?q=lead");
        HttpResponse<String> skills = server.get("/api/skills?size=1");

        assertThat(roles.body()).contains("\"total\":14", "\"number\":2");
        assertThat(found.body()).contains("clinical-data-domain-lead").doesNotContain("ml-consultant");
        assertThat(skills.body()).contains("\"total\":110", "\"id\":\"adaptability\"");
    }

    @Test
    void tellsAPageOutOfRange() {
        assertProblem(server.get("/api/roles?size=0"), "size");
        assertProblem(server.get("/api/roles?page=-1"), "page");
        assertProblem(server.get("/api/roles?page=two"), "page");
    }

    @Test
    void tellsAnUnknownAddressWithoutTheInside() {
        HttpResponse<String> answer = server.get("/api/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("org.").doesNotContain("trace");
    }

    private static void assertProblem(HttpResponse<String> answer, String said) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains(said).doesNotContain("org.rungwork").doesNotContain("\"trace\"");
    }
}
