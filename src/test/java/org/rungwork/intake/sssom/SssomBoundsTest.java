package org.rungwork.intake.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rungwork.intake.sssom.SssomReaderTest.file;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.intake.ImportIssue;

/** A small file must not become a large set: what it may multiply is bounded, and told where it stands. */
class SssomBoundsTest {

    private static final String HEADER = "subject_id\tpredicate_id\tobject_id\tmapping_justification";
    private static final String ROW = "a:1\tskos:exactMatch\ta:2\tsemapv:MappingReview";

    private final SssomReader reader = new SssomReader();

    private SssomReading table(String metadata, String header, String row) {
        return sent(SssomFormat.TSV, "#license: http://c.example/\n" + metadata + header + "\n" + row + "\n");
    }

    private SssomReading sent(SssomFormat format, String text) {
        return reader.read(file("set", text), format);
    }

    private static ImportIssue onlyIssue(SssomReading reading) {
        assertThat(reading.issues()).hasSize(1);
        ImportIssue issue = reading.issues().getFirst();
        assertThat(issue.message()).hasSizeLessThan(200);
        assertThat(issue.fix()).isNotBlank();
        return issue;
    }

    private static String letters(int number) {
        return "a".repeat(number);
    }

    static Stream<Arguments> prefixes() {
        String namespace = "http://a.example/";
        return Stream.of(
                arguments(letters(100), namespace, ""),
                arguments(letters(101), namespace, "has a prefix of 101 characters, of which 100 are allowed: 'aaa"),
                arguments("a", namespace + letters(1_983), ""),
                arguments(
                        "a",
                        namespace + letters(1_984),
                        "has the prefix a for an IRI of 2001 characters, of which 2000 are allowed"));
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void prefixesAndWhatTheyStandForAreShort(String prefix, String namespace, String message) {
        String curieMap = "#curie_map:\n#  " + prefix + ": " + namespace + "\n";
        String turtle = "PREFIX s: <https://w3id.org/sssom/> PREFIX " + prefix + ": <" + namespace + "> " + prefix
                + ":set a s:MappingSet .";

        SssomReading table = table(curieMap, HEADER, ROW.replace("a:", prefix + ":"));
        SssomReading rdf = sent(SssomFormat.TURTLE, turtle);

        if (message.isEmpty()) {
            assertThat(table.issues()).isEmpty();
            assertThat(table.set()).isPresent();
            assertThat(rdf.issues()).isEmpty();
        } else {
            assertThat(onlyIssue(table).message()).contains("curie_map " + message);
            assertThat(onlyIssue(table).where()).isEqualTo("set:2:2");
            assertThat(table.set()).isEmpty();
            assertThat(onlyIssue(rdf).message()).contains("curie_map " + message);
            assertThat(rdf.set()).isEmpty();
        }
    }

    private static String list(int number, String before, String after) {
        return IntStream.range(0, number).mapToObj(at -> before + at + after).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void aListOfTheSetIsNoFile(int number, boolean isTaken) {
        SssomReading table = table(
                "#curie_map: {a: 'http://a.example/'}\n#creator_id:\n" + list(number, "#  - a:", "\n"), HEADER, ROW);
        SssomReading json = sent(
                SssomFormat.JSON,
                "{\"license\": \"http://c.example/\",\n \"creator_label\": [" + list(number - 1, "\"", "\",")
                        + "\"x\"], \"mappings\": []}");
        SssomReading rdf = sent(
                SssomFormat.TURTLE,
                "<http://a.example/set> a <https://w3id.org/sssom/MappingSet> ; <http://purl.org/dc/terms/creator> "
                        + list(number - 1, "<http://a.example/", "> , ") + "<http://a.example/x> .");

        assertThat(table.set().isPresent()).isEqualTo(isTaken);
        assertThat(json.set().isPresent()).isEqualTo(isTaken);
        assertThat(rdf.set().isPresent()).isEqualTo(isTaken);
        if (!isTaken) {
            assertThat(onlyIssue(table).message()).contains("creator_id has more than 1000 values");
            assertThat(onlyIssue(table).where()).isEqualTo("set:3:2");
            assertThat(onlyIssue(json).message()).contains("creator_label has more than 1000 values");
            assertThat(onlyIssue(json).where()).startsWith("set:2:");
            assertThat(onlyIssue(rdf).message()).contains("creator_id has more than 1000 values");
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 2", "1001, 1"})
    void aListInACellIsNoFile(int number, int mappings) {
        String metadata = "#curie_map: {a: 'http://a.example/'}\n";

        SssomReading reading = table(
                metadata,
                HEADER + "\tauthor_label",
                ROW + "\t" + list(number - 1, "", "|") + "x\n" + ROW.replace("a:2", "a:3"));

        assertThat(reading.set().orElseThrow().mappings()).hasSize(mappings);
        if (mappings == 1) {
            assertThat(onlyIssue(reading).message()).isEqualTo("author_label has more than 1000 values");
            assertThat(onlyIssue(reading).where()).isEqualTo("set:4:5");
        }
    }

    @ParameterizedTest
    @CsvSource({"996, ''", "997, 'the table has 1001 columns, of which 1000 are allowed'"})
    void aHeaderHasAThousandColumns(int more, String message) {
        String header = HEADER + list(more, "\tx", "");

        SssomReading reading = table("#curie_map: {a: 'http://a.example/'}\n", header, ROW);

        if (message.isEmpty()) {
            assertThat(reading.set().orElseThrow().mappings()).hasSize(1);
        } else {
            assertThat(onlyIssue(reading).message()).isEqualTo(message);
            assertThat(onlyIssue(reading).where()).isEqualTo("set:3:1001");
        }
    }

    /** Nothing is kept of the cells of a row beyond those that a header may have. */
    @Test
    void aRowOfAMillionCellsIsToldAsOne() {
        SssomReading reading =
                table("#curie_map: {a: 'http://a.example/'}\n", HEADER, ROW + "\t".repeat(999_996) + "\n" + ROW);

        assertThat(onlyIssue(reading).message()).isEqualTo("the row has 1000000 cells, the header 4");
        assertThat(reading.set().orElseThrow().mappings()).hasSize(1);
    }

    @Test
    void whatTheSetSaysOfAllMappingsIsCountedForEach() {
        String metadata = "#curie_map: {a: 'http://a.example/'}\n#curation_rule_text:\n" + list(40, "#  - x", "\n");

        SssomReading reading = table(metadata, HEADER, (ROW + "\n").repeat(80_000));

        assertThat(onlyIssue(reading).message()).isEqualTo("the set has more than 3000000 values");
        assertThat(reading.set()).isEmpty();
    }

    @Test
    void whatPrefixesStandForIsCountedWhereverTheyStand() {
        String metadata = "#curie_map: {a: 'http://a.example/" + letters(1_900) + "'}\n";
        String authors = "a:" + "|a:".repeat(900);

        SssomReading reading = table(metadata, HEADER + "\tauthor_id", (ROW + "\t" + authors + "\n").repeat(60));

        assertThat(onlyIssue(reading).message()).startsWith("the set has more than 100000000 characters in IRIs");
        assertThat(reading.set()).isEmpty();
    }

    @Test
    void whatABaseStandsForIsCountedToo() {
        String turtle = "BASE <http://a.example/" + letters(9_900) + "/> " + list(11_000, "<#", "> <#p> <#o> . ");

        SssomReading reading = sent(SssomFormat.TURTLE, turtle);

        assertThat(onlyIssue(reading).message()).startsWith("the set has more than 300000000 characters in IRIs");
    }
}
