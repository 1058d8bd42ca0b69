package org.rungwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.browser.Browsing.Look;

/** Routes, gaps and the map as readers use them. */
@EnabledIf(value = Browsing.POSSIBLE, disabledReason = Browsing.WHY_NOT)
@ExtendWith({TestServer.class, Browsing.class})
class CareerJourneyTest {

    private final Running server;
    private final Browser browser;

    CareerJourneyTest(Running server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    @Test
    void theMapIsOneStopAndArrowsGoFromStationToStation() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/map");
            Page page = visit.page();
            assertThat(page.locator("#map a[tabindex='0']")).hasCount(1);
            Locator station = page.locator("#map a[tabindex='0']");

            page.locator("#map a[aria-label^='Healthcare Data Engineer']").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(station).hasAttribute("aria-label", "AI Research Scientist, Machine learning in healthcare");
            page.keyboard().press("ArrowLeft");
            assertThat(station).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL("**/map?role=ml-engineer");

            assertThat(page.locator("#h-chosen")).hasText("Machine Learning Engineer");
        }
    }

    @Test
    void withoutScriptsEveryStationIsALink() {
        try (Visit visit = Look.WITHOUT_SCRIPTS.visit(browser, server)) {
            visit.open("/map");

            assertThat(visit.page().locator("#map a[href^='/map?role=']")).hasCount(14);
            assertThat(visit.page().locator("#keys")).isHidden();
        }
    }

    @Test
    void anotherRouteIsChosenWithoutLosingThePlace() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/routes?from=ml-consultant");
            visit.page().locator(".way a").nth(1).click();

            assertThat(visit.page().locator("#step-by-step")).containsText("Director of AI in Healthcare");
            assertThat(visit.place()).endsWith("route=2#step-by-step");
        }
    }

    @Test
    void aTableOfSkillsBecomesLinesOfTheForm() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/gap");
            Page page = visit.page();
            page.locator("#profile").setInputFiles(file("mine.csv", "level,skill\n4,python\n,\"aws\"\n"));
            assertThat(page.locator("#skills")).hasValue("python:4\naws");
            page.locator("#gap [name=to]").fill("Healthcare ML Engineer");
            page.locator("#gap button").click();
            page.waitForURL("**/gap?**");

            assertThat(page.locator("h1")).hasText("My skills for Healthcare ML Engineer");
            assertThat(visit.place()).doesNotContain("from=").doesNotContain("seniority=");
        }
    }

    @Test
    void aProfileIsAnsweredAndStandsInNoAddress() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/gap?from=cdm-director&to=healthcare-ml-engineer");
            Page page = visit.page();
            page.locator("#profile")
                    .setInputFiles(file(
                            "me.json",
                            "{\"skills\": [{\"skill\": \"python\", \"level\": \"4\"}], \"education\": \"Master\"}"));

            assertThat(page.locator("h1")).hasText("My skills for Healthcare ML Engineer");
            assertThat(page.locator("#h-met")).isVisible();
            assertThat(visit.place()).isEqualTo("/gap?from=cdm-director&to=healthcare-ml-engineer");
        }
    }

    @Test
    void skillsAreRememberedOnlyWhereWished() {
        try (Visit visit = Look.DESKTOP.visit(browser, server)) {
            visit.open("/gap");
            Page page = visit.page();
            page.locator("#skills").fill("python:4");
            visit.open("/gap");
            assertThat(page.locator("#skills")).hasValue("");

            page.locator("#skills").fill("python:4");
            page.locator("#remember").check();
            visit.open("/gap");
            assertThat(page.locator("#skills")).hasValue("python:4");
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }
}
