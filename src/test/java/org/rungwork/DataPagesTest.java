package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rungwork.TestServer.Running;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;

/** The pages about the graph itself, on a server of their own, since they show what was added to it. */
class DataPagesTest {

    private static final String TRADES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <http://example.org/%s> a skos:Concept ; skos:prefLabel "%s"@en .
            <http://example.org/miller> a skos:Concept ; skos:prefLabel "%s"@en .
            """;
    private static final String NASTY = """
            INSERT DATA { GRAPH <https://w3id.org/rungwork/graph/curation> {
              <http://example.org/nasty> <http://www.w3.org/2004/02/skos/core#editorialNote> "<script>alert(1)</script>"@en ;
                <http://www.w3.org/2000/01/rdf-schema#seeAlso> <http://example.org/page> .
            } }
            """;

    private static Running server;

    @BeforeAll
    static void start() throws InterruptedException {
        server = Running.start();
        importTrades("1", TRADES.formatted("baker", "baker <b>bold</b>", "miller"));
        importTrades("2", TRADES.formatted("cook", "cook", "mill worker"));
        assertThat(server.update(NASTY).statusCode()).isLessThan(300);
        // no write brings it, but a store may be older than that
        server.context().getBean(Store.class).write(staged -> {
            staged.add(
                    Graphs.CURATION,
                    NodeFactory.createURI("http://example.org/nasty"),
                    RDFS.seeAlso.asNode(),
                    NodeFactory.createURI("javascript:alert(2)"));
            return true;
        });
    }

    private static void importTrades(String version, String turtle) throws InterruptedException {
        HttpResponse<String> begun = server.send(
                "POST",
                "/api/imports?kind=skos&name=trades&version=" + version + "&title=Trades+" + version
                        + "&licence=http://example.org/licence&attribution=Thanks",
                turtle,
                "text/turtle");
        String job = begun.headers().firstValue("Location").orElseThrow();
        for (int look = 0; look < 600 && !server.json(job).has("ended"); look++) {
            Thread.sleep(100);
        }
        assertThat(server.json(job).get("state").asString()).isEqualTo("done");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void describesAThingInBothDirectionsWithItsGraphsAndPassages() {
        String page = page("/describe?iri=https://w3id.org/rungwork/id/requirement/hmle-python");

        assertThat(page)
                .contains("href=\"/ontology#requiresSkill\"", ">requires skill</a>")
                .contains("/describe?iri=https%3A%2F%2Fw3id.org%2Frungwork%2Fid%2Fskill%2Fpython", "> skill:python<")
                .contains(">has requirement</a>", ">document/seed-000</a>")
                .contains("<q>Proficiency in Python</q>", "line 69");
    }

    @Test
    void describesARoleByItsLocalNameAndLinksItsPage() {
        assertThat(page("/describe?iri=cdm-director")).contains("href=\"/roles/cdm-director\"");
    }

    @Test
    void showsNoMoreThanAPartOfManyStatementsAndCountsTheRest() {
        assertThat(page("/describe?iri=http://www.w3.org/2002/07/owl%23Axiom")).contains("more statements");
    }

    @Test
    void showsMarkupAsTextAndLinksNothingThatRuns() {
        String page = page("/describe?iri=http://example.org/nasty");

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", ">javascript:alert(2)<")
                .contains("href=\"/describe?iri=http%3A%2F%2Fexample.org%2Fpage\"")
                .doesNotContain("<script>alert", "href=\"javascript:", "iri=javascript");
    }

    @Test
    void tellsWhatIsCalledLikeAThingThatNothingIsSaidOf() {
        HttpResponse<String> answer = server.get("/describe?iri=https://w3id.org/rungwork/id/skill/pythn");
        HttpResponse<String> script = server.get("/describe?iri=javascript:alert(1)");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(">Python</a>", "/describe?iri=python");
        assertThat(script.statusCode()).isEqualTo(404);
        assertThat(script.body()).doesNotContain("href=\"javascript:");
        assertThat(server.get("/describe?iri=" + Running.encode("http://x/ <b>"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void ontologyHasAnEntryForEveryTermWithWhatIsSaidOfIt() {
        String page = page("/ontology");

        assertThat(page)
                .contains("id=\"Skill\"", "id=\"requiresSkill\"", "id=\"svc-avoid\"")
                .contains("id=\"path-avoid\"", "id=\"tax-Occupation\"")
                .contains("Names the one skill that is asked for.", "req:hmle-python rw:requiresSkill skill:python .")
                .contains("SkillRequirement-requiresSkill", "Name exactly one described skill")
                .contains("id=\"Essential\"", ">Weight<")
                .contains("Rungwork path terms", "href=\"/path?format=ttl\"");
    }

    @Test
    void ontologyIsDrawnFromDomainsAndRanges() {
        assertThat(page("/ontology"))
                .contains(">has requirement</text>", ">from, to</text>")
                .containsPattern(
                        "href=\"#SkillRequirement\">skill requirement</a>\\s*<span class=\"dim\">requires skill</span>");
    }

    @Test
    void everyAnchorOfTheOntologyStandsOnceAndEveryReferenceHasOne() {
        String page = page("/ontology");
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> references = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(ids).doesNotHaveDuplicates().containsAll(references);
    }

    @Test
    void datasetsTellLicenceSizeAndWhichVersionCounts() {
        String page = page("/datasets");

        assertThat(page)
                .contains(">Trades 1</b>", "replaced by a newer one", "href=\"http://example.org/licence\"", "Thanks")
                .contains("/data?graph=https://w3id.org/rungwork/graph/document/seed-000", "/.well-known/void")
                .contains("Compare versions");
    }

    @Test
    void datasetsShowWhatTwoVersionsDifferIn() {
        String page = page("/datasets?from=trades-1&to=trades-2");

        assertThat(page)
                .contains("From Trades 1 to Trades 2", "id=\"diff-added\"", ">cook</a>", ">mill worker<")
                .contains("baker &lt;b&gt;bold&lt;/b&gt;", "kind=removed&amp;format=csv")
                .doesNotContain("<b>bold");
    }

    @Test
    void versionThatIsNotThereIsRefusedWithThoseThatAre() {
        HttpResponse<String> answer = server.get("/datasets?from=trades-9&to=trades-2");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("trades-1").doesNotContain("org.rungwork");
    }

    private static String page(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
