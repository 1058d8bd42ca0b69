package org.rungwork.intake.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Received;

class CrosswalkReaderTest {

    private static final String ESCO = "http://data.europa.eu/esco/";
    private static final String TINKER = "occupation/0a0a0a0a-1111-2222-3333-444444444444";
    private static final String ONET = "https://w3id.org/rungwork/id/onet/";

    /** The official file tells of itself before its header. */
    private static final String OFFICIAL = """
            \uFEFFMapping project name,ESCO-O*NET Crosswalk,,,,,
            Mapping project version,1,,,,,
            ,,,,,,
            O*NET Id,O*NET Title,O*NET Description,ESCO or ISCO URI,ESCO or ISCO Title,ESCO or ISCO Description,Type of Match
            """;

    private static final String NATIONAL = """
            name: tinkers
            version: "2"
            publisher: Guild of Tinkers
            files: .*\\.csv
            form: semicolon
            left: {id: Ours, label: Our name, form: 'T\\d', prefix: 'http://example.org/'}
            right: {id: Theirs, form: 'http://example\\.net/\\w+', source: 'http://example.net/', version: "7"}
            match: Kind
            subject: left
            matches: {"=": exactMatch, wider: broadMatch}
            justification: semapv:ManualMappingCuration
            date: 2020-02-29
            """;

    private final CrosswalkReader reader = new CrosswalkReader();

    @Test
    void wordOfTheOfficialFileSpeaksAboutTheEscoSide() {
        Received received =
                readOfficial("11-1011.00,Heads,Lead.,%s,tinker ,Tinkers.,broadMatch\n".formatted(ESCO + TINKER));

        assertThat(received.issues).isEmpty();
        assertThat(received.triples).contains(triple(ESCO + TINKER, SKOS.broadMatch.asNode(), ONET + "11-1011.00"));
        assertThat(received.about("https://w3id.org/rungwork/id/mapping/esco-onet-1/" + TINKER.substring(11) + "--5"))
                .containsExactly(
                        "annotatedProperty broadMatch",
                        "annotatedSource " + TINKER.substring(11),
                        "annotatedTarget 11-1011.00",
                        "authoredBy ",
                        "mapping_justification ManualMappingCuration",
                        "object_label Heads",
                        "object_source ",
                        "object_source_version O*NET-SOC 2019",
                        "subject_label tinker",
                        "subject_source occupations",
                        "subject_source_version 1.1.0",
                        "type Axiom");
    }

    @Test
    void matchWithAGroupOfIscoIsExactAndItsWordIsKept() {
        Received received =
                readOfficial("11-1031.00,Heads,Lead.,%s,Heads,Lead.,exactISCO\n".formatted(ESCO + "isco/C1111"));

        assertThat(received.issues).isEmpty();
        assertThat(received.triples)
                .contains(triple(ESCO + "isco/C1111", SKOS.exactMatch.asNode(), ONET + "11-1031.00"));
        assertThat(received.about("https://w3id.org/rungwork/id/mapping/esco-onet-1/C1111--5"))
                .contains("comment The table says exactISCO.");
    }

    @Test
    void leavesOutWordsAndIdentifiersThatAreNotKnown() {
        Received received = readOfficial("""
                11-1011.00,Heads,,%1$s,,,sameMatch
                11-1011,Heads,,%1$s,,,exactMatch
                11-1011.00,Heads,,,,,exactMatch
                11-1011.00,Heads,,http://data.europa.eu/esco/skill/1,,,exactMatch
                """.formatted(ESCO + TINKER));

        assertThat(received.triples).isEmpty();
        assertThat(received.codes())
                .containsExactly(Code.UNKNOWN_MATCH, Code.MALFORMED_ID, Code.MISSING_VALUE, Code.MALFORMED_ID);
        assertThat(received.issues.getFirst().message()).contains("'sameMatch'", "broadMatch, closeMatch, exactISCO");
    }

    @Test
    void keepsTheFirstOfTwoMatchesOfTheSamePair() {
        Received received = readOfficial("""
                11-1011.00,Heads,,%1$s,,,closeMatch
                11-1011.00,Heads,,%1$s,,,exactMatch
                """.formatted(ESCO + TINKER));

        assertThat(received.codes()).containsExactly(Code.DUPLICATE_ID);
        assertThat(received.issues).extracting(ImportIssue::where).containsExactly("crosswalk_esco_onet.csv:6:1");
        assertThat(received.count(SKOS.closeMatch.asNode())).isOne();
        assertThat(received.count(SKOS.exactMatch.asNode())).isZero();
    }

    @Test
    void passesOverTheReverseList() {
        Received received = Received.from(
                reader,
                "crosswalk-official",
                new TreeMap<>(Map.of(
                        "a_reverse.csv",
                        OFFICIAL,
                        "b.csv",
                        OFFICIAL + "11-1011.00,Heads,,%s,,,exactMatch\n".formatted(ESCO + TINKER))));

        assertThat(received.count(OWL2.annotatedSource.asNode())).isOne();
    }

    @Test
    void descriptionInTheDeliveryWinsAndTellsTheOtherDirection() {
        Received received = Received.from(reader, "tables", Map.of("crosswalk.yaml", NATIONAL, "t.csv", """
                Ours;Our name;Theirs;Kind
                T1;Tin;http://example.net/can;wider
                """));

        assertThat(received.issues).isEmpty();
        assertThat(received.triples)
                .contains(triple("http://example.org/T1", SKOS.broadMatch.asNode(), "http://example.net/can"));
        assertThat(received.about("https://w3id.org/rungwork/id/mapping/tinkers-2/T1--2"))
                .contains("created 2020-02-29", "subject_label Tin", "comment The table says wider.")
                .noneMatch(is -> is.startsWith("object_label"));
    }

    @Test
    void subjectMayBeTheRightSide() {
        String inverted = NATIONAL.replace("subject: left", "subject: right");

        Received received = Received.from(reader, "tables", Map.of("crosswalk.yaml", inverted, "t.csv", """
                Ours;Our name;Theirs;Kind
                T1;Tin;http://example.net/can;wider
                """));

        assertThat(received.triples)
                .contains(triple("http://example.net/can", SKOS.broadMatch.asNode(), "http://example.org/T1"));
    }

    @Test
    void tellsWhatTheDescriptionLeavesOutOrGetsWrong() {
        assertRefused(NATIONAL.replace("match: Kind\n", ""), "leaves out match");
        assertRefused(NATIONAL.replace("id: Theirs, ", ""), "leaves out right.id");
        assertRefused(NATIONAL.replace("'http://example.net/'", "others"), "object_source 'others' is no IRI");
        assertRefused(NATIONAL.replace("subject: left", "subject: both"), "subject is neither left nor right");
        assertRefused(NATIONAL.replace("form: semicolon", "form: blanks"), "comma, semicolon, tab");
        assertRefused(NATIONAL.replace("wider: broadMatch", "wider: broader"), "'broader' for the match 'wider'");
        assertRefused(NATIONAL.replace("files: .*", "files: (.*"), "files is no regular expression");
        assertRefused("- a list", "no YAML map");
        assertRefused("a: [", "no YAML");
    }

    @Test
    void tellsTheColumnOrTheFileThatIsMissing() {
        Received withoutColumn =
                Received.from(reader, "tables", Map.of("crosswalk.yaml", NATIONAL, "t.csv", "Ours;Our name;Theirs\n"));
        Received withoutFile = Received.from(reader, "tables", Map.of("crosswalk.yaml", NATIONAL));

        assertThat(withoutColumn.codes()).containsExactly(Code.MISSING_COLUMN);
        assertThat(withoutColumn.issues.getFirst().message()).contains("'Kind'");
        assertThat(withoutFile.codes()).containsExactly(Code.MISSING_FILE);
    }

    @Test
    void descriptionIsFoundByTheHeaderOrNamedByAnOption() {
        var official = Received.delivery("download", "table.csv", OFFICIAL);
        var other = Received.delivery("download", "table.csv", "a,b\n");

        assertThat(reader.describe(official, Map.of()).id()).isEqualTo("esco-onet-1");
        assertThat(reader.describe(other, Map.of("config", "esco-onet")).id()).isEqualTo("esco-onet-1");
        assertThatThrownBy(() -> reader.describe(other, Map.of())).hasMessageContaining("crosswalk.yaml");
        assertThatThrownBy(() -> reader.describe(other, Map.of("config", "../esco")))
                .hasMessageContaining("esco-onet");
    }

    private void assertRefused(String description, String message) {
        var delivery = Received.delivery("tables", "crosswalk.yaml", description);

        assertThatThrownBy(() -> reader.describe(delivery, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private Received readOfficial(String rows) {
        return Received.from(
                reader, Received.delivery("crosswalk-official", "crosswalk_esco_onet.csv", OFFICIAL + rows));
    }

    private static Triple triple(String subject, Node predicate, String object) {
        return Triple.create(NodeFactory.createURI(subject), predicate, NodeFactory.createURI(object));
    }
}
