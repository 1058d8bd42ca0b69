package org.rungwork.intake.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;

/** Mappings that cannot all hold are told, and stay in the set. */
class ContradictionsTest {

    private static final String HEADER = """
            #curie_map:
            #  a: http://a.example/
            #  b: http://b.example/
            subject_id\tpredicate_modifier\tpredicate_id\tobject_id\tmapping_justification\tobject_source
            """;

    @Test
    void findsTwoExactMatchesInOneScheme() {
        SssomReading reading = read("a:1\t\tskos:exactMatch\tb:1", "a:1\t\tskos:exactMatch\tb:2");

        assertThat(reading.contradictions()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.TWO_TARGETS);
            assertThat(issue.where()).isEqualTo("set.sssom.tsv:6:4");
            assertThat(issue.message())
                    .isEqualTo("<http://a.example/1> is matched exactly with <http://b.example/2> here, "
                            + "and with <http://b.example/1> in line 5");
        });
        assertThat(reading.set().orElseThrow().mappings()).hasSize(2);
    }

    @Test
    void sourceTellsTheSchemeWhereItStands() {
        SssomReading reading = read("a:1\t\tskos:exactMatch\tb:1\tb:one", "a:1\t\tskos:exactMatch\tb:2\tb:two");

        assertThat(reading.contradictions()).isEmpty();
    }

    @Test
    void findsTwoRelationsOfOnePair() {
        SssomReading reading = read("a:1\t\tskos:exactMatch\tb:1", "a:1\t\tskos:closeMatch\tb:1");

        assertThat(reading.contradictions()).extracting(ImportIssue::code).containsExactly(Code.TWO_RELATIONS);
        assertThat(reading.contradictions().getFirst().message())
                .isEqualTo("<http://a.example/1> and <http://b.example/1> are matched by skos:closeMatch here, "
                        + "and by skos:exactMatch in line 5");
        assertThat(reading.set().orElseThrow().mappings()).hasSize(2);
    }

    @Test
    void findsAPairThatIsAcceptedAndRejected() {
        SssomReading reading =
                read("a:1\tNot\tskos:exactMatch\tb:1", "a:1\t\tskos:exactMatch\tb:1", "a:1\tNot\tskos:exactMatch\tb:1");

        assertThat(reading.contradictions())
                .extracting(ImportIssue::code)
                .containsExactly(Code.TWO_VERDICTS, Code.TWO_VERDICTS);
        assertThat(reading.contradictions())
                .extracting(ImportIssue::message)
                .satisfiesExactly(
                        message -> assertThat(message).endsWith("is accepted here, and rejected in line 5"),
                        message -> assertThat(message).endsWith("is rejected here, and accepted in line 6"));
        assertThat(reading.set().orElseThrow().mappings()).hasSize(3);
    }

    @Test
    void nothingSpeaksAgainstOtherMappings() {
        SssomReading reading = read(
                "a:1\t\tskos:exactMatch\tb:1",
                "a:1\t\tskos:exactMatch\tb:1",
                "a:1\tNot\tskos:closeMatch\tb:1",
                "a:1\t\towl:equivalentClass\tb:1",
                "a:1\t\tskos:closeMatch\tb:2",
                "a:1\tNot\tskos:exactMatch\tb:3",
                "a:2\t\tskos:exactMatch\tb:4",
                "a:3\t\tskos:exactMatch\tsssom:NoTermFound",
                "a:3\tNot\tskos:exactMatch\tsssom:NoTermFound");

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.contradictions()).isEmpty();
    }

    private static SssomReading read(String... rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (String row : rows) {
            String[] cells = row.split("\t");
            text.append(String.join("\t", cells[0], cells[1], cells[2], cells[3], "semapv:MappingReview"))
                    .append(cells.length > 4 ? "\t" + cells[4] : "")
                    .append('\n');
        }
        return new SssomReader().read(SssomReaderTest.file("set.sssom.tsv", text.toString()));
    }
}
