package org.rungwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rungwork.linking.Term;
import org.rungwork.reconciliation.Value;

class PreviewPageTest {

    private static final String EVIL = "<script>alert('%s')</script>\"><img src=x onerror=y>";

    @Test
    void whateverATaxonomySaysIsTextInThePage() {
        Term term = new Term(
                "http://example.org/" + EVIL, List.of(), EVIL, List.of(EVIL), EVIL, List.of("http://example.org/b"));
        List<Value> values = List.of(new Value("http://example.org/b", EVIL, ""));

        String page = new PreviewPage(term, "en\"" + EVIL, EVIL, List.of(EVIL)).html(values, values);

        assertThat(page).doesNotContain("<script", "<img", "\"\"", "alert('").contains("&lt;script&gt;");
    }

    @Test
    void whatIsNotKnownTakesNoRoom() {
        Term term = new Term("http://example.org/a", List.of(), "a", List.of(), "", List.of());

        String page = new PreviewPage(term, "en", "Letters", List.of()).html(List.of(), List.of());

        assertThat(page).doesNotContain("Also", "Broader", "Code", "<p></p>").contains("<p class=\"less\">Letters</p>");
    }
}
