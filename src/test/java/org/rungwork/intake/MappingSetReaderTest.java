package org.rungwork.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.sssom.MappingSetReader;
import org.rungwork.model.Taxonomy;

class MappingSetReaderTest {

    private static final String SET = """
            # mapping_set_title: Tins to cans
            # mapping_set_version: "3"
            # license: https://example.org/free
            # curie_map:
            #   t: http://example.org/
            #   skos: http://www.w3.org/2004/02/skos/core#
            #   semapv: https://w3id.org/semapv/vocab/
            subject_id\tpredicate_id\tobject_id\tmapping_justification
            t:tin\tskos:exactMatch\tt:can\tsemapv:MappingReview
            t:tin\tskos:closeMatch\tnowhere:pan\tsemapv:MappingReview
            """;

    private final MappingSetReader reader = new MappingSetReader();
    private final Delivery delivery = Received.delivery("tins", "Tins_2.sssom.tsv", SET);

    @Test
    void handsOnRecordsStatementsAndIssues() {
        Received received = Received.from(reader, delivery);

        assertThat(received.count(SKOS.exactMatch.asNode())).isOne();
        assertThat(received.count(OWL2.annotatedSource.asNode())).isOne();
        assertThat(received.codes()).containsExactly(Code.MAPPING);
        assertThat(received.progress).containsOnlyKeys("Tins_2.sssom.tsv");
    }

    @Test
    void readsJsonAndRdfToo() {
        String json = """
                {"mappings": [{"subject_id": "http://example.org/tin", "predicate_id": "skos:exactMatch",
                  "object_id": "http://example.org/can", "mapping_justification": "semapv:MappingReview"}]}
                """;
        String turtle = """
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                [] a owl:Axiom ; owl:annotatedSource <http://example.org/tin> ; owl:annotatedProperty skos:exactMatch ;
                  owl:annotatedTarget <http://example.org/can> ;
                  <https://w3id.org/sssom/mapping_justification> <https://w3id.org/semapv/vocab/MappingReview> .
                """;

        for (Received received : List.of(
                Received.from(reader, Received.delivery("tins", "tins.sssom.json", json)),
                Received.from(reader, Received.delivery("tins", "tins.sssom.ttl", turtle)))) {
            assertThat(received.issues).isEmpty();
            assertThat(received.count(SKOS.exactMatch.asNode())).isOne();
            assertThat(received.count(OWL2.annotatedSource.asNode())).isOne();
        }
    }

    @Test
    void tellsContradictionsAndKeepsBoth() {
        Received received =
                Received.from(reader, Received.delivery("tins", "tins.sssom.tsv", SET.replace("nowhere:pan", "t:can")));

        assertThat(received.codes()).containsExactly(Code.TWO_RELATIONS);
        assertThat(received.count(SKOS.exactMatch.asNode())).isOne();
        assertThat(received.count(SKOS.closeMatch.asNode())).isOne();
    }

    @Test
    void metadataTellWhatTheSetIs() {
        Taxonomy set = reader.describe(delivery, Map.of());

        assertThat(set.id()).isEqualTo("tins-2-3");
        assertThat(set.title()).isEqualTo("Tins to cans");
        assertThat(set.licence()).isEqualTo("https://example.org/free");
    }

    @Test
    void optionsWinOverMetadata() {
        assertThat(reader.describe(delivery, Map.of("name", "cans", "version", "4"))
                        .id())
                .isEqualTo("cans-4");
    }

    @Test
    void asksForAVersionThatNothingTells() {
        Delivery unversioned = Received.delivery("tins", "tins.sssom.tsv", "# license: x\nsubject_id\n");

        assertThatThrownBy(() -> reader.describe(unversioned, Map.of())).hasMessageContaining("version=1");
    }

    @Test
    void deliveryWithoutASetIsIncomplete() {
        Received received = Received.from(reader, new Delivery("tins", List.of()));

        assertThat(received.codes()).containsExactly(Code.MISSING_FILE);
    }
}
