package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;

/** The career services over HTTP. */
@ExtendWith(TestServer.class)
class CareerEndpointTest {

    private static final String PREFIXES = "PREFIX svc: <https://w3id.org/rungwork/service#>"
            + " PREFIX rw: <https://w3id.org/rungwork/ns#> PREFIX skill: <https://w3id.org/rungwork/id/skill/>"
            + " PREFIX role: <https://w3id.org/rungwork/id/role/> PREFIX : <http://example.org/> ";

    private final Running server;

    CareerEndpointTest(Running server) {
        this.server = server;
    }

    @AfterEach
    void removeWhatWasWritten() {
        server.send("DELETE", "/data?graph=http://example.org/graph", "", "text/turtle");
    }

    @Test
    void tellsWhatIsMissing() {
        List<String> rows = rows("SELECT (STRAFTER(STR(?s), 'skill/') AS ?skill) ?need ?n { SERVICE svc:gap {"
                + " [] svc:source role:clinical-data-programming-engineer ; svc:target 'CDM Director' ;"
                + " svc:skill ?s ; svc:state rw:Missing ; svc:need ?need ; svc:skills ?n } } ORDER BY ?skill");

        assertThat(rows)
                .containsExactly(
                        "data-protection,4,9",
                        "good-clinical-practice,4,9",
                        "industry-regulations,4,9",
                        "leadership,3,9",
                        "regulatory-compliance,3,9",
                        "statistical-analysis,3,9");
    }

    @Test
    void tellsOfRoutesAndWhatComesAfterThem() {
        List<String> rows = rows("SELECT ?step (STRAFTER(STR(?to), 'role/') AS ?role) ?status { SERVICE svc:routes {"
                + " [] svc:source role:healthcare-ml-engineer ; svc:target role:chief-ai-officer ; svc:step ?step ;"
                + " svc:to ?to ; svc:move ?move } ?move rw:status ?status . FILTER(?status = rw:Derived) }"
                + " ORDER BY ?step");

        assertThat(rows)
                .containsExactly(
                        "1,ai-research-scientist,https://w3id.org/rungwork/ns#Derived",
                        "2,ml-consultant,https://w3id.org/rungwork/ns#Derived",
                        "3,chief-ai-officer,https://w3id.org/rungwork/ns#Derived");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM <https://w3id.org/rungwork/graph/vocabulary> { %s }",
                "{ GRAPH <https://w3id.org/rungwork/graph/vocabulary> { %s } }"
            })
    void answersWhateverGraphsTheQueryNames(String query) {
        assertThat(rows("SELECT ?n "
                        + query.formatted("SERVICE svc:gap { [] svc:source role:clinical-data-programming-engineer ;"
                                + " svc:target role:cdm-director ; svc:skills ?n }")))
                .containsExactly("9");
    }

    @Test
    void answersForAnUpdate() {
        HttpResponse<String> update = server.update(
                PREFIXES + "INSERT { GRAPH :graph { ?source :lacks ?skill } } WHERE {"
                        + " VALUES ?source { role:clinical-data-programming-engineer } SERVICE svc:gap {"
                        + " [] svc:source ?source ; svc:target role:cdm-director ; svc:skill ?skill ; svc:state rw:Missing } }");

        assertThat(update.statusCode()).as(update.body()).isEqualTo(204);
        assertThat(rows("SELECT ?skill { ?role :lacks ?skill }")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ?skill a rw:Skill ."})
    void saysWhatIsWrong(String pattern) {
        String unknown = "{ SERVICE svc:gap { [] svc:source 'CDM Directrix' ; svc:target role:cdm-director ;"
                + " svc:skill ?skill }" + pattern + " }";

        HttpResponse<String> answer = query("SELECT * " + unknown);
        HttpResponse<String> update =
                server.update(PREFIXES + "INSERT { GRAPH :graph { ?skill a :Skill } } WHERE " + unknown);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .startsWith("There is no role 'CDM Directrix'; there are ")
                .contains("(cdm-director)");
        assertThat(update.statusCode()).isEqualTo(422);
        assertThat(update.body()).startsWith("There is no role 'CDM Directrix'");
    }

    @Test
    void describesItsServices() {
        HttpResponse<String> description = server.get("/sparql", "Accept", "text/turtle");

        assertThat(description.body()).contains("svc:gap", "svc:routes", "svc:reach", "path:search");
    }

    @Test
    void declaresTheTermsOfItsServices() {
        assertThat(
                        rows(
                                "SELECT ?service { GRAPH <https://w3id.org/rungwork/graph/ontology> {"
                                        + " ?service a <http://www.w3.org/ns/sparql-service-description#Feature> } } ORDER BY ?service"))
                .containsExactly(
                        "https://w3id.org/rungwork/path#search",
                        "https://w3id.org/rungwork/service#gap",
                        "https://w3id.org/rungwork/service#reach",
                        "https://w3id.org/rungwork/service#routes");
    }

    private List<String> rows(String query) {
        HttpResponse<String> answer = query(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().skip(1).toList();
    }

    private HttpResponse<String> query(String query) {
        return server.query(PREFIXES + query, "text/csv");
    }
}
