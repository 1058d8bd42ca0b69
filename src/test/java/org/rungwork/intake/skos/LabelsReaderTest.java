package org.rungwork.intake.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.ProjectFiles;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Received;

class LabelsReaderTest {

    private static final String HEADER = "uri\tlang\tkind\trole\tlabel\tescoVersion\tsource\n";
    private static final String MEND = "http://example.org/skill/mend";

    private final Received received = new Received();

    @Test
    void readsPreferredAndOtherLabels() {
        read(row(MEND, "fr", "pref", "réparer")
                + row(MEND, "fr", "alt", "rapiécer")
                + row(MEND, "pt-BR", "pref", "consertar"));

        assertThat(received.issues).isEmpty();
        assertThat(preferred()).containsExactly(literal("réparer", "fr"), literal("consertar", "pt-BR"));
        assertThat(others()).containsExactly(literal("rapiécer", "fr"));
        assertThat(received.progress).containsEntry("labels.tsv", 3);
    }

    @Test
    void readsCommaSeparatedTablesWithTheSameColumns() {
        new LabelsReader()
                .read(
                        Received.delivery(
                                "labels", "labels.csv", "role,label,lang,uri\npref,\"mend, patch\",en," + MEND + "\n"),
                        Map.of(),
                        received);

        assertThat(received.issues).isEmpty();
        assertThat(preferred()).containsExactly(literal("mend, patch", "en"));
    }

    @Test
    void keepsASecondPreferredLabelAsAFurtherOne() {
        read(row(MEND, "sv", "pref", "laga") + row(MEND, "sv", "pref", "reparera"));

        assertIssue(Code.DUPLICATE_ID, "labels.tsv:3:5", "laga");
        assertThat(preferred()).containsExactly(literal("laga", "sv"));
        assertThat(others()).containsExactly(literal("reparera", "sv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pref", "alt"})
    void leavesOutWhatRepeatsThePreferredLabel(String role) {
        read(row(MEND, "sv", "pref", "laga") + row(MEND, "sv", role, "laga"));

        assertIssue(Code.REPEATED_NAME, "labels.tsv:3:5", "laga");
        assertThat(received.triples).hasSize(1);
    }

    @Test
    void tidiesLabels() {
        read(row(MEND, "sv", "pref", "\u00A0laga "));

        assertIssue(Code.UNTIDY_TEXT, "labels.tsv:2:5", "blanks");
        assertThat(preferred()).containsExactly(literal("laga", "sv"));
    }

    @Test
    void keepsGarbledLabelsAndTellsOfThem() {
        read(row(MEND, "fr", "pref", "rÃ©parer"));

        assertIssue(Code.GARBLED_TEXT, "labels.tsv:2:5", "decoded");
        assertThat(preferred()).containsExactly(literal("rÃ©parer", "fr"));
    }

    @ParameterizedTest
    @CsvSource({
        "skill/mend,                    fr,     pref,   réparer,  MALFORMED_ID,  uri",
        "http://example.org/a b,        fr,     pref,   réparer,  MALFORMED_ID,  uri",
        "http://example.org/skill/mend, french_, pref,  réparer,  UNKNOWN_VALUE, lang",
        "http://example.org/skill/mend, '',     pref,   réparer,  UNKNOWN_VALUE, lang",
        "http://example.org/skill/mend, fr,     hidden, réparer,  UNKNOWN_VALUE, role",
        "http://example.org/skill/mend, fr,     pref,   '',       MISSING_VALUE, label"
    })
    void leavesOutRowsThatSayNothing(String uri, String language, String role, String label, Code code, String column) {
        read(row(uri, language, role, label));

        assertThat(received.triples).isEmpty();
        assertThat(received.issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.message()).startsWith(column + ":");
        });
    }

    @Test
    void tellsMissingColumnsOnce() {
        new LabelsReader().read(Received.delivery("labels", "labels.tsv", "uri\tlang\tlabel\n"), Map.of(), received);

        assertThat(received.codes()).containsExactly(Code.MISSING_COLUMN);
    }

    @Test
    void tellsADeliveryWithoutATable() {
        new LabelsReader().read(Received.delivery("labels", "README.md", "x"), Map.of(), received);

        assertThat(received.codes()).containsExactly(Code.MISSING_FILE);
    }

    @Test
    void readsThePublishedLabels() {
        Delivery delivery = Delivery.open(ProjectFiles.shared("data/esco-labels-multilingual.tsv.gz"));

        new LabelsReader().read(delivery, Map.of(), received);

        assertThat(received.progress).containsEntry("esco-labels-multilingual.tsv", 109_323);
        assertThat(received.triples).hasSize(109_323);
        assertThat(received.codes()).containsOnly(Code.DUPLICATE_ID, Code.UNTIDY_TEXT, Code.GARBLED_TEXT);
    }

    @Test
    void asksForTheVersion() {
        Delivery delivery = new Delivery("esco-labels-multilingual", List.of());

        assertThatThrownBy(() -> new LabelsReader().describe(delivery, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("option version");
        assertThat(new LabelsReader()
                        .describe(delivery, Map.of("version", "1.1.1"))
                        .id())
                .isEqualTo("esco-labels-1.1.1");
        assertThat(new LabelsReader()
                        .describe(delivery, Map.of("version", "1.1.1", "name", "labels"))
                        .id())
                .isEqualTo("labels-1.1.1");
    }

    private static String row(String uri, String language, String role, String label) {
        return String.join("\t", uri, language, "skill", role, label, "1.1.1", "made up") + "\n";
    }

    private void read(String rows) {
        new LabelsReader().read(Received.delivery("labels", "labels.tsv", HEADER + rows), Map.of(), received);
    }

    private List<Node> preferred() {
        return received.objects(MEND, SKOS.prefLabel.asNode());
    }

    private List<Node> others() {
        return received.objects(MEND, SKOS.altLabel.asNode());
    }

    private void assertIssue(Code code, String where, String part) {
        assertThat(received.issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.where()).isEqualTo(where);
            assertThat(issue.message()).contains(part);
        });
    }

    private static Node literal(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }
}
