package org.rungwork.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.rungwork.vocabulary.Graphs;

class GraphReaderTest {

    private static final String HEADER = """
            # mapping_set_id: http://example.org/set
            # object_source_version: "1.1.1"
            # mapping_date: 2026-01-31
            # curie_map:
            #   ours: http://example.org/ours/
            #   theirs: http://example.org/theirs/
            #   skos: http://www.w3.org/2004/02/skos/core#
            #   semapv: https://w3id.org/semapv/vocab/
            subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tpredicate_modifier
            """;

    private final List<Triple> triples = new ArrayList<>();
    private final List<ImportIssue> issues = new ArrayList<>();

    @Test
    void reviewedMappingIsARecordAndAStatement() {
        read("set.sssom.tsv", HEADER + "ours:a\tskos:exactMatch\ttheirs:b\tsemapv:ManualMappingCuration\t0.9\t\n");

        assertThat(issues).isEmpty();
        assertThat(triples)
                .anySatisfy(triple -> assertThat(triple.getPredicate()).isEqualTo(SKOS.exactMatch.asNode()))
                .anySatisfy(triple -> assertThat(triple.getPredicate()).isEqualTo(OWL2.annotatedSource.asNode()))
                .anySatisfy(triple -> assertThat(triple.toString()).contains("object_source_version", "1.1.1"))
                .anySatisfy(triple -> assertThat(triple.toString()).contains("terms/created", "2026-01-31"));
    }

    @Test
    void candidateIsARecordOnly() {
        read("set.candidate.sssom.tsv", HEADER + "ours:a\tskos:exactMatch\ttheirs:b\tsemapv:LexicalMatching\t0.5\t\n");

        assertThat(triples)
                .isNotEmpty()
                .noneSatisfy(triple -> assertThat(triple.getPredicate()).isEqualTo(SKOS.exactMatch.asNode()));
    }

    @Test
    void rejectedMappingIsNeverStated() {
        read("set.sssom.tsv", HEADER + "ours:a\tskos:exactMatch\ttheirs:b\tsemapv:MappingReview\t\tNot\n");

        assertThat(triples)
                .isNotEmpty()
                .noneSatisfy(triple -> assertThat(triple.getPredicate()).isEqualTo(SKOS.exactMatch.asNode()));
    }

    @Test
    void tellsTheLineOfARowThatBreaksTheModel() {
        read(
                "set.sssom.tsv",
                HEADER
                        + "ours:a\tskos:exactMatch\ttheirs:b\tsemapv:MappingReview\t1.5\t\n"
                        + "ours:a\tskos:exactMatch\tunknown:b\tsemapv:MappingReview\t\t\n"
                        + "ours:a\tskos:exactMatch\ttheirs:b\t\t\t\n");

        assertThat(triples).isEmpty();
        assertThat(issues)
                .extracting(ImportIssue::where)
                .containsExactly("set.sssom.tsv:10:5", "set.sssom.tsv:11:3", "set.sssom.tsv:12:4");
        assertThat(issues.get(0).message()).contains("confidence '1.5'");
        assertThat(issues.get(1).message()).contains("unknown:b");
        assertThat(issues.get(2).message()).contains("mapping_justification");
    }

    @Test
    void contradictionsOfReviewedMappingsAreTold() {
        String rows = "ours:a\tskos:exactMatch\ttheirs:b\tsemapv:MappingReview\t\t\n"
                + "ours:a\tskos:closeMatch\ttheirs:b\tsemapv:MappingReview\t\t\n";

        read("set.candidate.sssom.tsv", HEADER + rows);
        assertThat(issues).isEmpty();

        read("set.sssom.tsv", HEADER + rows);
        assertThat(issues).extracting(ImportIssue::code).containsExactly(ImportIssue.Code.TWO_RELATIONS);
        assertThat(triples)
                .anySatisfy(triple -> assertThat(triple.getPredicate()).isEqualTo(SKOS.exactMatch.asNode()))
                .anySatisfy(triple -> assertThat(triple.getPredicate()).isEqualTo(SKOS.closeMatch.asNode()));
    }

    private void read(String name, String text) {
        new GraphReader()
                .read(
                        new GraphSource(Graphs.VOCABULARY, List.of(RdfReaderTest.file(name, text))),
                        triples::add,
                        issues);
    }
}
