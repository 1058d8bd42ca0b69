package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    private List<String> rows(String query) {
        HttpResponse<String> answer = query(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().skip(1).toList();
    }

    private HttpResponse<String> query(String query) {
        return server.query(PREFIXES + query, "text/csv");
    }
}
