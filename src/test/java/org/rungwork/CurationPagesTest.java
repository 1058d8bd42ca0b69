package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rungwork.TestServer.Running;

/** The pages of curators; imports and decisions made here stay on a server of their own. */
class CurationPagesTest {

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void importsCanBeBegunWithATokenThatNoCookieHolds() {
        HttpResponse<String> answer = server.get("/imports");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"begin\"", "id=\"token\"", "<option value=\"esco\">", "/imports.js\"")
                .doesNotContain("No taxonomy");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void importTellsWhatItBrought() throws InterruptedException {
        String job = begin("kind=skos&name=trades&version=1&title=Trades", """
                <http://example.org/baker> <http://www.w3.org/2004/02/skos/core#prefLabel> "baker"@en .
                """);

        assertThat(ended(job))
                .contains("Done", "taxonomy/trades-1", "data-ended=\"true\"")
                .doesNotContain("hx-get=\"/imports");
        assertThat(server.get("/imports").body()).contains("href=\"" + job + "\"");
    }

    @Test
    void importThatIsRefusedTellsWhyWithFileAndLine() throws InterruptedException {
        String page = ended(begin("kind=skos&name=broken&version=1", "<http://example.org/a> <b> <script>x .\n"));

        assertThat(page).contains("Refused", "skos.ttl:1", "violation").doesNotContain("<script>x", "org.rungwork");
    }

    @Test
    void importThatThereIsNotIsNotFound() {
        assertThat(server.get("/imports/99").statusCode()).isEqualTo(404);
    }

    private static String begin(String parameters, String turtle) {
        HttpResponse<String> begun = server.send("POST", "/api/imports?" + parameters, turtle, "text/turtle");
        return begun.headers().firstValue("Location").orElseThrow().replace("/api", "");
    }

    private static String ended(String job) throws InterruptedException {
        for (int look = 0; look < 600; look++) {
            String page = server.get(job).body();
            if (page.contains("data-ended=\"true\"")) {
                return page;
            }
            assertThat(page).contains("hx-get=\"" + job + "\"", "every 1s");
            Thread.sleep(100);
        }
        throw new AssertionError(job + " does not end");
    }

    @Test
    void queueShowsBothConceptsWhyTheyWereMatchedAndWhatElseItCouldBe() {
        String page = page("/linking");

        assertThat(page)
                .contains("data-id=\"", "data-revision=\"0\"", "data-act=\"accept\"", "value=\"skos:closeMatch\"")
                .contains("Command of Medidata&#39;s product", "Medidata Rave Data Management")
                .contains("a part of the product, or the product under a longer name", "What else it could be");
    }

    @Test
    void queueIsFilteredByStateTaxonomyConceptAndConfidence() {
        assertThat(page("/linking?state=accepted&subject=python"))
                .contains("Accepted")
                .doesNotContain("Medidata");
        assertThat(page("/linking?subject=python")).contains(">Python</a>");
        assertThat(page("/linking?minConfidence=0.79"))
                .contains("Medidata Rave")
                .doesNotContain("Continuous learning");
        assertThat(page("/linking?minConfidence=1.0")).contains("Nothing here waits");
        assertThat(server.get("/linking?state=happy").statusCode()).isEqualTo(422);
        assertThat(server.get("/linking?stat=candidate").statusCode()).isEqualTo(400);
    }

    @Test
    void queueShowsItsNextPart() {
        assertThat(page("/linking")).contains("rel=\"next\" href=\"/linking?page=1\"");
        assertThat(page("/linking?page=1")).contains("rel=\"prev\" href=\"/linking?page=0\"");
    }

    @Test
    void serverWithoutATokenTellsHowToSwitchWritingOn() {
        try (Running other = Running.start("--rungwork.token=")) {
            for (String path : new String[] {"/linking", "/imports"}) {
                assertThat(other.get(path).body())
                        .contains("Writing is off on this server", "--rungwork.token=")
                        .doesNotContain("id=\"token\"", "data-act=", "id=\"begin\"");
            }
        }
    }

    private static String page(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
