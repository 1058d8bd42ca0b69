package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;

/** What a query may call and make: nothing runs that is not offered, nothing grows without end, nothing runs for ever. */
@ExtendWith(TestServer.class)
@Timeout(60)
class ClosedEngineTest {

    private static final String PREFIXES = """
            PREFIX afn: <http://jena.apache.org/ARQ/function#>
            PREFIX apf: <http://jena.apache.org/ARQ/property#>
            PREFIX cdt: <http://w3id.org/awslabs/neptune/SPARQL-CDTs/>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX list: <http://jena.apache.org/ARQ/list#>
            PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
            PREFIX sparql: <http://www.w3.org/ns/sparql#>
            PREFIX spif: <http://spinrdf.org/spif#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    /** Takes the JDK's matcher 2 to the power of thirty steps; JDK 25 sees through most others. */
    private static final String SLOW_PATTERN = "(a*)*\\\\1b";

    private static final String MANY = "a".repeat(40);

    private final Running server;

    ClosedEngineTest(Running server) {
        this.server = server;
    }

    private HttpResponse<String> select(String query) {
        return select(query, 1);
    }

    private HttpResponse<String> select(String query, int timeoutSeconds) {
        return server.post(
                "/sparql?timeout=" + timeoutSeconds,
                PREFIXES + query,
                "Content-Type",
                "application/sparql-query",
                "Accept",
                "text/csv");
    }

    private void assertRefused(String query, String reason) {
        HttpResponse<String> answer = select(query, 30);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<java:org.apache.jena.sparql.function.library.now>()",
                "<java:java.lang.Runtime>()",
                "<js:anything>()",
                "afn:wait(1)",
                "afn:sprintf(\"%d\", 1)",
                "afn:context(\"any\")",
                "afn:eval(1)",
                "afn:version()",
                "fn:apply(afn:wait, 1)",
                "cdt:concat(\"[1]\"^^cdt:List, \"[1]\"^^cdt:List)"
            })
    void callsNothingThatIsNotOffered(String call) {
        assertRefused("SELECT (" + call + " AS ?x) {}", "not offered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<java:org.apache.jena.sparql.pfunction.library.version>", "apf:concat", "apf:assign"})
    void computesNoPropertyThatIsNotOffered(String property) {
        assertRefused("SELECT * { ?x " + property + " ?y }", "not offered");
    }

    private static final AtomicBoolean LOADED = new AtomicBoolean();

    /** A class that tells when it is initialised. */
    @SuppressWarnings("unused")
    private static final class Named {
        static {
            LOADED.set(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { FILTER(<java:%s>()) }", "SELECT * { ?x <java:%s> ?y }"})
    void classesThatQueriesNameAreNotEvenLoaded(String query) {
        assertRefused(query.formatted("org.rungwork.ClosedEngineTest$Named"), "not offered");

        assertThat(LOADED).isFalse();
    }

    @Test
    void neitherUpdatesNorShapesCallWhatIsNotOffered() {
        HttpResponse<String> update =
                server.update(PREFIXES + "INSERT { GRAPH <http://example.org/graph> { <http://e/s> <http://e/p> ?x } }"
                        + " WHERE { BIND(afn:wait(1) AS ?x) }");
        HttpResponse<String> shapes = server.post("/shacl?graph=union", """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                <http://e/shape> a sh:NodeShape ; sh:targetNode <http://e/any> ; sh:sparql [ sh:message "called" ;
                  sh:select "SELECT $this { FILTER(<http://jena.apache.org/ARQ/function#wait>(1)) }" ] .
                """, "Content-Type", "text/turtle");

        assertThat(update.statusCode()).isEqualTo(422);
        assertThat(shapes.statusCode()).isEqualTo(422);
    }

    @Test
    void whatNobodyKnowsIsAnErrorInTheExpressionAsSparqlHasIt() {
        HttpResponse<String> answer =
                select("SELECT (COALESCE(<http://example.org/unknown>(1), spif:generateUUID(), \"none\") AS ?x) {}");

        assertThat(answer.body().lines()).containsExactly("x", "none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REGEX(\"Data\", \"^d\", \"i\") | true",
                "REPLACE(\"abab\", \"a(b)\", \"$1\") | bb",
                "REPLACE(\"chat\"@en, \"t\", \"r\") | char",
                "LANG(REPLACE(\"chat\"@en, \"t\", \"r\")) | en",
                "REPLACE(\"notEmpty\", \".*\", \"x\") | x",
                "REPLACE(\"a.c\", \".\", \"-\", \"q\") | a-c",
                "COALESCE(REPLACE(\"a\", \"a\", \"$7\"), \"no such group\") | no such group",
                "COALESCE(REGEX(\"a\", CONCAT(\"(\", STR(RAND()))), \"no pattern\") | no pattern",
                "COALESCE(REGEX(\"a\", STR(RAND()), \"z\"), \"no flag\") | no flag",
                "fn:matches(\"abc\", \"b\") | true",
                "sparql:replace(\"abc\", \"b\", \"\") | ac",
                "CONCAT(\"a\", \"b\"@en) | ab",
                "ENCODE_FOR_URI(\"a b\") | a%20b",
                "1.5 * 4 | 6.0",
                "math:pow(2, 10) | 1024",
                "xsd:integer(\"7\") | 7",
                "STRDT(\"7\", xsd:integer) + 1 | 8",
                "afn:localname(<http://e/x#y>) | y"
            })
    void whatIsOfferedMeansWhatItAlwaysMeant(String expression, String value) {
        HttpResponse<String> answer = select("SELECT (" + expression + " AS ?x) {}");

        assertThat(answer.body().lines()).containsExactly("x", value);
    }

    @Test
    void groupsOfTextsMeanWhatTheyAlwaysMeant() {
        String values = "{ VALUES ?v { 'a' 'b' 'a' } }";

        assertThat(select("SELECT (GROUP_CONCAT(?v) AS ?x) " + values).body().lines())
                .containsExactly("x", "a b a");
        assertThat(select("SELECT (GROUP_CONCAT(DISTINCT ?v; SEPARATOR='-') AS ?x) " + values)
                        .body()
                        .lines())
                .containsExactly("x", "a-b");
        assertThat(select("SELECT (GROUP_CONCAT(?v) AS ?x) { FILTER(false) }")
                        .body()
                        .lines())
                .containsExactly("x", "\"\"");
    }

    @Test
    void computedPropertiesThatAreOfferedWork() {
        HttpResponse<String> answer = select(
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { <https://w3id.org/rungwork/id/role/cdm-director> rdfs:member ?x } }"
                        .replace("rdfs:member", "<http://www.w3.org/2000/01/rdf-schema#member>"));

        assertThat(answer.body().lines()).containsExactly("n", "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX(?t, \"%s\")",
                "REPLACE(?t, \"%s\", \"\")",
                "fn:matches(?t, \"%s\")",
                "sparql:replace(?t, \"%s\", \"\")"
            })
    void aPatternThatTakesForEverEndsWithItsQuery(String call) {
        HttpResponse<String> answer =
                select("SELECT * { VALUES ?t { '" + MANY + "' } BIND(" + call.formatted(SLOW_PATTERN) + " AS ?x) }");

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void aPatternOnConstantsIsWatchedAsWell() {
        HttpResponse<String> answer = select("SELECT (REGEX('" + MANY + "', \"" + SLOW_PATTERN + "\") AS ?x) {}");

        assertThat(answer.statusCode()).isIn(422, 503);
    }

    @Test
    void aPatternInAFilterOfExistsIsWatchedAsWell() {
        HttpResponse<String> answer = select("SELECT * { VALUES ?t { '" + MANY
                + "' } FILTER EXISTS { ?s ?p ?o FILTER(REGEX(?t, \"" + SLOW_PATTERN + "\")) } }");

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void aPatternThatRecursTooDeeplyIsRefused() {
        assertRefused("SELECT (REGEX('" + "ab".repeat(50_000) + "', '^(a|b)*$') AS ?x) {}", "recurs too deeply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT(?v%1$d, ?v%1$d)",
                "REPLACE(?v%1$d, 'a', 'aa')",
                "fn:concat(?v%1$d, ?v%1$d)",
                "ENCODE_FOR_URI(CONCAT('%%', ?v%1$d, ?v%1$d))"
            })
    void noTextGrowsWithoutEnd(String growing) {
        assertRefused("SELECT * { BIND('a' AS ?v0) " + steps(growing) + " }", "1,048,576 characters");
    }

    @Test
    void noNumberGrowsWithoutEnd() {
        String reason = "10,000 digits";

        assertRefused("SELECT * { BIND(10 AS ?v0) " + steps("?v%1$d * ?v%1$d") + " }", reason);
        assertRefused("SELECT * { BIND(1.5 AS ?v0) " + steps("?v%1$d * ?v%1$d") + " }", reason);
        assertRefused("SELECT * { BIND(10 AS ?v0) " + steps("sparql:multiply(?v%1$d, ?v%1$d)") + " }", reason);
        assertRefused("SELECT (math:pow(10, 5000000) AS ?x) {}", reason);
        assertRefused("SELECT (xsd:integer('" + "9".repeat(10_001) + "') AS ?x) {}", reason);
        assertRefused("SELECT * { BIND(STRDT('" + "9".repeat(10_001) + "', xsd:decimal) + 1 AS ?x) }", reason);
    }

    @Test
    void whatIsRefusedInAFilterIsNoRow() {
        assertRefused(
                "SELECT * { VALUES ?w { 1 } BIND('" + "a".repeat(300_000)
                        + "' AS ?v) FILTER(STRLEN(CONCAT(?v, ?v, ?v, ?v)) > 1) }",
                "1,048,576 characters");
    }

    private static String steps(String growing) {
        return IntStream.range(0, 40)
                .mapToObj(step -> "BIND(" + growing.formatted(step) + " AS ?v" + (step + 1) + ")")
                .collect(Collectors.joining(" "));
    }

    @Test
    void noGroupOfTextsGrowsWithoutEnd() {
        assertRefused(
                "SELECT (GROUP_CONCAT(?o; SEPARATOR='" + "-".repeat(1000) + "') AS ?x) { ?s ?p ?o }",
                "1,048,576 characters");
    }

    @Test
    void aggregatesThatAreNotOfferedAreRefused() {
        assertRefused("SELECT (AGG <java:org.apache.Any>(?s) AS ?x) { ?s ?p ?o }", "not offered");
        assertRefused("SELECT (FOLD(?s) AS ?x) { ?s ?p ?o }", "not offered");
    }

    @Test
    void whatIsAggregatedIsWatchedAsWell() {
        HttpResponse<String> answer = select("SELECT (SUM(IF(REGEX(?t, \"" + SLOW_PATTERN + "\"), 1, 0)) AS ?n)"
                + " { VALUES ?t { '" + MANY + "' } }");

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void manyLongTextsAreRefusedTogether() {
        String text = "a".repeat(200_000);
        String copies = IntStream.range(0, 400)
                .mapToObj(copy -> "BIND(CONCAT(?v, '" + copy + "') AS ?v" + copy + ")")
                .collect(Collectors.joining(" "));

        assertRefused("SELECT * { VALUES ?v { '" + text + "' } " + copies + " }", "67,108,864 characters in all");
    }

    @Test
    void noConstructionGrowsWithoutEnd() {
        assertRefused("CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "1,000,000 statements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { %s } ORDER BY ?c",
                "SELECT ?a ?d (COUNT(*) AS ?n) { %s } GROUP BY ?a ?d",
                "SELECT DISTINCT * { %s } OFFSET 100000000",
                "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>)* ?d }",
                "SELECT (COUNT(*) AS ?n) { { %s } MINUS { ?x ?y ?z } }",
                "CONSTRUCT { ?a ?e ?i } { %s FILTER(STRLEN(STR(?a)) + STRLEN(STR(?l)) < 0) }",
                "DESCRIBE ?a { %s }",
                "ASK { %s FILTER(STRLEN(STR(?a)) + STRLEN(STR(?l)) < 0) }"
            })
    void everyKindOfQueryEnds(String query) {
        String product = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a != ?d)";

        assertThat(select(query.formatted(product)).statusCode()).isEqualTo(503);
    }
}
