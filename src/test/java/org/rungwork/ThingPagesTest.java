package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer.Running;

/** The pages of skills, norms and employers as a browser gets them. */
@ExtendWith(TestServer.class)
class ThingPagesTest {

    private final Running server;

    ThingPagesTest(Running server) {
        this.server = server;
    }

    @Test
    void skillTellsWhichRolesAskForItHowMuchAndWhereThatStands() {
        String page = page("/skills/python");

        assertThat(page)
                .contains("<h1 lang=\"en\">Python</h1>", "href=\"/roles/healthcare-ml-engineer\"", ">proficient<")
                .contains("<q>Proficiency in Python</q>", "line 69", "id=\"source-1\"")
                .contains("href=\"/skills/programming\"", "http://www.wikidata.org/entity/Q28865");
    }

    @Test
    void skillTellsOfPremiumsRulesAndRequirementsThatNameItAsAnExample() {
        assertThat(page("/skills/deep-learning")).contains("Adds to pay", "10–15 %");
        assertThat(page("/skills/hipaa-knowledge")).contains("Named as an example", "href=\"/norms/hipaa\"");
    }

    @Test
    void skillIsFoundByItsIriAndByItsName() {
        assertThat(page("/skills?iri=" + Running.encode("https://w3id.org/rungwork/id/skill/python")))
                .contains(">Python</h1>");
        assertThat(page("/skills/Python")).contains(">Python</h1>");
    }

    @Test
    void normTellsWhereItHoldsAndWhatItTouches() {
        String page = page("/norms/gdpr");

        assertThat(page)
                .contains("General Data Protection Regulation", "legislation")
                .contains(">European Union</a>", ">Norway</a>", "no source names anybody")
                .contains("href=\"/roles/healthcare-ml-engineer\"", "href=\"/skills/gdpr-knowledge\"")
                .contains("Keeping to the GDPR as well");
    }

    @Test
    void standardHasItsSkillsAsWell() {
        assertThat(page("/norms/fhir")).contains("href=\"/skills/fhir\"", "technical standard");
    }

    @Test
    void textsAreReadInTheLanguageWithoutItsCountryAndElseInEnglish() {
        String definition = "Regulation of health care on data of patients.";

        assertThat(server.get("/norms/hipaa", "Accept-Language", "en-US").body())
                .contains(definition);
        assertThat(server.get("/norms/hipaa", "Accept-Language", "fr").body()).contains(definition);
    }

    @Test
    void employerTellsItsRolesWithTheirSourcesAndItsSectors() {
        String page = page("/employers/startups");

        assertThat(page)
                .contains(">Startups</h1>", "employer category", "href=\"/roles/healthcare-ml-engineer\"")
                .contains("line 176", ">digital health</a>");
        assertThat(page("/employers/biogen")).contains(">Biogen</h1>", "No source names one.");
    }

    @Test
    void nameThatNobodyBearsIsAnsweredWithTheNearest() {
        assertNearest("/skills/pythn", "href=\"/skills/python\"");
        assertNearest("/norms/hippaa", "href=\"/norms/hipaa\"");
        assertNearest("/employers/start-up", "href=\"/employers/startups\"");
    }

    private void assertNearest(String path, String link) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(link).doesNotContain("org.rungwork");
    }

    private String page(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
