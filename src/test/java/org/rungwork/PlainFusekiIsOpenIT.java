package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ClosedEngineTest} and {@link PublicEndpointTest} refuse does harm where it is let through: to a plain Fuseki. */
@Timeout(120)
class PlainFusekiIsOpenIT {

    private static final String AFN = "PREFIX afn: <http://jena.apache.org/ARQ/function#> ";

    private static PlainFuseki fuseki;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException, InterruptedException {
        fuseki = PlainFuseki.start(directory, "/ds", "--timeout=1000", "--mem", "/ds");
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    private static HttpResponse<String> select(String query) {
        return fuseki.post("/ds", query, "text/csv");
    }

    @Test
    void loadsClassesByName() {
        HttpResponse<String> answer = select(
                "SELECT (BOUND(?x) AS ?called) { BIND(<java:org.apache.jena.sparql.function.library.now>() AS ?x) }");

        assertThat(answer.body().lines()).containsExactly("called", "true");
    }

    @Test
    void sleepsAsLongAsAskedDespiteTheTimeout() {
        long start = System.nanoTime();
        select(AFN + "SELECT (afn:wait(3000) AS ?x) {}");

        assertThat(System.nanoTime() - start).isGreaterThan(2_900_000_000L);
    }

    @Test
    void growsTexts() {
        String steps = IntStream.range(0, 24)
                .mapToObj(step -> "BIND(CONCAT(?v" + step + ", ?v" + step + ") AS ?v" + (step + 1) + ")")
                .collect(Collectors.joining(" "));

        HttpResponse<String> answer = select("SELECT (STRLEN(?v24) AS ?n) { BIND('a' AS ?v0) " + steps + " }");

        assertThat(answer.body().lines()).containsExactly("n", "16777216");
    }

    @Test
    void growsNumbers() {
        HttpResponse<String> answer = select("PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>"
                + " SELECT (STRLEN(STR(math:pow(10, 100000))) AS ?n) {}");

        assertThat(answer.body().lines()).containsExactly("n", "100001");
    }

    @Test
    void searchesAPatternDespiteTheTimeout() {
        long start = System.nanoTime();
        select("SELECT * { VALUES ?t { '" + "a".repeat(28) + "' } BIND(REGEX(?t, '(a*)*\\\\1b') AS ?x) }");

        assertThat(System.nanoTime() - start).isGreaterThan(1_500_000_000L);
    }

    @Test
    void overflowsItsStack() {
        HttpResponse<String> answer = select("ASK { FILTER("
                + IntStream.range(0, 20_000).mapToObj(n -> "false").collect(Collectors.joining(" || ")) + ") }");

        assertThat(answer.statusCode()).isEqualTo(500);
    }

    @Test
    void anAnswerThatIsCutHasStatus200() {
        String values = IntStream.range(0, 5000).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        HttpResponse<String> answer = select(AFN + "SELECT * { VALUES ?n { " + values + " } BIND(afn:wait(1) AS ?x) }");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("##\n").contains("Incomplete results");
    }
}
