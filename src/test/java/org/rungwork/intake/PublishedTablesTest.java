package org.rungwork.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.rungwork.ProjectFiles;
import org.rungwork.SharedData;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.crosswalk.CrosswalkReader;
import org.rungwork.intake.oews.OewsReader;
import org.rungwork.intake.onet.OnetReader;
import org.rungwork.vocabulary.Tax;

/** The files as their publishers deliver them, which lie beside the checkout on some machines only. */
class PublishedTablesTest {

    private static final String OCCUPATION = "http://data.europa.eu/esco/occupation/";
    private static final String ONET = "https://w3id.org/rungwork/id/onet/";

    @Test
    void readsAllOfOnet() {
        Received received = Received.from(new OnetReader(), Delivery.open(SharedData.unpacked("onet-29.2")));

        assertThat(received.countOf(Tax.Occupation)).isEqualTo(1_016);
        assertThat(received.countOf(Tax.Element)).isEqualTo(627);
        assertThat(received.countOf(Tax.Relatedness)).isEqualTo(18_460);
        assertThat(received.countOf(Tax.Task)).isEqualTo(18_796);
        assertThat(received.countOf(Tax.Technology)).isEqualTo(8_927);
        assertThat(received.count(Tax.usesTechnology)).isEqualTo(32_627);
        // skills, knowledge, work styles, importance of kinds of education
        assertThat(received.count(Tax.importance)).isEqualTo(30_765 + 29_007 + 14_064 + 1_031);
        assertThat(received.count(Tax.level)).isEqualTo(30_765 + 29_007);
        assertThat(received.issuesByCode()).isEqualTo(Map.of(Code.REPEATED_NAME, 3L, Code.SUPPRESSED_FIGURE, 5_712L));
        assertThat(described(received)).containsAll(targetsOfOurMappings());
    }

    @Test
    void readsTheOfficialCrosswalkInTheRightDirection() {
        Received received =
                Received.from(new CrosswalkReader(), Delivery.open(SharedData.unpacked("crosswalk-official")));

        assertThat(received.issues).isEmpty();
        assertThat(received.count(OWL2.annotatedSource.asNode())).isEqualTo(4_253);
        assertThat(received.count(SKOS.broadMatch.asNode())).isEqualTo(2_053);
        assertThat(received.count(SKOS.closeMatch.asNode())).isEqualTo(1_432);
        assertThat(received.count(SKOS.exactMatch.asNode())).isEqualTo(498 + 43);
        assertThat(received.count(SKOS.narrowMatch.asNode())).isEqualTo(227);
        assertThat(received.count(RDFS.comment.asNode())).isEqualTo(43);
        // the chief executive officer, the secretary general, the chief operating officer
        assertThat(received.triples)
                .contains(match("6c3fd65e-2d24-47d8-bc22-9e93512bdcc2", SKOS.exactMatch.asNode(), "11-1011.00"))
                .contains(match("5c5b153e-4bf8-4f3d-973d-12fabf306d12", SKOS.closeMatch.asNode(), "11-1011.00"))
                .contains(match("c64a6e4e-5b38-4f93-b26d-aded817aeaf3", SKOS.broadMatch.asNode(), "11-1011.00"));
    }

    @Test
    void readsAllWages() {
        Delivery delivery = Delivery.open(ProjectFiles.shared("data/bls_oews_national_M2024.xlsx"));

        Received received = Received.from(new OewsReader(), delivery);

        assertThat(received.progress.values()).containsExactly(1_403);
        assertThat(received.issuesByCode()).isEqualTo(Map.of(Code.MISSING_VALUE, 42L));
        // an occupation that stands as broad and as detailed has one mean wage
        assertThat(received.count(Tax.meanWage)).isEqualTo(subjects(received, Tax.meanWage));
        assertThat(received.objects("https://w3id.org/rungwork/id/oews/2024/11-1011", Tax.wageCeiling))
                .extracting(Node::getLiteralLexicalForm)
                .contains("239200");
    }

    private static long subjects(Received received, Node predicate) {
        return received.triples.stream()
                .filter(triple -> triple.getPredicate().equals(predicate))
                .map(Triple::getSubject)
                .distinct()
                .count();
    }

    private static Set<String> described(Received received) {
        return received.triples.stream()
                .map(triple -> triple.getSubject().getURI())
                .collect(Collectors.toSet());
    }

    /** What the mapping sets of the checkout lead to in O*NET. */
    private static Set<String> targetsOfOurMappings() {
        return ProjectFiles.list("ontology/mappings", ".tsv").stream()
                .flatMap(file -> ProjectFiles.read(file).lines())
                .flatMap(line -> Arrays.stream(line.split("\t")))
                .filter(cell -> cell.startsWith("onet:"))
                .map(cell -> ONET + cell.substring("onet:".length()))
                .collect(Collectors.toSet());
    }

    private static Triple match(String occupation, Node predicate, String code) {
        return Triple.create(
                NodeFactory.createURI(OCCUPATION + occupation), predicate, NodeFactory.createURI(ONET + code));
    }
}
