package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;

/** What pages say to whoever asks for them without a browser. */
@ExtendWith(TestServer.class)
class PageRestTest {

    private static final String HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

    private final Running server;

    PageRestTest(Running server) {
        this.server = server;
    }

    private HttpResponse<String> page(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Accept";
        all[1] = HTML;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.get(path, all);
    }

    private String text(String path) {
        HttpResponse<String> answer = page(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aRolePageShowsPayWithItsPassage() {
        assertThat(text("/roles/healthcare-ml-engineer"))
                .contains("about 145,000 USD", "180,000–250,000+ USD", "Approximately $145,000 per year", "line 191")
                .contains("Deep learning", "10–15 %");
    }

    @Test
    void figuresThatContradictEachOtherAreBothShownAndSaidToDoSo() {
        assertThat(text("/roles/healthcare-ml-engineer"))
                .contains("26.69 billion USD", "164.16 billion USD", "These figures contradict each other");
    }

    @Test
    void whatNoSourceSaysIsUnknownAndNotNought() {
        assertThat(text("/roles/healthcare-data-engineer"))
                .contains("years unknown", "No source says which skills this role asks for.")
                .doesNotContain("0 years");
    }

    @Test
    void aRoleThatNobodyKnowsIsSaidSoWithThoseThatAreNear() {
        HttpResponse<String> answer = page("/roles/clinical-data-maneger");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("clinical-data-maneger", "href=\"/roles/clinical-data-manager\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roles/%3Cscript%3Ealert(1)%3Cscript%3E", "/?q=%3Cscript%3Ealert(1)%3C/script%3E"})
    void markupInAnAddressIsText(String path) {
        assertThat(page(path).body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void oneNameOfSeveralThingsIsShownForEach() {
        assertThat(text("/?q=GCP")).contains("Google Cloud", "/norms/good-clinical-practice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | from healthcare data engineer to chief AI officer | /routes?from=healthcare-data-engineer&to=chief-ai-officer",
                "en | gap healthcare data engineer, CDM director | /gap?from=healthcare-data-engineer&to=cdm-director",
                "de | von Healthcare Data Engineer zu Chief AI Officer | /routes?from=healthcare-data-engineer&to=chief-ai-officer",
            })
    void aPhraseOpensWhatItAsksFor(String language, String phrase, String address) {
        HttpResponse<String> answer = page("/?q=" + Running.encode(phrase), "Accept-Language", language);

        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(address);
    }

    @Test
    void aPhraseAboutRolesThatNobodyKnowsIsSearchedFor() {
        assertThat(text("/?q=from+nowhere+to+nobody")).contains("Nothing is called “from nowhere to nobody”");
    }

    @Test
    void theLanguageIsThatOfTheReaderAndIsKept() {
        assertThat(page("/roles/cdm-director", "Accept-Language", "de").body())
                .contains("<html lang=\"de\">", "Fertigkeiten");
        assertThat(page("/?lang=de").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("lang=de")
                .contains("SameSite=Lax");
        assertThat(page("/", "Cookie", "lang=de").body()).contains("<html lang=\"de\">");
        assertThat(page("/", "Accept-Language", "fr").body()).contains("<html lang=\"en\">");
        assertThat(page("/?lang=%3Cx%3E").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatLeadsNowhereIsAPageForReadersAndAProblemForPrograms() {
        assertThat(page("/nowhere").statusCode()).isEqualTo(404);
        assertThat(page("/nowhere").body()).contains("There is no page at this address");
        assertThat(server.get("/nowhere").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void pagesTakeNothingFromElsewhere() {
        assertThat(page("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page("/roles/cdm-director").body()).doesNotContain("src=\"http", "style=\"", "onclick=");
    }

    @Test
    void assetsMayBeKeptForEver() {
        String page = text("/");
        String css = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]+/rungwork\\.css)\".*", "$1");

        HttpResponse<String> answer = server.get(css);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
    }

    /** Every address of ours that a page names leads somewhere; what the workbench and curators need has tests of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/roles/healthcare-ml-engineer",
                "/roles/cdm-director",
                "/skills/python",
                "/norms/hipaa",
                "/employers/ibm",
                "/map",
                "/routes?from=cdm-project-lead",
                "/gap?from=clinical-data-programming-engineer&to=cdm-director"
            })
    void everyLinkLeadsSomewhere(String path) {
        List<String> links = Pattern.compile("href=\"(/[^\"]*)\"")
                .matcher(text(path))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();

        assertThat(links).isNotEmpty();
        assertThat(links.stream().filter(link -> server.get(link).statusCode() >= 400))
                .isEmpty();
    }
}
