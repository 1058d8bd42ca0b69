package org.rungwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.browser.Browsing.Look;

/** What readers come for, done with the keyboard alone. */
@EnabledIf(value = Browsing.POSSIBLE, disabledReason = Browsing.WHY_NOT)
@ExtendWith({TestServer.class, Browsing.class})
class JourneyTest {

    private static final int FIRST_PAGE_KILOBYTES = 150;

    private final Running server;
    private final Browser browser;

    JourneyTest(Running server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    @Test
    void findsARoleByTheKeyboard() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/roles/cdm-director");
            Page page = visit.page();

            page.keyboard().press("/");
            assertThat(page.locator("#find")).isFocused();
            page.keyboard().type("chief");
            assertThat(page.locator("#suggestions a").first()).hasText("Chief AI Officer Roles");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/roles/chief-ai-officer");

            assertThat(page.locator("h1")).containsText("Chief AI Officer");
            page.goBack();
            assertThat(page.locator("h1")).containsText("Clinical Data Management Director");
        }
    }

    @Test
    void escapeLeavesTheSuggestions() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/");
            Page page = visit.page();
            page.locator("#find").fill("data");
            assertThat(page.locator("#suggestions a").first()).isVisible();
            page.keyboard().press("Escape");

            assertThat(page.locator("#suggestions a")).hasCount(0);
        }
    }

    @Test
    void aNumberLeadsToItsSourceOnAPhone() {
        try (Visit visit = Look.PHONE.visit(browser, server)) {
            visit.open("/roles/cdm-director");
            Page page = visit.page();
            assertThat(page.locator("#source-1")).isHidden();
            page.locator("a.s").first().click();

            assertThat(page.locator("#source-1")).isVisible();
        }
    }

    @Test
    void aRoleReadsWithoutScripts() {
        try (Visit visit = Look.WITHOUT_SCRIPTS.visit(browser, server)) {
            visit.open("/roles/healthcare-ml-engineer");

            assertThat(visit.page().locator("#h-skills")).isVisible();
            assertThat(visit.page().locator("#source-1")).isVisible();
        }
    }

    @Test
    void plansARouteByTheKeyboardAndComesBackToIt() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/routes");
            Page page = visit.page();
            page.locator("input[name=from]").focus();
            page.keyboard().type("healthcare-data-engineer");
            page.locator("input[name=to]").focus();
            page.keyboard().type("chief-ai-officer");
            page.keyboard().press("Enter");
            page.waitForURL("**/routes?**");

            assertThat(page.locator("h1")).containsText("From Healthcare Data Engineer to Chief AI Officer");
            String place = visit.place();
            page.locator("#main a", new Page.LocatorOptions().setHasText("Chief AI Officer"))
                    .last()
                    .press("Enter");
            page.waitForURL("**/roles/chief-ai-officer");
            page.goBack();
            assertThat(visit.place()).isEqualTo(place);
            assertThat(page.locator("h1")).containsText("From Healthcare Data Engineer");
        }
    }

    @Test
    void readsAGapOfItsOwnSkills() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/gap?to=healthcare-ml-engineer");
            Page page = visit.page();
            page.locator("textarea[name=skills]").focus();
            page.keyboard().type("python:4\naws");
            page.locator("form:has(textarea[name=skills]) button[type=submit]").press("Enter");
            page.waitForURL("**/gap?**skills=**");

            assertThat(page.locator("#main")).containsText("cover");
            assertThat(page.locator("#main")).containsText("Python");
        }
    }

    @Test
    void routesAndGapsReadWithoutScripts() {
        try (Visit visit = Look.WITHOUT_SCRIPTS.visit(browser, server)) {
            visit.open("/routes?from=healthcare-data-engineer&to=chief-ai-officer");
            assertThat(visit.page().locator("#main")).containsText("Machine Learning Consultant");
            visit.open("/gap?from=clinical-data-programming-engineer&to=cdm-director");
            assertThat(visit.page().locator("#main")).containsText("covers 31");
        }
    }

    @Test
    void theFirstPageIsLight() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            AtomicLong bytes = new AtomicLong();
            visit.page()
                    .onRequestFinished(request ->
                            bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
            visit.open("/");
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(bytes.get()).isLessThan(FIRST_PAGE_KILOBYTES * 1000L).isGreaterThan(20_000L);
        }
    }
}
