package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rungwork.GapRestTest.assertProblem;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.TestServer.Running;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;
import tools.jackson.databind.JsonNode;

/** Career routes over REST, on the seed. */
@ExtendWith(TestServer.class)
class RouteRestTest {

    private static final String LADDER = "/api/routes?from=healthcare-data-engineer&to=director-of-ai-in-healthcare";
    private static final String ABOVE = "/api/routes?from=healthcare-ml-engineer&to=chief-ai-officer";

    private final Running server;

    RouteRestTest(Running server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource({"moves", "time", "effort", "cumulative-effort", "pay", "pareto"})
    void findsTheOneRouteUpTheLadder(String rank) {
        JsonNode answer = server.json(LADDER + "&rank=" + rank);

        JsonNode route = answer.at("/routes/0");
        assertThat(answer.path("routes")).hasSize(1);
        assertThat(route.path("steps")
                        .valueStream()
                        .map(step -> step.at("/to/id").stringValue()))
                .containsExactly(
                        "ml-engineer", "ai-research-scientist", "ml-consultant", "director-of-ai-in-healthcare");
        assertThat(route.path("cost").toString())
                .isEqualTo("{\"moves\":4,\"unknownMoves\":4,\"yearsLower\":0.0,\"yearsUpper\":null,\"effort\":null,"
                        + "\"cumulativeEffort\":null,\"undescribedRoles\":5,\"payGain\":null,\"lowestPay\":null,"
                        + "\"trust\":\"Derived\"}");
        assertThat(route.at("/steps/0/move/evidence")).hasSize(5);
        assertThat(answer.at("/query/rank").stringValue()).isEqualTo(rank);
        assertThat(answer.at("/query/start").stringValue()).isEqualTo("fallback");
        assertThat(answer.path("startRuleApplied").booleanValue()).isFalse();
        assertThat(answer.has("reason")).isFalse();
        assertThat(answer.path("said").stringValue())
                .isEqualTo("One route from Healthcare Data Engineer to Director of AI in Healthcare of 4 moves; no"
                        + " source says how long it takes.");
    }

    @Test
    void saysThatTheStartRuleWasApplied() {
        JsonNode never = server.json(ABOVE + "&start=never");
        JsonNode usual = server.json(ABOVE);

        assertThat(never.path("routes")).isEmpty();
        assertThat(never.path("reason").stringValue()).isEqualTo("no-route");
        assertThat(never.path("said").stringValue())
                .isEqualTo("No route by recorded moves from Healthcare ML Engineer to Chief AI Officer within these"
                        + " bounds. It specialises Machine Learning Engineer: start=fallback looks for routes from"
                        + " there, too.");
        assertThat(usual.path("startRuleApplied").booleanValue()).isTrue();
        assertThat(usual.at("/routes/0/cost/moves").intValue()).isEqualTo(3);
        assertThat(usual.at("/routes/0/startsAs/id").stringValue()).isEqualTo("ml-engineer");
        assertThat(usual.path("said").stringValue())
                .isEqualTo("No route by recorded moves; one of 3 moves starts as Machine Learning Engineer, which this"
                        + " role specialises.");
    }

    @Test
    void saysThatBothEndsAreOneRole() {
        JsonNode answer = server.json("/api/routes?from=cdm-director&to=cdm-director");

        assertThat(answer.path("reason").stringValue()).isEqualTo("same-role");
    }

    @Test
    void findsRoutesFromAndIntoARole() {
        JsonNode from = server.json("/api/routes?from=healthcare-data-engineer");
        JsonNode into = server.json("/api/routes?to=chief-ai-officer&k=2");

        assertThat(from.path("routes")
                        .valueStream()
                        .map(route -> route.at("/end/id").stringValue()))
                .containsExactly(
                        "ml-engineer",
                        "ai-research-scientist",
                        "ml-consultant",
                        "chief-ai-officer",
                        "director-of-ai-in-healthcare");
        assertThat(from.has("to")).isFalse();
        assertThat(into.path("routes")
                        .valueStream()
                        .map(route -> route.at("/start/id").stringValue()))
                .containsExactly("ml-consultant", "ai-research-scientist");
    }

    @Test
    void keepsToTheBoundsThatAreGiven() {
        assertThat(server.json(LADDER + "&avoid=ml-consultant").path("routes")).isEmpty();
        assertThat(server.json(LADDER + "&maxMoves=3").path("routes")).isEmpty();
        assertThat(server.json(LADDER + "&minTrust=Stated").path("routes")).isEmpty();
        assertThat(server.json(LADDER + "&kind=Promotion").path("routes")).isEmpty();
        assertThat(server.json(LADDER + "&via=ml-consultant").path("routes")).hasSize(1);
        assertThat(server.json(LADDER + "&via=cdm-director").path("routes")).isEmpty();
        assertThat(server.json(LADDER + "&maxYears=2").at("/routes/0/within").stringValue())
                .isEqualTo("unknown");
        assertThat(server.json(LADDER + "&minPayShare=0.9&payToday=100000").path("routes"))
                .hasSize(1);
    }

    @Test
    void returnsTheBoundsByTheirNames() {
        JsonNode query = server.json(LADDER + "&avoid=cdm-director&kind=Promotion&minTrust=Stated&maxYears=5&k=3")
                .path("query");

        assertThat(query.propertyNames())
                .containsExactly("start", "rank", "k", "maxMoves", "maxYears", "avoid", "kind", "minTrust");
        assertThat(query.at("/avoid/0/id").stringValue()).isEqualTo("cdm-director");
        assertThat(query.at("/kind/0/id").stringValue()).isEqualTo("Promotion");
        assertThat(query.at("/minTrust/id").stringValue()).isEqualTo("Stated");
    }

    @Test
    void leadsOn() {
        JsonNode answer = server.json(LADDER);

        assertThat(answer.path("links").propertyNames())
                .containsExactly("self", "csv", "ttl", "from", "reach", "to", "gap", "reverse", "bottlenecks");
        assertThat(answer.path("links").valueStream().map(JsonNode::stringValue))
                .allSatisfy(link ->
                        assertThat(server.get(link).statusCode()).as(link).isEqualTo(200));
        assertThat(answer.at("/routes/0/steps/1/links/gap").stringValue())
                .isEqualTo("/api/gap?from=ml-engineer&to=ai-research-scientist");
    }

    @Test
    void isATableWithARowForEachStep() {
        String table = server.get(LADDER, "Accept", "text/csv").body();

        assertThat(table.lines()).hasSize(5);
        assertThat(table)
                .startsWith("route,step,from,fromLabel,to,toLabel,kind,yearsLower,yearsUpper,effort,coverage,skills,"
                        + "toLearn,pay,status,move\r\n"
                        + "1,1,https://w3id.org/rungwork/id/role/healthcare-data-engineer,Healthcare Data Engineer,"
                        + "https://w3id.org/rungwork/id/role/ml-engineer,Machine Learning Engineer,UnknownKind,,,,,0,,,"
                        + "Derived,https://");
    }

    /**
     * The catalogue leads from a move over what it was derived from to the evidence; the answer leads there directly, and
     * does not name what lies between.
     */
    @Test
    void holdsWhatTheCatalogueConstructs() {
        Graph ours = graph(server.get(LADDER, "Accept", "text/turtle"));
        Graph constructed = graph(server.get(
                "/api/queries/route-graph?from=healthcare-data-engineer&to=director-of-ai-in-healthcare",
                "Accept",
                "text/turtle"));

        List<Triple> withoutDerivations = constructed.stream()
                .filter(triple -> !triple.getPredicate().equals(Prov.wasDerivedFrom))
                .toList();
        assertThat(withoutDerivations)
                .hasSizeGreaterThan(20)
                .allSatisfy(triple ->
                        assertThat(ours.contains(triple)).as(triple.toString()).isTrue());
        List<Node> moves = constructed.stream(Node.ANY, Rw.from, Node.ANY)
                .map(Triple::getSubject)
                .toList();
        assertThat(moves)
                .hasSize(4)
                .allSatisfy(move -> assertThat(derivedFrom(ours, move)).isEqualTo(evidence(constructed, move)));
    }

    private static Set<Node> derivedFrom(Graph graph, Node node) {
        return graph.stream(node, Prov.wasDerivedFrom, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toSet());
    }

    private static Set<Node> evidence(Graph graph, Node move) {
        Set<Node> passages = new HashSet<>();
        for (Node ground : derivedFrom(graph, move)) {
            Set<Node> below = derivedFrom(graph, ground);
            passages.addAll(below.isEmpty() ? Set.of(ground) : below);
        }
        return passages;
    }

    private static Graph graph(HttpResponse<String> answer) {
        return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
    }

    @ParameterizedTest
    @CsvSource({
        "cdm-project-lead, 2, no",
        "cdm-project-lead, 3, possible",
        "clinical-data-manager, 1, unknown",
    })
    void tellsWhatCanBeReachedInYears(String from, int years, String within) {
        String path = "/api/reach?from=" + from + "&years=" + years;
        JsonNode answer = server.json(path);

        assertThat(answer.path("total").intValue()).isEqualTo(1);
        assertThat(answer.at("/roles/0/within").stringValue()).isEqualTo(within);
        assertThat(answer.at("/roles/0/yearsUpper").isNull()).isTrue();
        assertThat(answer.at("/query/years").doubleValue()).isEqualTo(years);
        assertThat(server.get(path, "Accept", "text/csv").body())
                .startsWith("role,roleLabel,startsAs,moves,yearsLower,yearsUpper,within\r\n")
                .contains("," + within + "\r\n");
    }

    @Test
    void reachesFromTheRoleSpecialised() {
        JsonNode answer = server.json("/api/reach?from=healthcare-ml-engineer&limit=2");

        assertThat(answer.path("startRuleApplied").booleanValue()).isTrue();
        assertThat(answer.path("roles")).hasSize(2);
        assertThat(answer.path("total").intValue()).isEqualTo(4);
        assertThat(answer.at("/roles/0/startsAs/id").stringValue()).isEqualTo("ml-engineer");
        assertThat(answer.at("/roles/0").has("within")).isFalse();
    }

    @Test
    void findsWhatNobodyGetsByWithout() {
        String path = "/api/bottlenecks?from=clinical-data-manager&to=cdm-director";
        JsonNode typical = server.json(path);
        JsonNode person = server.json(path + "&skill=communication:4&skill=leadership:1");
        JsonNode none = server.json("/api/bottlenecks?from=cdm-director&to=clinical-data-manager");

        assertThat(typical.path("bottlenecks")).hasSize(9);
        assertThat(person.path("bottlenecks")
                        .valueStream()
                        .map(found -> found.at("/skill/id").stringValue()))
                .hasSize(8)
                .contains("leadership")
                .doesNotContain("communication");
        assertThat(typical.at("/bottlenecks/0/roles/0/id").stringValue()).isEqualTo("cdm-director");
        assertThat(typical.has("reason")).isFalse();
        assertThat(none.path("bottlenecks")).isEmpty();
        assertThat(none.path("reason").stringValue()).isEqualTo("no-route");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/routes                                           | 422 | 'to'
                    /api/routes?from=nobody                               | 404 | nobody
                    /api/routes?from=cdm-director&avoid=nobody            | 404 | nobody
                    /api/routes?from=cdm-director&k=0                     | 422 | between 1 and 100
                    /api/routes?from=cdm-director&k=many                  | 400 | whole number
                    /api/routes?from=cdm-director&maxMoves=21             | 422 | between 1 and 20
                    /api/routes?from=cdm-director&maxYears=101            | 422 | between 0 and 100
                    /api/routes?from=cdm-director&rank=fun                | 422 | cumulative-effort
                    /api/routes?from=cdm-director&rank=pay                | 422 | open end
                    /api/routes?from=cdm-director&start=maybe             | 422 | never, fallback, always
                    /api/routes?from=cdm-director&kind=jump               | 422 | Promotion
                    /api/routes?from=cdm-director&minTrust=some           | 422 | Stated
                    /api/routes?from=cdm-director&minPayShare=0.9         | 422 | payToday
                    /api/routes?from=cdm-director&years=3                 | 400 | maxYears
                    /api/reach                                            | 422 | 'from'
                    /api/reach?from=cdm-director&years=-1                 | 422 | between 0 and 100
                    /api/reach?from=cdm-director&limit=1001               | 422 | between 1 and 1000
                    /api/reach?from=cdm-director&to=cdm-director          | 400 | 'to'
                    /api/bottlenecks?from=cdm-director                    | 422 | 'to'
                    """)
    void tellsWhatIsWrongWithARequest(String path, int status, String said) {
        assertProblem(server.get(path), status, said);
    }
}
