package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rungwork.GapRestTest.assertProblem;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.TestServer.Running;
import tools.jackson.databind.JsonNode;

/** What to learn, over REST, on the seed. */
@ExtendWith(TestServer.class)
class LearningRestTest {

    private static final String ENDS = "from=clinical-data-programming-engineer&to=cdm-director";

    private final Running server;

    LearningRestTest(Running server) {
        this.server = server;
    }

    private static List<String> lines(JsonNode list, String number) {
        return list.valueStream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.4f",
                        entry.at("/skill/id").stringValue(),
                        entry.path(number).doubleValue()))
                .toList();
    }

    @Test
    void plansWhatToLearnInWhichOrder() {
        JsonNode plan = server.json("/api/plan?" + ENDS);
        String table = server.get("/api/plan?" + ENDS, "Accept", "text/csv").body();

        assertThat(lines(plan.path("steps"), "coverageAfter"))
                .containsExactly(
                        "industry-regulations 0.5278",
                        "leadership 0.6389",
                        "regulatory-compliance 0.7500",
                        "statistical-analysis 0.8611",
                        "data-protection 0.9167",
                        "good-clinical-practice 0.9722",
                        "database-management-systems 1.0000");
        assertThat(plan.at("/steps/4/after/0/id").stringValue()).isEqualTo("industry-regulations");
        assertThat(plan.at("/before/value").doubleValue()).isCloseTo(0.3056, within(0.00005));
        assertThat(plan.has("level")).isFalse();
        assertThat(table.lines()).hasSize(8).first().isEqualTo("step,skill,skillLabel,rank,gain,coverageAfter,after");
    }

    @Test
    void tellsWhatEachSkillAdds() {
        JsonNode gains = server.json("/api/gains?" + ENDS + "&level=Expert&limit=4");

        assertThat(lines(gains.path("gains"), "gain"))
                .containsExactly(
                        "industry-regulations 0.2222",
                        "data-protection 0.1944",
                        "good-clinical-practice 0.1944",
                        "gdpr-knowledge 0.1667");
        assertThat(gains.at("/level/id").stringValue()).isEqualTo("Expert");
        assertThat(gains.at("/before/skills").intValue()).isEqualTo(9);
    }

    @Test
    void tellsWhatASkillOpens() {
        JsonNode answer =
                server.json("/api/opens?from=clinical-data-programming-engineer&learn=industry-regulations:4");

        assertThat(answer.at("/learn/0/rank").intValue()).isEqualTo(4);
        JsonNode first = answer.at("/roles/0");
        assertThat(first.at("/role/id").stringValue()).isEqualTo("cdm-director");
        assertThat(first.at("/after/value").doubleValue()
                        - first.at("/before/value").doubleValue())
                .isCloseTo(2.0 / 9, within(1e-9));
    }

    @Test
    void choosesAFewSkillsForAllDescribedRoles() {
        JsonNode answer = server.json("/api/portfolio?k=2&level=4");

        assertThat(lines(answer.path("skills"), "gain"))
                .containsExactly("problem-solving 0.0897", "communication 0.0839");
        assertThat(answer.path("value").doubleValue()).isCloseTo(0.1736, within(0.00005));
        assertThat(answer.path("exact").booleanValue()).isTrue();
        assertThat(answer.path("total").intValue()).isEqualTo(5);
        assertThat(answer.path("roles")).hasSize(5);
        assertThat(answer.has("from")).isFalse();
    }

    @Test
    void choosesForTheRolesAndTheHolderNamed() {
        JsonNode answer = server.json(
                "/api/portfolio?k=1&from=clinical-data-programming-engineer&role=cdm-director&role=chief-ai-officer");

        assertThat(answer.at("/skills/0/skill/id").stringValue()).isEqualTo("industry-regulations");
        assertThat(answer.at("/notDescribed/0/id").stringValue()).isEqualTo("chief-ai-officer");
        assertThat(answer.at("/from/id").stringValue()).isEqualTo("clinical-data-programming-engineer");
        assertThat(answer.path("total").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/plan?from=cdm-director                            | 422 | 'to'
                    /api/plan?to=cdm-director                              | 422 | skill=python:4
                    /api/gains?to=cdm-director&skill=python&level=top      | 422 | Expert
                    /api/gains?to=cdm-director&skill=python&limit=0        | 422 | between 1 and 1000
                    /api/opens?skill=python                                | 422 | learn=python:4
                    /api/opens?skill=python&learn=pyton                    | 404 | "parameter":"learn"
                    /api/portfolio?k=51                                    | 422 | between 1 and 50
                    /api/portfolio?roles=cdm-director                      | 400 | role, k, level
                    """)
    void tellsWhatIsWrongWithARequest(String path, int status, String said) {
        assertProblem(server.get(path), status, said);
    }
}
