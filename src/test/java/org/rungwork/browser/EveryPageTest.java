package org.rungwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.browser.Browsing.Look;

/** Every page, on a desktop and on a phone, light and dark: no barrier, no error, nothing fetched from elsewhere. */
@EnabledIf(value = Browsing.POSSIBLE, disabledReason = Browsing.WHY_NOT)
@ExtendWith({TestServer.class, Browsing.class})
class EveryPageTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/?q=GCP",
            "/?q=data",
            "/roles/healthcare-ml-engineer",
            "/roles/cdm-director",
            "/roles/healthcare-data-engineer",
            "/roles/healthcare-ml-engineer?lang=de",
            "/skills/python",
            "/norms/hipaa",
            "/employers/ibm",
            "/describe?iri=https://w3id.org/rungwork/id/role/cdm-director",
            "/routes",
            "/routes?from=healthcare-data-engineer&to=chief-ai-officer&maxMoves=6",
            "/routes?from=cdm-project-lead",
            "/gap",
            "/gap?from=clinical-data-programming-engineer&to=cdm-director",
            "/gap?skills=python:4,aws&to=healthcare-ml-engineer&importance=Essential&importance=Preferred",
            "/map",
            "/map?role=ml-engineer",
            "/map?track=ml-in-healthcare",
            "/query",
            "/query?name=skills-of-role&role=cdm-director",
            "/query?name=lateral-candidates&show=page",
            "/ontology",
            "/imports",
            "/linking",
            "/datasets");

    static Stream<Arguments> views() {
        return PAGES.stream()
                .flatMap(page -> Stream.of(Look.DESKTOP, Look.PHONE).map(look -> Arguments.of(page, look)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void hasNoBarrierAndFitsTheWindow(String path, Look look, Running server, Browser browser) {
        String name = path.replaceAll("\\W+", "_") + "-" + look.width();
        try (Visit visit = look.visit(browser, server)) {
            assertThat(visit.open(path).status()).isEqualTo(200);
            visit.picture(name);

            assertThat(visit.page().locator("h1").count()).isEqualTo(1);
            assertThat(visit.overhang()).isZero();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.contrastsInTheDark()).isEmpty();
            visit.picture(name + "-dark");
        }
    }
}
