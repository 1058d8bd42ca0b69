package org.rungwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.browser.Browsing.Look;

/** Queries written, asked and read in the browser. */
@EnabledIf(value = Browsing.POSSIBLE, disabledReason = Browsing.WHY_NOT)
@ExtendWith({TestServer.class, Browsing.class})
class WorkbenchTest {

    private static final String QUESTION = "/query?name=skills-of-role&role=cdm-director";
    private static final Pattern ROWS = Pattern.compile("9 rows in [\\d.]+ m?s");

    private final Running server;
    private final Browser browser;

    WorkbenchTest(Running server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    private static Locator editor(Page page) {
        return page.locator(".cm-content");
    }

    /** Types in the place of what is there, without the help of the editor. */
    private static void type(Page page, String text) {
        editor(page).click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
        // whatever is offered
        page.keyboard().press("Escape");
    }

    @Test
    void aQuestionIsAnsweredAtOnce() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open(QUESTION);
            Page page = visit.page();

            assertThat(page.locator("#status")).hasText(ROWS);
            assertThat(page.locator("#panel tbody tr")).hasCount(9);
            assertThat(page.locator("#panel a[href='/skills/communication']")).hasText("skill:communication");
            assertThat(editor(page)).containsText("role:cdm-director");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void otherValuesAreAskedWithTheForm() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/query?name=skills-of-role");
            Page page = visit.page();
            page.locator("#v-role").fill("cdm-director");
            page.locator("#v-role").press("Enter");
            page.waitForURL("**" + QUESTION);

            assertThat(page.locator("#status")).hasText(ROWS);
        }
    }

    @Test
    void aFieldFindsRolesByName() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/query?name=skills-of-role");
            visit.page().locator("#v-role").fill("chief");

            assertThat(visit.page().locator("#v-role-list option").first()).hasAttribute("value", "chief-ai-officer");
        }
    }

    @Test
    void aMistakeIsMarkedWhereItIs() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/query");
            Page page = visit.page();
            type(page, "SELECT * { ?s ?p }");

            assertThat(page.locator("#mistake")).hasText("Line 1, column 18: “}” does not fit here");
            assertThat(page.locator(".cm-lintRange-error")).hasText("}");
            assertThat(page.locator(".cm-lint-marker-error")).hasCount(1);
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void aMistakeKeepsTheAnswerBefore() {
        try (Visit visit = Look.DESKTOP.visit(browser, server).expectingFailures()) {
            visit.open(QUESTION);
            Page page = visit.page();
            assertThat(page.locator("#status")).hasText(ROWS);
            type(page, "SELECT * { ?s ?p }");
            page.keyboard().press("ControlOrMeta+Enter");

            assertThat(page.locator("#problem")).containsText("Line 1, column 18");
            assertThat(page.locator("#problem")).containsText("The answer below is that of the query before.");
            assertThat(page.locator("#panel tbody tr")).hasCount(9);
            assertThat(editor(page)).hasText("SELECT * { ?s ?p }");
            assertThat(visit.place()).isEqualTo(QUESTION);
        }
    }

    @Test
    void whatTheServerRefusesIsTold() {
        try (Visit visit = Look.DESKTOP.visit(browser, server).expectingFailures()) {
            visit.open("/query?query=" + Running.encode("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"));

            assertThat(visit.page().locator("#problem")).containsText("queries here call no other addresses");
        }
    }

    @Test
    void whatTakesTooLongIsTold() {
        try (Visit visit = Look.DESKTOP.visit(browser, server).expectingFailures()) {
            visit.page().route("**/sparql", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            visit.open(QUESTION);

            assertThat(visit.page().locator("#problem")).containsText("took too long");
        }
    }

    @Test
    void aRunningQueryCanBeCancelled() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            List<Route> held = new ArrayList<>();
            visit.page().route("**/sparql", held::add);
            visit.open(QUESTION);
            Page page = visit.page();
            assertThat(page.locator("#waiting")).hasText("Running …");
            page.locator("#cancel").click();

            assertThat(page.locator("#status")).containsText("Cancelled");
            assertThat(page.locator("#cancel")).isHidden();
            assertThat(page.locator("#run")).isFocused();
            assertThat(held).hasSize(1);
        }
    }

    @Test
    void namesAreCompletedWithTheirPrefix() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/query");
            Page page = visit.page();
            type(page, "SELECT * { ?s a ");
            page.keyboard().type("rw:Require");
            assertThat(page.locator(".cm-tooltip-autocomplete li[aria-selected]"))
                    .containsText("rw:Requirement");
            assertThat(page.locator(".cm-completionInfo")).isVisible();
            page.locator(".cm-tooltip-autocomplete li[aria-selected]").click();

            assertThat(editor(page)).containsText("PREFIX rw: <https://w3id.org/rungwork/ns#>");
            assertThat(editor(page)).containsText("?s a rw:Requirement");
        }
    }

    @Test
    void rolesAreCompletedByName() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/query");
            Page page = visit.page();
            type(page, "SELECT * { ?s ?p ");
            page.keyboard().type("chief");
            Locator offered = page.locator(".cm-tooltip-autocomplete li")
                    .filter(new Locator.FilterOptions().setHasText("role:chief-ai-officer"));
            assertThat(offered).isVisible();
            offered.click();

            assertThat(editor(page)).containsText("PREFIX role: <https://w3id.org/rungwork/id/role/>");
        }
    }

    @Test
    void escapeThenTabLeavesTheEditor() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/query");
            Page page = visit.page();
            editor(page).click();
            String before = editor(page).innerText();
            page.keyboard().press("Tab");
            assertThat(editor(page)).isFocused();
            assertThat(editor(page).innerText()).isNotEqualTo(before);
            page.keyboard().press("Escape");
            page.keyboard().press("Tab");

            assertThat(page.locator("#run")).isFocused();
        }
    }

    @Test
    void theWholeAnswerIsDownloaded() throws IOException {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open(QUESTION);
            Download download = visit.page()
                    .waitForDownload(
                            () -> visit.page().locator("#downloads a").first().click());

            assertThat(download.suggestedFilename()).isEqualTo("answer.csv");
            assertThat(Files.readAllLines(download.path()))
                    .hasSize(10)
                    .first()
                    .asString()
                    .startsWith("requirement,skill");
        }
    }

    @Test
    void theAddressOfAQueryRestoresIt() {
        String address;
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/query");
            Page page = visit.page();
            type(page, "SELECT ?label { <https://w3id.org/rungwork/id/role/cdm-director> ?p ?label } LIMIT 3");
            page.locator("#run").click();
            assertThat(page.locator("#status")).hasText(Pattern.compile("3 rows in .*"));
            address = visit.place();
            page.goBack();
            assertThat(page.locator("#status")).hasText(Pattern.compile("\\d+ rows in .*"));
            assertThat(editor(page)).containsText("ORDER BY ?label");
        }
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open(address);

            assertThat(editor(visit.page())).containsText("LIMIT 3");
            assertThat(visit.page().locator("#status")).hasText(Pattern.compile("3 rows in .*"));
        }
    }

    @Test
    void queriesAreRememberedAndForgotten() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open(QUESTION);
            Page page = visit.page();
            assertThat(page.locator("#asked a"))
                    .hasText("Which skills does a role ask for, at which level, and where is it said?");
            visit.open("/query");
            assertThat(page.locator("#asked a")).hasAttribute("href", QUESTION);
            page.locator("#forget").click();

            assertThat(page.locator("#history")).isHidden();
            visit.open("/query");
            assertThat(page.locator("#history")).isHidden();
        }
    }

    @Test
    void figuresAreDrawnAsBars() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/query?name=gap-between-roles");
            Page page = visit.page();
            page.locator("#tab-chart").click();

            assertThat(page.locator(".bars")).hasAttribute("aria-label", "need by skillLabel");
            assertThat(page.locator(".bars rect")).hasCount(9);
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator("#tab-table")).isFocused();
            assertThat(page.locator("#panel tbody tr")).hasCount(9);
        }
    }

    @Test
    void aGraphIsDrawnAndItsLibraryLoadedOnlyThen() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            List<String> loaded = new ArrayList<>();
            visit.page().onResponse(response -> loaded.add(response.url()));
            visit.open("/query?query="
                    + Running.encode("CONSTRUCT WHERE { ?a <https://w3id.org/rungwork/ns#progressesTo> ?b }"));
            Page page = visit.page();
            assertThat(page.locator("#status")).hasText(Pattern.compile("7 statements in .*"));
            assertThat(loaded).noneMatch(address -> address.contains("cytoscape"));
            page.locator("#tab-graph").click();

            assertThat(page.locator(".network canvas").first()).isVisible();
            assertThat(page.locator(".network"))
                    .hasAttribute("aria-label", Pattern.compile("Graph of \\d+ things and 7 links.*"));
            assertThat(loaded).anyMatch(address -> address.contains("cytoscape"));
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void languagesAndDatatypesAreShownOnDemand() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open(QUESTION);
            Page page = visit.page();
            Locator language = page.locator("#panel .note")
                    .filter(new Locator.FilterOptions().setHasText("@en"))
                    .first();
            assertThat(language).isHidden();
            page.locator("#notes").check();

            assertThat(language).isVisible();
        }
    }

    @Test
    void aLinkToTheEndpointOpensHere() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            Response response = visit.open("/sparql?query=" + Running.encode("ASK {}"));

            assertThat(response.request().redirectedFrom()).isNotNull();
            assertThat(visit.place()).isEqualTo("/query?query=ASK+%7B%7D");
            assertThat(visit.page().locator("#status")).hasText(Pattern.compile("Yes, in .*"));
        }
    }

    @Test
    void withoutScriptsAQueryIsAskedByItsForm() {
        try (Visit visit = Look.WITHOUT_SCRIPTS.visit(browser, server)) {
            visit.open("/query");
            Page page = visit.page();
            page.locator("#text").fill("SELECT ?x { VALUES ?x { 1 2 } }");
            page.locator("#run").click();

            assertThat(page.locator("#panel tbody tr")).hasCount(2);
            assertThat(page.locator("#text")).hasValue("SELECT ?x { VALUES ?x { 1 2 } }");
            visit.open("/query?name=skills-of-role");
            page.locator("#v-role").fill("cdm-director");
            page.locator("#values button").click();
            assertThat(page.locator("#panel tbody tr")).hasCount(9);
            assertThat(page.locator(".tabs, #cancel, #share, .notes").first()).isHidden();
        }
    }

    /** Measured: 471 kB, of which 277 kB are the editor and 105 kB fonts; a browser keeps both for a year. */
    @Test
    void theEditorIsNotHeavy() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            List<Request> finished = new CopyOnWriteArrayList<>();
            visit.page().onRequestFinished(finished::add);
            visit.open("/query");
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);

            // asked for now, not while the page is being closed
            long bytes = finished.stream()
                    .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();
            assertThat(bytes).isBetween(200_000L, 500_000L);
        }
    }
}
