package org.rungwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.browser.Browsing.Look;

/** What curators do, on a server of their own. */
@EnabledIf(value = Browsing.POSSIBLE, disabledReason = Browsing.WHY_NOT)
@ExtendWith(Browsing.class)
class CurationJourneyTest {

    private static Running server;

    private final Browser browser;

    CurationJourneyTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() {
        server = Running.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void acceptsTakesBackAndRejectsByTheKeyboard() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/linking?state=candidate");
            Page page = visit.page();
            Locator said = page.locator("#said");
            Locator first = page.locator(".pair").first();

            page.keyboard().press("j");
            assertThat(first).isFocused();
            page.keyboard().press("a");
            assertThat(said).hasText("Type the curators' token first.");
            assertThat(page.locator("#token")).isFocused();
            page.keyboard().type(TestServer.TOKEN);
            first.focus();
            page.keyboard().press("a");
            assertThat(said).containsText("Accepted: ");
            assertThat(page.locator(".pair").nth(1)).isFocused();

            page.keyboard().press("k");
            page.keyboard().press("u");
            assertThat(said).containsText("Taken back: ");
            page.keyboard().press("r");
            assertThat(said).hasText("Say why, then press Enter.");
            page.keyboard().type("another thing");
            page.keyboard().press("Enter");
            assertThat(said).containsText("Rejected: ");

            String id = first.getAttribute("data-id");
            assertThat(server.json("/api/mappings/" + id).get("state").asString())
                    .isEqualTo("rejected");
        }
    }

    @Test
    void forgetsTheTokenInAnotherTabAndPutsItIntoNoCookie() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/linking");
            visit.page().locator("#token").fill("a secret");
            visit.page().reload();

            assertThat(visit.page().locator("#token")).hasValue("a secret");
            assertThat(visit.page().context().cookies()).isEmpty();
            Page other = visit.page().context().newPage();
            other.navigate(server.address() + "/linking");
            assertThat(other.locator("#token")).hasValue("");
        }
    }

    @Test
    void beginsAnImportAndWatchesItToItsEnd() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/imports");
            Page page = visit.page();
            page.locator("#token").fill(TestServer.TOKEN);
            page.locator("select[name=kind]").selectOption("skos");
            page.locator("input[name=file]").setInputFiles(new FilePayload("trades.ttl", "text/turtle", turtle()));
            page.locator("summary").first().click();
            page.locator("input[name=name]").fill("trades");
            page.locator("input[name=version]").fill("1");
            page.locator("#begin button").click();
            page.waitForURL("**/imports/1");

            assertThat(page.locator("#h-state")).hasText("Done");
            assertThat(page.locator("#progress")).containsText("taxonomy/trades-1");
        }
    }

    private static byte[] turtle() {
        return "<http://example.org/baker> <http://www.w3.org/2004/02/skos/core#prefLabel> \"baker\"@en ."
                .getBytes(StandardCharsets.UTF_8);
    }
}
