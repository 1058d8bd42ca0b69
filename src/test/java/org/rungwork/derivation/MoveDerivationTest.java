package org.rungwork.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.rungwork.ProjectFiles;
import org.rungwork.model.QueryFile;
import org.rungwork.projection.SmallStore;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/** Moves between a handful of occupations; 11, 12 … are O*NET's, e1, e2 … are ESCO's. */
class MoveDerivationTest {

    private static final String PREFIXES = """
            @prefix esco: <http://data.europa.eu/esco/model#> .
            @prefix o: <http://data.europa.eu/esco/occupation/> .
            @prefix onet: <https://w3id.org/rungwork/id/onet/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix role: <https://w3id.org/rungwork/id/role/> .
            @prefix rw: <https://w3id.org/rungwork/ns#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix tax: <https://w3id.org/rungwork/taxonomy#> .
            @prefix : <https://example.org/> .
            """;

    private static final String ZONES = """
            :z2 skos:notation "2" ; tax:svpLower 4.0 ; tax:svpUpper 6.0 .
            :z3 skos:notation "3" ; tax:svpLower 6.0 ; tax:svpUpper 7.0 .
            :z4 skos:notation "4" ; tax:svpLower 7.0 ; tax:svpUpper 8.0 .
            :z5 skos:notation "5" ; tax:svpLower 8.0 .
            :z1 skos:notation "1" ; tax:svpUpper 4.0 .
            onet:11 a tax:Occupation ; tax:jobZone :z2 .
            onet:12 a tax:Occupation ; tax:jobZone :z3 .
            onet:13 a tax:Occupation ; tax:jobZone :z4 .
            onet:14 a tax:Occupation ; tax:jobZone :z5 .
            onet:15 a tax:Occupation ; tax:jobZone :z1 .
            onet:16 a tax:Occupation .
            """;

    @Test
    void movesToRelatedOccupationsWithYearsFromTheirPreparation() {
        Graph moves = derive(ZONES
                + related(11, 13, "Primary-Short", 1)
                + related(14, 12, "Supplemental", 11)
                + related(11, 16, "Primary-Long", 6)
                + related(12, 14, "Primary-Short", 2)
                + related(15, 11, "Primary-Short", 1));

        assertThat(move(moves, "11", "13"))
                .isEqualTo(
                        "ClosestRelatedOccupation 0.9 Upward 1.0..3.75 from https://w3id.org/rungwork/id/onet/related/11--13");
        assertThat(move(moves, "14", "12"))
                .isEqualTo(
                        "FurtherRelatedOccupation 0.6 Downward 0.0..0.0 from https://w3id.org/rungwork/id/onet/related/14--12");
        assertThat(move(moves, "11", "16"))
                .isEqualTo("CloseRelatedOccupation 0.75 - -..- from https://w3id.org/rungwork/id/onet/related/11--16");
        assertThat(move(moves, "12", "14"))
                .isEqualTo(
                        "ClosestRelatedOccupation 0.9 Upward 2.0..- from https://w3id.org/rungwork/id/onet/related/12--14");
        assertThat(move(moves, "15", "11"))
                .isEqualTo(
                        "ClosestRelatedOccupation 0.9 Upward 0.0..1.0 from https://w3id.org/rungwork/id/onet/related/15--11");
    }

    @Test
    void movesToOccupationsWhoseSkillsAreCoveredAndThatAskForOneStepMoreAtMost() {
        String skills = needs(11, "a", "b") + needs(12, "a") + needs(13, "a") + needs(15, "a");

        Graph moves = derive(ZONES + skills);

        // 15 covers half of 11; 11 covers 13, but that lies two steps above it, and 15 lies below everything
        assertThat(pairs(moves)).containsExactlyInAnyOrder("11-12", "12-13");
        assertThat(move(moves, "11", "12"))
                .isEqualTo("CoveredOccupation 0.5 Upward 0.0..1.75 from https://w3id.org/rungwork/id/onet/11,"
                        + " https://w3id.org/rungwork/id/onet/12");
    }

    @Test
    void keepsTheTenSurestOfEachRole() {
        String many = IntStream.rangeClosed(21, 32)
                .mapToObj(number -> "onet:%d a tax:Occupation .\n".formatted(number)
                        + related(11, number, number < 30 ? "Supplemental" : "Primary-Short", number))
                .collect(Collectors.joining());

        Graph moves = derive(ZONES + many);

        assertThat(pairs(moves))
                .containsExactlyInAnyOrder(
                        "11-30", "11-31", "11-32", "11-21", "11-22", "11-23", "11-24", "11-25", "11-26", "11-27");
    }

    @Test
    void carriesMovesToRolesThatMeanTheOccupationsExactlyOrClosely() {
        String matches = """
                o:e1 a esco:Occupation ; skos:exactMatch onet:11 .
                o:e2 a esco:Occupation ; skos:closeMatch onet:13 .
                o:e3 a esco:Occupation ; skos:broadMatch onet:13 .
                o:group a skos:Concept ; skos:exactMatch onet:13 .
                role:here a rw:Role .
                onet:11 skos:exactMatch role:here .
                :record owl:annotatedSource o:e1 ; owl:annotatedProperty skos:exactMatch ; owl:annotatedTarget onet:11 .
                """;

        Graph moves = derive(ZONES + related(11, 13, "Primary-Short", 1) + matches);

        assertThat(pairs(moves)).containsExactlyInAnyOrder("11-13", "e1-e2", "here-e2");
        assertThat(move(moves, "e1", "e2"))
                .isEqualTo("ClosestRelatedOccupation 0.72 Upward 1.0..3.75 from https://example.org/record,"
                        + " https://w3id.org/rungwork/id/progression/move/11--13");
    }

    @Test
    void leavesOutOlderVersions() {
        String catalogue = "<https://w3id.org/rungwork/graph/taxonomy/onet-29.2>"
                + " <http://purl.org/dc/terms/isReplacedBy> <https://w3id.org/rungwork/graph/taxonomy/onet-30.0> .";

        Graph moves = derive(ZONES + related(11, 13, "Primary-Short", 1), catalogue);

        assertThat(moves.isEmpty()).isTrue();
    }

    @Test
    void givesUpWhenTold() {
        assertThatThrownBy(() -> derive(ZONES + related(11, 13, "Primary-Short", 1), "", () -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    private static String related(int from, int to, String tier, int index) {
        return """
                <https://w3id.org/rungwork/id/onet/related/%1$d--%2$d> a tax:Relatedness ; tax:occupation onet:%1$d ;
                  tax:relatedOccupation onet:%2$d ; tax:relatedTier "%3$s" ; tax:relatedIndex %4$d .
                """.formatted(from, to, tier, index);
    }

    private static String needs(int occupation, String... skills) {
        return IntStream.range(0, skills.length)
                .mapToObj(i -> """
                        :%2$s a rw:Skill .
                        onet:%1$d rw:hasRequirement :r%1$d%2$s .
                        :r%1$d%2$s rw:requiresSkill :%2$s ; rw:importance rw:Essential .
                        """.formatted(occupation, skills[i]))
                .collect(Collectors.joining());
    }

    private static Graph derive(String delivered) {
        return derive(delivered, "");
    }

    private static Graph derive(String delivered, String catalogue) {
        return derive(delivered, catalogue, () -> {});
    }

    private static Graph derive(String delivered, String catalogue, Runnable step) {
        Graph moves = GraphFactory.createDefaultGraph();
        try (SmallStore store = new SmallStore("")) {
            store.add("https://w3id.org/rungwork/graph/taxonomy/onet-29.2", PREFIXES + delivered);
            store.add("https://w3id.org/rungwork/graph/catalogue", catalogue);
            List<QueryFile> queries = ProjectFiles.list("queries/move", ".rq").stream()
                    .map(file -> QueryFile.of(file.toString(), ProjectFiles.read(file)))
                    .toList();
            store.store().read(dataset -> {
                new MoveDerivation(queries)
                        .derive(
                                (query, terms) -> store.store().queryExec(dataset, query),
                                store::projection,
                                step,
                                moves::add);
                return true;
            });
        }
        return moves;
    }

    private static List<String> pairs(Graph moves) {
        List<String> pairs = new ArrayList<>();
        moves.find(Node.ANY, Rw.from, Node.ANY)
                .forEachRemaining(triple ->
                        pairs.add(Identifiers.localName(triple.getObject().getURI())
                                + "-"
                                + Identifiers.localName(object(moves, triple.getSubject(), Rw.to))));
        return pairs;
    }

    /** Rule, confidence, direction, years and grounds of a move. */
    private static String move(Graph moves, String from, String to) {
        Node move = NodeFactory.createURI("https://w3id.org/rungwork/id/progression/move/" + from + "--" + to);
        String grounds = moves
                .find(move, Prov.wasDerivedFrom, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(Node::getURI)
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining(", "));
        return Identifiers.localName(object(moves, move, Rw.moveRule)) + " " + object(moves, move, Rw.confidence) + " "
                + Identifiers.localName(object(moves, move, Rw.direction)) + " "
                + object(moves, move, Rw.yearsLower) + ".." + object(moves, move, Rw.yearsUpper) + " from " + grounds;
    }

    private static String object(Graph moves, Node subject, Node property) {
        return moves.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                .nextOptional()
                .orElse("-");
    }
}
