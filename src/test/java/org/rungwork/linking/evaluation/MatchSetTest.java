package org.rungwork.linking.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Term;
import org.rungwork.linking.Terminology;
import org.rungwork.linking.evaluation.CaseSet.Use;
import org.rungwork.model.MatchRelation;
import org.rungwork.vocabulary.Graphs;

class MatchSetTest {

    private static final String JOB = "urn:class:job";
    private static final String GROUP = "urn:class:group";

    private final MatchSet jobs = new MatchSet(
            linker(
                    term("urn:one:nurse", JOB),
                    term("urn:one:baker", JOB),
                    term("urn:one:smith", JOB),
                    term("urn:one:all", GROUP)),
            linker(term("urn:two:nurse", JOB), term("urn:two:baker", JOB), term("urn:two:health", GROUP)),
            JOB,
            true);

    private static Linker linker(Term... terms) {
        return new Linker(new Terminology("small", "Small", "1", "en", List.of(terms)));
    }

    private static Term term(String iri, String type) {
        return new Term(iri, List.of(type), iri.substring(iri.lastIndexOf(':') + 1), List.of(), "", List.of());
    }

    private static Match match(String subject, MatchRelation relation, String object) {
        return new Match("urn:one:" + subject, relation, "urn:two:" + object);
    }

    private List<Case> cases(List<Match> matches) {
        return jobs.sets("jobs", "Jobs", Use.MEASURE, matches)
                .findFirst()
                .orElseThrow()
                .cases();
    }

    @Test
    void hasNoSetWhereNothingWasMatched() {
        assertThat(jobs.sets("jobs", "Jobs", Use.MEASURE, List.of())).isEmpty();
    }

    @Test
    void takesWhatPeopleMatchedForRightWhateverTheRelation() {
        List<Match> matches = List.of(
                match("nurse", MatchRelation.BROAD_MATCH, "nurse"), match("nurse", MatchRelation.CLOSE_MATCH, "baker"));

        Case nurse = cases(matches).stream()
                .filter(one -> one.query().name().equals("nurse"))
                .findFirst()
                .orElseThrow();

        assertThat(nurse.right()).containsExactlyInAnyOrder("urn:two:nurse", "urn:two:baker");
        assertThat(nurse.relations()).containsEntry("urn:two:nurse", MatchRelation.BROAD_MATCH);
    }

    @Test
    void asksAboutConceptsThatNobodyMatchedToo() {
        List<Case> cases = cases(List.of(
                match("nurse", MatchRelation.EXACT_MATCH, "nurse"),
                match("baker", MatchRelation.EXACT_MATCH, "baker")));

        assertThat(cases)
                .extracting(one -> one.query().name(), Case::right)
                .containsExactlyInAnyOrder(
                        tuple("nurse", Set.of("urn:two:nurse")),
                        tuple("baker", Set.of("urn:two:baker")),
                        tuple("smith", Set.of()));
    }

    @Test
    void leavesOutWhatWasMatchedOnlyWithWhatCannotBeFound() {
        List<Match> matches = List.of(
                match("nurse", MatchRelation.EXACT_MATCH, "gone"),
                match("smith", MatchRelation.BROAD_MATCH, "health"),
                match("baker", MatchRelation.EXACT_MATCH, "baker"));

        assertThat(cases(matches)).extracting(one -> one.query().name()).containsExactly("baker");
    }

    @Test
    void readsTheOtherWayRoundWithTheRelationTurned() {
        assertThat(match("nurse", MatchRelation.BROAD_MATCH, "nurse").inverse())
                .isEqualTo(new Match("urn:two:nurse", MatchRelation.NARROW_MATCH, "urn:one:nurse"));
    }

    @Test
    void readsRecordsThatPeopleMadeAndDidNotReject() {
        DatasetGraph dataset = RDFParser.fromString("""
                        PREFIX owl: <http://www.w3.org/2002/07/owl#>
                        PREFIX semapv: <https://w3id.org/semapv/vocab/>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX sssom: <https://w3id.org/sssom/>
                        GRAPH <https://w3id.org/rungwork/graph/crosswalk/one> {
                          <urn:record:1> owl:annotatedSource <urn:one:nurse> ; owl:annotatedProperty skos:closeMatch ;
                            owl:annotatedTarget <urn:two:nurse> ; sssom:mapping_justification semapv:ManualMappingCuration .
                          <urn:record:2> owl:annotatedSource <urn:one:nurse> ; owl:annotatedProperty skos:closeMatch ;
                            owl:annotatedTarget <urn:two:baker> ; sssom:mapping_justification semapv:ManualMappingCuration ;
                            sssom:predicate_modifier "Not" .
                          <urn:record:3> owl:annotatedSource <urn:one:baker> ; owl:annotatedProperty skos:closeMatch ;
                            owl:annotatedTarget <urn:two:baker> ; sssom:mapping_justification semapv:LexicalMatching .
                        }
                        GRAPH <https://w3id.org/rungwork/graph/trail/mappings> {
                          <urn:record:4> owl:annotatedSource <urn:one:smith> ; owl:annotatedProperty skos:closeMatch ;
                            owl:annotatedTarget <urn:two:baker> ; sssom:mapping_justification semapv:ManualMappingCuration .
                        }
                        """, Lang.TRIG).toDatasetGraph();

        assertThat(Match.read(dataset, graph -> Graphs.shortName(graph).startsWith("crosswalk/")))
                .containsExactly(match("nurse", MatchRelation.CLOSE_MATCH, "nurse"));
    }
}
