package org.rungwork.intake.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.SourceFile;

/** What is wrong in a set is told with its place, and with what to do. */
class SssomReaderTest {

    private static final String METADATA = """
            #curie_map:
            #  a: http://a.example/
            #  b: http://b.example/
            """;

    private static final String HEADER = "subject_id\tpredicate_id\tobject_id\tmapping_justification\n";
    private static final String ROW = "a:1\tskos:exactMatch\tb:1\tsemapv:MappingReview\n";

    private final SssomReader reader = new SssomReader();

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", METADATA, METADATA + "\n#creator_id: a:1\n", "a,b,c\n1,2,3\n"})
    void tableWithoutAHeaderHasNoMappings(String text) {
        ImportIssue issue = onlyIssue(table(text));

        assertThat(issue.code()).isEqualTo(Code.MISSING_COLUMN);
        assertThat(issue.message()).isEqualTo("there is no header with the names of slots");
        assertThat(issue.fix()).startsWith("start the table with a line such as subject_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"predicate_id", "mapping_justification"})
    void asksForAColumnThatIsMissing(String column) {
        ImportIssue issue = onlyIssue(table(METADATA + HEADER.replace(column, "comment") + ROW));

        assertThat(issue.where()).isEqualTo("set.sssom.tsv:4");
        assertThat(issue.message()).isEqualTo("there is no column " + column);
    }

    @Test
    void refusesASecondColumnOfASlot() {
        ImportIssue issue = onlyIssue(table(METADATA + HEADER.replace("object_id", "subject_id") + ROW));

        assertThat(issue.where()).isEqualTo("set.sssom.tsv:4:3");
        assertThat(issue.message()).isEqualTo("a second column is called 'subject_id'");
    }

    static Stream<Arguments> wrongCells() {
        return Stream.of(
                arguments("subject_id", "c:1", 1, "'c:1' has a prefix that is not in the curie_map"),
                arguments("subject_id", "one", 1, "'one' is no CURIE"),
                arguments("subject_id", "", 1, "is empty"),
                arguments("subject_id", "a:<1>", 1, "'http://a.example/<1>' is no IRI"),
                arguments("predicate_id", "isLike", 2, "'isLike' is no CURIE"),
                arguments("predicate_id", "skos:sameMatch", 2, "is no mapping property of SKOS"),
                arguments("object_id", "b:1|b:2", 3, "'http://b.example/1|b:2' is no IRI"),
                arguments("mapping_justification", "semapv:Guessing", 4, "is no justification that SSSOM has"),
                arguments("confidence", "1.01", 5, "'1.01' is not between 0 and 1"),
                arguments("confidence", "-0.1", 5, "'-0.1' is not between 0 and 1"),
                arguments("confidence", "1e-999999999", 5, "'1e-999999999' has more than 50 digits"),
                arguments("confidence", "1e999999999", 5, "'1e999999999' has more than 50 digits"),
                arguments("confidence", "0." + "1".repeat(51), 5, "has more than 50 digits"),
                arguments("confidence", "2." + "0".repeat(300), 5, "has more than 50 digits"),
                arguments("confidence", "high", 5, "'high' is no number"),
                arguments("confidence", "NaN", 5, "'NaN' is no number"),
                arguments("mapping_date", "2026-02-30", 5, "'2026-02-30' is no day"),
                arguments("predicate_modifier", "Never", 5, "'Never' is not known"),
                arguments("mapping_cardinality", "0:1", 5, "0:1 does not fit the ends"),
                arguments("author_id", "sssom:NoTermFound", 5, "which only subject_id and object_id may be"),
                arguments("review_date", "2026-01-31", 5, "needs a reviewer_id or a reviewer_label"),
                arguments("match_type", "Telepathic", 5, "'Telepathic' is not known"),
                arguments("comment", "a".repeat(65_537), 5, "has 65537 characters, of which 65536 are allowed"));
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void tellsTheCellThatIsWrong(String slot, String value, int column, String message) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of());
        String[] slots = HEADER.strip().split("\t");
        String[] values = ROW.strip().split("\t");
        for (int at = 0; at < slots.length; at++) {
            cells.put(slots[at], values[at]);
        }
        cells.put(slot, value);

        SssomReading reading = table(METADATA + line(cells.keySet()) + ROW + line(cells.values()));

        ImportIssue issue = onlyIssue(reading);
        assertThat(issue.where()).isEqualTo("set.sssom.tsv:6:" + column);
        assertThat(issue.message()).startsWith(slot + " ").contains(message).hasSizeLessThan(200);
        assertThat(issue.fix()).isNotBlank();
        assertThat(mappings(reading)).hasSize(1);
    }

    @Test
    void tellsRowsThatAreTooLong() {
        SssomReading reading = table(METADATA + HEADER + ROW.replace("\n", "\tmore\n") + ROW);

        assertThat(onlyIssue(reading).where()).isEqualTo("set.sssom.tsv:5:5");
        assertThat(mappings(reading)).hasSize(1);
    }

    @Test
    void quoteThatNothingClosesSpoilsItsRowOnly() {
        SssomReading reading = table(METADATA + HEADER + "\"" + ROW + ROW);

        assertThat(onlyIssue(reading).where()).isEqualTo("set.sssom.tsv:5");
        assertThat(onlyIssue(reading).message()).contains("a quote is not closed");
        assertThat(mappings(reading)).hasSize(1);
    }

    @Test
    void quotedCellsMayHoldTabsAndLines() {
        SssomReading reading = table(METADATA
                + HEADER.replace("\n", "\tcomment\n")
                + ROW.replace("\n", "\t\"says \"\"so\"\",\n\there\"\n")
                + ROW.replace("\n", "\t1.5\" wide\n"));

        assertThat(reading.issues()).isEmpty();
        assertThat(mappings(reading))
                .extracting(mapping -> mapping.find(Slot.COMMENT).orElseThrow())
                .containsExactly("says \"so\",\n\there", "1.5\" wide");
    }

    @Test
    void leavesOutSlotsThatNobodyDeclares() {
        SssomReading reading = table("#shape: round\n" + METADATA + HEADER.replace("\n", "\tcolour\n")
                + ROW.replace("\n", "\tred\n")
                + ROW.replace("\n", "\tblue\n"));

        assertThat(reading.issues()).extracting(ImportIssue::code).containsOnly(Code.UNKNOWN_SLOT);
        assertThat(reading.issues())
                .extracting(ImportIssue::where)
                .containsExactly("set.sssom.tsv:1:2", "set.sssom.tsv:6:5");
        assertThat(mappings(reading)).hasSize(2);
    }

    @Test
    void refusesASecondRecordOfOneName() {
        SssomReading reading = table(METADATA + "record_id\t" + HEADER + "a:r\t" + ROW + "a:r\t" + ROW);

        assertThat(onlyIssue(reading).code()).isEqualTo(Code.DUPLICATE_ID);
        assertThat(onlyIssue(reading).where()).isEqualTo("set.sssom.tsv:6:1");
    }

    static Stream<Arguments> wrongMetadata() {
        return Stream.of(
                arguments("#license: [a\n", ":2:", "the metadata are no YAML"),
                arguments("# A remark.\n#license: a\n", ":2:", "the metadata are no YAML"),
                arguments("#- license\n", ":1", "the metadata are no YAML map"),
                arguments("#license: a\n#license: b\n", ":2:2", "'license' stands there twice"),
                arguments("#? [a, b]\n#: c\n", ":1:4", "a name is a list or a map"),
                arguments("#curie_map:\n#  ? {a: b}\n#  : c\n", ":2:6", "a name is a list or a map"),
                arguments("#comment: {a: b}\n", ":1:2", "comment holds a structure"),
                arguments("#curie_map: a\n", ":1:2", "curie_map is no map"),
                arguments("#curie_map:\n#  a: none\n", "", "curie_map has the prefix a for 'none', which is no IRI"),
                arguments("#curie_map:\n#  skos: http://a.example/\n", "", "curie_map has the prefix skos"),
                arguments("#comment: &self [*self]\n", ":1:", "is used at another place too"),
                arguments("#license: a\n#mapping_date: today\n", ":2:2", "mapping_date 'today' is no day"));
    }

    @ParameterizedTest
    @MethodSource("wrongMetadata")
    void tellsThePlaceInMetadataThatIsWrong(String metadata, String place, String message) {
        SssomReading reading = table(metadata + HEADER + ROW);

        ImportIssue issue = onlyIssue(reading);
        assertThat(issue.code()).isEqualTo(Code.SYNTAX);
        assertThat(issue.where()).startsWith("set.sssom.tsv" + place);
        assertThat(issue.message()).contains(message);
        assertThat(reading.set()).isEmpty();
    }

    static Stream<Arguments> wrongJson() {
        return Stream.of(
                arguments("", Code.WRONG_CONTENT, "", "no object with a list that is called mappings"),
                arguments("[]", Code.WRONG_CONTENT, "", "no object with a list that is called mappings"),
                arguments("{\"mappings\": {}}", Code.WRONG_CONTENT, "", "no object with a list"),
                arguments("{\n\"mappings\": [", Code.SYNTAX, ":2:", "it is no JSON"),
                arguments("{\n\"license\": 1, \"license\": 2}", Code.SYNTAX, ":2:", "it is no JSON"),
                arguments("{\"mappings\":\n [1]}", Code.MAPPING, ":2:3", "a mapping is no object"),
                arguments("{\"mappings\":\n [{\"comment\": {}}]}", Code.MAPPING, ":2:3", "comment holds a structure"),
                arguments("{\"mappings\":\n [{\"comment\": null}]}", Code.MAPPING, ":2:3", "predicate_id is empty"),
                arguments(
                        "{\n\"mapping_date\": \"today\", \"mappings\": []}",
                        Code.SYNTAX,
                        ":2:1",
                        "mapping_date 'today'"));
    }

    @ParameterizedTest
    @MethodSource("wrongJson")
    void tellsThePlaceInJsonThatIsWrong(String json, Code code, String place, String message) {
        ImportIssue issue = onlyIssue(read("set.sssom.json", json));

        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.where()).startsWith("set.sssom.json" + place);
        assertThat(issue.message()).contains(message);
        assertThat(issue.fix()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("malformedJson")
    void saysInPlainWordsWhatJsonMayNotBe(String json) {
        ImportIssue issue = onlyIssue(read("set.sssom.json", json));

        assertThat(issue.code()).isEqualTo(Code.SYNTAX);
        assertThat(issue.message()).startsWith("it is no JSON").doesNotContain("Stream", "(`", "Source:");
    }

    static Stream<String> malformedJson() {
        return Stream.of(
                "{\"mappings\": " + "[".repeat(600),
                "{\"license\": " + "1".repeat(1_001) + "}",
                "{\"mappings\": [",
                "{\"license\": x}",
                "{\"license\": 1, \"license\": 2}");
    }

    @Test
    void refusesASetOfTooManyRows() {
        SssomReading table = reader.read(file("set", HEADER + "1\n".repeat(100_001)), SssomFormat.TSV);
        SssomReading json =
                reader.read(file("set", "{\"mappings\": [1" + ",1".repeat(100_000) + "]}"), SssomFormat.JSON);

        assertThat(onlyIssue(table).message()).isEqualTo("the set has more than 100000 mappings");
        assertThat(onlyIssue(json).message()).isEqualTo("the set has more than 100000 mappings");
    }

    @Test
    void tellsAThousandIssuesAndThatThereAreMore() {
        SssomReading reading = reader.read(file("set", HEADER + "1\n".repeat(1_100)), SssomFormat.TSV);

        assertThat(reading.issues()).hasSize(1_001);
        assertThat(reading.issues().getLast().message()).startsWith("there are more than the 1000 issues");
    }

    static Stream<Arguments> wrongRdf() {
        return Stream.of(
                arguments("", Code.WRONG_CONTENT, "there is no mapping set"),
                arguments("<http://a.example/1> a sssom:MappingSet .", Code.SYNTAX, "sssom"),
                arguments(
                        "PREFIX s: <https://w3id.org/sssom/> <http://a.example/1> a s:MappingSet . [] a s:MappingSet .",
                        Code.WRONG_CONTENT,
                        "there are 2 mapping sets"),
                arguments(
                        "PREFIX s: <https://w3id.org/sssom/> <http://a.example/1> s:mapping_justification 'guess' .",
                        Code.MAPPING,
                        "<http://a.example/1>: mapping_justification 'guess' is no IRI"),
                arguments(
                        "PREFIX s: <https://w3id.org/sssom/> <http://a.example/1> s:mapping_justification [] .",
                        Code.MAPPING,
                        "<http://a.example/1>: mapping_justification is a node without a name"));
    }

    @ParameterizedTest
    @MethodSource("wrongRdf")
    void tellsTheRecordInRdfThatIsWrong(String turtle, Code code, String message) {
        ImportIssue issue = onlyIssue(read("set.sssom.ttl", turtle));

        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.message()).contains(message);
    }

    @Test
    void refusesBytesThatAreNoText() {
        ImportIssue issue = onlyIssue(reader.read(
                new SourceFile("set.sssom.tsv", () -> new ByteArrayInputStream(new byte[] {(byte) 0xff}))));

        assertThat(issue.code()).isEqualTo(Code.ENCODING);
        assertThat(issue.fix()).isEqualTo("save the file in UTF-8");
    }

    @Test
    void tableMayHaveItsMetadataBesideIt() {
        SssomReading reading = reader.read(
                file("set.sssom.tsv", HEADER + ROW),
                Optional.of(file("set.sssom.yml", METADATA.replace("#", ""))),
                () -> {});

        assertThat(reading.issues()).isEmpty();
        assertThat(mappings(reading))
                .singleElement()
                .satisfies(mapping -> assertThat(mapping.find(Slot.SUBJECT_ID)).contains("http://a.example/1"));
    }

    @Test
    void valueOfTheSetHoldsForMappingsUnlessOneHasItsOwn() {
        String metadata = METADATA + "#mapping_date: 2026-01-31\n#subject_source_version: 7\n";

        SssomReading reading =
                table(metadata + HEADER.replace("\n", "\tmapping_date\n") + ROW + ROW.replace("\n", "\t2026-02-01\n"));

        assertThat(reading.set().orElseThrow().find(Slot.MAPPING_DATE)).contains("2026-01-31");
        assertThat(mappings(reading))
                .extracting(mapping -> mapping.values().slots().get(Slot.MAPPING_DATE))
                .containsExactly(null, List.of("2026-02-01"));
        assertThat(mappings(reading))
                .allSatisfy(mapping ->
                        assertThat(mapping.find(Slot.SUBJECT_SOURCE_VERSION)).contains("7"));
    }

    @Test
    void slotsOfFormerVersionsAreRead() {
        SssomReading reading = table(METADATA
                + HEADER.replace("mapping_justification", "match_type\tmatch_term_type\tsemantic_similarity_score")
                + ROW.replace("semapv:MappingReview", "HumanCurated\tConceptMatch\t0.50"));

        assertThat(reading.issues()).isEmpty();
        Mapping mapping = mappings(reading).getFirst();
        assertThat(mapping.find(Slot.MAPPING_JUSTIFICATION).orElseThrow()).endsWith("/ManualMappingCuration");
        assertThat(mapping.find(Slot.SUBJECT_TYPE)).contains("skos concept");
        assertThat(mapping.find(Slot.OBJECT_TYPE)).contains("skos concept");
        assertThat(mapping.find(Slot.SIMILARITY_SCORE)).contains("0.5");
    }

    @Test
    void predicatesOfOtherVocabulariesAreTaken() {
        SssomReading reading = table(METADATA + HEADER + ROW.replace("skos:exactMatch", "owl:equivalentClass"));

        assertThat(reading.issues()).isEmpty();
    }

    private SssomReading table(String text) {
        return read("set.sssom.tsv", text);
    }

    private SssomReading read(String name, String text) {
        return reader.read(file(name, text));
    }

    static SourceFile file(String name, String text) {
        return new SourceFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(Iterable<String> cells) {
        return String.join("\t", cells) + "\n";
    }

    private static ImportIssue onlyIssue(SssomReading reading) {
        assertThat(reading.issues()).hasSize(1);
        return reading.issues().getFirst();
    }

    private static List<Mapping> mappings(SssomReading reading) {
        return reading.set().orElseThrow().mappings();
    }
}
