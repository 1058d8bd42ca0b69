package org.rungwork.endpoint.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.career.Edition;
import org.rungwork.career.Editions;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.GapItem;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.path.Cancellation;
import org.rungwork.route.Bounds;
import org.rungwork.route.RankBy;
import org.rungwork.route.Route;
import org.rungwork.route.RouteQuery;
import org.rungwork.route.StartRule;
import org.rungwork.route.Step;
import org.rungwork.store.Store;

/** The worked examples on the seed, and the same answers as the library gives for every pair of roles. */
@ExtendWith(TestServer.class)
class SeedServiceTest {

    private static final String ALL_PAIRS =
            "{ SELECT * { ?source a rw:Role . ?target a rw:Role } ORDER BY ?source ?target } ";

    private final Asking asking;
    private final Edition edition;
    private final View view;

    SeedServiceTest(Running server) {
        this.asking = new Asking(server.context().getBean(Store.class));
        this.edition = server.context().getBean(Editions.class).current();
        this.view = View.standard(edition.projection().scales());
    }

    @Test
    void coversAsInTheMatrix() {
        String described =
                "role:healthcare-ml-engineer role:clinical-data-analytics-lead role:clinical-data-domain-lead"
                        + " role:clinical-data-programming-engineer role:cdm-director";

        assertThat(asking.rows("SELECT ?source ?target (ROUND(?c * 10000) / 10000 AS ?rounded) ?n {"
                        + " VALUES ?source { " + described + " } VALUES ?target { " + described + " }"
                        + " FILTER(?source != ?target)"
                        + " SERVICE svc:gap { [] svc:source ?source ; svc:target ?target ;"
                        + " svc:coverage ?c ; svc:skills ?n } }"))
                .containsExactlyInAnyOrder(
                        "healthcare-ml-engineer clinical-data-analytics-lead 0.4762 7",
                        "healthcare-ml-engineer clinical-data-domain-lead 0.0 5",
                        "healthcare-ml-engineer clinical-data-programming-engineer 0.4896 8",
                        "healthcare-ml-engineer cdm-director 0.2847 9",
                        "clinical-data-analytics-lead healthcare-ml-engineer 0.1081 37",
                        "clinical-data-analytics-lead clinical-data-domain-lead 0.2 5",
                        "clinical-data-analytics-lead clinical-data-programming-engineer 0.2083 8",
                        "clinical-data-analytics-lead cdm-director 0.1759 9",
                        "clinical-data-domain-lead healthcare-ml-engineer 0.0 37",
                        "clinical-data-domain-lead clinical-data-analytics-lead 0.0536 7",
                        "clinical-data-domain-lead clinical-data-programming-engineer 0.0156 8",
                        "clinical-data-domain-lead cdm-director 0.0 9",
                        "clinical-data-programming-engineer healthcare-ml-engineer 0.1177 37",
                        "clinical-data-programming-engineer clinical-data-analytics-lead 0.4286 7",
                        "clinical-data-programming-engineer clinical-data-domain-lead 0.05 5",
                        "clinical-data-programming-engineer cdm-director 0.3056 9",
                        "cdm-director healthcare-ml-engineer 0.1486 37",
                        "cdm-director clinical-data-analytics-lead 0.3571 7",
                        "cdm-director clinical-data-domain-lead 0.0 5",
                        "cdm-director clinical-data-programming-engineer 0.2813 8");
    }

    @Test
    void explainsEachSkill() {
        assertThat(asking.rows("SELECT ?skill ?need ?state ?credit ?held ?heldRank ?relation ?delta { SERVICE svc:gap {"
                        + " [] svc:source role:clinical-data-programming-engineer ; svc:target role:cdm-director ;"
                        + " svc:skill ?skill ; svc:need ?need ; svc:state ?state ; svc:credit ?credit ; svc:held ?held ;"
                        + " svc:heldRank ?heldRank ; svc:relation ?relation ; svc:levelDelta ?delta } }"))
                .containsExactly(
                        "communication 3 Met 1.0 communication 4 SameSkill 1",
                        "problem-solving 3 Met 1.0 problem-solving 3 SameSkill 0",
                        "database-management-systems 3 Partial 0.75 clinical-databases 3 NarrowerSkill 0",
                        "data-protection 4 Missing 0.0 - - - -",
                        "good-clinical-practice 4 Missing 0.0 - - - -",
                        "industry-regulations 4 Missing 0.0 - - - -",
                        "leadership 3 Missing 0.0 - - - -",
                        "regulatory-compliance 3 Missing 0.0 - - - -",
                        "statistical-analysis 3 Missing 0.0 - - - -");
    }

    @Test
    void hasARowForEachPassage() {
        List<String> passages = asking.rows("SELECT ?skill ?evidence ?quote { SERVICE svc:gap {"
                + " [] svc:source role:cdm-director ; svc:target role:healthcare-ml-engineer ;"
                + " svc:skill ?skill ; svc:evidence ?evidence } ?evidence rw:quote ?quote }");
        int expected =
                edition.gaps().report(typical("cdm-director"), role("healthcare-ml-engineer"), view).items().stream()
                        .mapToInt(item -> (int) item.statements().stream()
                                .flatMap(statement -> statement.evidence().stream())
                                .distinct()
                                .count())
                        .sum();

        assertThat(passages).hasSize(expected).hasSizeGreaterThan(37);
    }

    @Test
    void measuresAPerson() {
        String skills =
                "svc:holds \"python:4\" , [ svc:skill skill:aws ; svc:level 2 ] , [ svc:skill \"FHIR\" ; svc:level"
                        + " rw:Working ] , [ svc:skill skill:communication ; svc:level \"3\" ]";

        assertThat(asking.rows(
                        "SELECT (ROUND(?c * 10000) / 10000 AS ?coverage) ?met ?partial ?missing { SERVICE svc:gap {"
                                + " [] svc:target role:healthcare-ml-engineer ; svc:coverage ?c ; svc:met ?met ;"
                                + " svc:partial ?partial ; svc:missing ?missing ; " + skills + " } }"))
                .containsExactly("0.1149 3 2 32");
        assertThat(asking.rows(
                        "SELECT ?skill ?credit ?held { SERVICE svc:gap { [] svc:target role:healthcare-ml-engineer ;"
                                + " svc:skill ?skill ; svc:credit ?credit ; svc:held ?held ; " + skills
                                + " } FILTER(?credit > 0) }"))
                .containsExactly(
                        "cloud-technologies 1.0 aws",
                        "healthcare-data-formats 1.0 fhir",
                        "python 1.0 python",
                        "communication 0.75 communication",
                        "presentation 0.5 communication");
    }

    @Test
    void tellsOfAllRolesWhereTheTargetIsOpen() {
        List<String> all = asking.rows("SELECT ?target ?n { SERVICE svc:gap {"
                + " [] svc:source role:healthcare-ml-engineer ; svc:target ?target ; svc:skills ?n } }");
        List<String> two = asking.rows("SELECT ?target (COUNT(*) AS ?skills) { SERVICE svc:gap {"
                + " [] svc:source role:healthcare-ml-engineer ; svc:target ?target ; svc:skill ?skill ; svc:limit 2 } }"
                + " GROUP BY ?target ORDER BY ?target");

        assertThat(all)
                .containsExactly(
                        "clinical-data-programming-engineer 8",
                        "clinical-data-analytics-lead 7",
                        "cdm-director 9",
                        "clinical-data-domain-lead 5");
        assertThat(two).containsExactly("clinical-data-analytics-lead 7", "clinical-data-programming-engineer 8");
    }

    @Test
    void tellsThatARoleIsNotDescribed() {
        String gap = "{ SERVICE svc:gap { [] svc:source role:cdm-director ; svc:target role:chief-ai-officer ; %s } }";

        assertThat(asking.rows("SELECT ?c " + gap.formatted("svc:coverage ?c"))).containsExactly("-");
        assertThat(asking.rows("SELECT ?c ?why " + gap.formatted("svc:coverage ?c ; svc:reason ?why")))
                .containsExactly("- not-described");
        assertThat(asking.rows("SELECT ?s ?why " + gap.formatted("svc:skill ?s ; svc:reason ?why")))
                .containsExactly("- not-described");
        assertThat(asking.rows("SELECT ?s " + gap.formatted("svc:skill ?s"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "svc:seniority rw:Senior | 38",
                "svc:importance rw:Essential | 37",
                "svc:importance 'essential' , rw:Preferred | 37",
                "svc:importance 'beneficial' | 0",
            })
    void countsWhatTheViewSays(String option, int skills) {
        assertThat(asking.rows("SELECT ?n { SERVICE svc:gap { [] svc:source role:cdm-director ;"
                        + " svc:target role:healthcare-ml-engineer ; svc:skills ?n ; " + option + " } }"))
                .containsExactly(Integer.toString(skills));
    }

    @Test
    void takesOtherCoefficients() {
        assertThat(asking.rows(
                        "SELECT ?credit { SERVICE svc:gap { [] svc:target role:cdm-director ; svc:credit ?credit ;"
                                + " svc:source role:clinical-data-programming-engineer ; svc:state rw:Partial ;"
                                + " svc:coefficient [ svc:rule rw:NarrowerSkill ; svc:value 0.6 ] } }"))
                .containsExactly("0.6");
    }

    @Test
    void findsTheRouteUpTheLadder() {
        assertThat(asking.rows("SELECT ?route ?step ?from ?to ?kind ?moves ?unknown ?lower ?upper ?effort ?trust {"
                        + " SERVICE svc:routes { [] svc:source role:healthcare-data-engineer ;"
                        + " svc:target role:director-of-ai-in-healthcare ; svc:route ?route ; svc:step ?step ;"
                        + " svc:from ?from ; svc:to ?to ; svc:kind ?kind ; svc:routeMoves ?moves ;"
                        + " svc:unknownMoves ?unknown ; svc:routeYearsLower ?lower ; svc:routeYearsUpper ?upper ;"
                        + " svc:routeEffort ?effort ; svc:trust ?trust } }"))
                .containsExactly(
                        "1 1 healthcare-data-engineer ml-engineer UnknownKind 4 4 0.0 - - Derived",
                        "1 2 ml-engineer ai-research-scientist UnknownKind 4 4 0.0 - - Derived",
                        "1 3 ai-research-scientist ml-consultant UnknownKind 4 4 0.0 - - Derived",
                        "1 4 ml-consultant director-of-ai-in-healthcare UnknownKind 4 4 0.0 - - Derived");
    }

    @Test
    void startsFromTheRoleSpecialisedWhereNoMoveLeadsOn() {
        String route = "{ SERVICE svc:routes { [] svc:source role:healthcare-ml-engineer ;"
                + " svc:target role:chief-ai-officer ; svc:startRuleApplied ?applied ; svc:startsAs ?as ; %s } }";

        assertThat(asking.rows("SELECT * " + route.formatted("svc:start 'never'")))
                .isEmpty();
        assertThat(asking.rows("SELECT ?why " + route.formatted("svc:start 'never' ; svc:reason ?why")))
                .containsExactly("no-route");
        assertThat(asking.rows("SELECT ?step ?to ?applied ?as " + route.formatted("svc:step ?step ; svc:to ?to")))
                .containsExactly(
                        "1 ai-research-scientist true ml-engineer",
                        "2 ml-consultant true ml-engineer",
                        "3 chief-ai-officer true ml-engineer");
    }

    @Test
    void findsTheBestRouteFromAndIntoARole() {
        assertThat(asking.rows(
                        "SELECT ?target ?moves { SERVICE svc:routes { [] svc:source role:healthcare-data-engineer ;"
                                + " svc:target ?target ; svc:routeMoves ?moves ; svc:rankBy 'moves' } }"))
                .containsExactly(
                        "ml-engineer 1",
                        "ai-research-scientist 2",
                        "ml-consultant 3",
                        "chief-ai-officer 4",
                        "director-of-ai-in-healthcare 4");
        assertThat(asking.rows("SELECT ?source { SERVICE svc:routes { [] svc:target role:chief-ai-officer ;"
                        + " svc:source ?source ; svc:rankBy 'moves' ; svc:k 2 } }"))
                .containsExactly("ml-consultant", "ai-research-scientist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "svc:avoid role:ml-consultant | 0",
                "svc:via 'machine learning consultant' | 1",
                "svc:via role:cdm-director | 0",
                "svc:kind rw:UnknownKind , 'Promotion' | 1",
                "svc:kind rw:Promotion | 0",
                "svc:minTrust rw:Stated | 0",
                "svc:maxMoves 3 | 0",
                "svc:maxYears 0 ; svc:within 'unknown' | 1",
                "svc:maxYears 0 ; svc:within 'yes' | 0",
                "svc:truncated false | 1",
                "svc:routeMoves 4.0 | 1",
            })
    void keepsToBounds(String option, int routes) {
        assertThat(asking.rows("SELECT ?route { SERVICE svc:routes { [] svc:source role:healthcare-data-engineer ;"
                        + " svc:target role:chief-ai-officer ; svc:route ?route ; " + option + " } }"))
                .hasSize(routes);
    }

    @ParameterizedTest
    @CsvSource({"2, no", "3, possible"})
    void tellsWhatCanBeReached(int years, String within) {
        assertThat(asking.rows("SELECT ?role ?within ?moves ?lower { VALUES ?years { " + years + " }"
                        + " SERVICE svc:reach { [] svc:source role:cdm-project-lead ; svc:years ?years ; svc:role ?role ;"
                        + " svc:within ?within ; svc:routeMoves ?moves ; svc:routeYearsLower ?lower } }"))
                .containsExactly("clinical-data-domain-lead " + within + " 1 3.0");
    }

    @Test
    void takesWhatRowsBeforeBind() {
        assertThat(asking.rows("SELECT ?source ?target ?state { VALUES (?source ?target ?state) {"
                        + " (role:clinical-data-programming-engineer role:cdm-director rw:Partial)"
                        + " (role:cdm-director role:clinical-data-domain-lead rw:Partial)"
                        + " (role:clinical-data-programming-engineer role:cdm-director rw:Met) }"
                        + " SERVICE svc:gap { [] svc:source ?source ; svc:target ?target ; svc:state ?state } }"))
                .containsExactly(
                        "clinical-data-programming-engineer cdm-director Partial",
                        "clinical-data-programming-engineer cdm-director Met",
                        "clinical-data-programming-engineer cdm-director Met");
        assertThat(asking.rows("SELECT ?to { ?move rw:to role:ml-consultant . SERVICE svc:routes {"
                        + " [] svc:source role:ml-engineer ; svc:target role:chief-ai-officer ; svc:move ?move ;"
                        + " svc:to ?to } }"))
                .containsExactly("ml-consultant");
    }

    @Test
    void keepsRowsWithoutAnswerInAnOptional() {
        assertThat(asking.rows("SELECT ?source ?moves { VALUES ?source { role:ml-engineer role:cdm-director }"
                        + " OPTIONAL { SERVICE svc:routes { [] svc:source ?source ; svc:target role:chief-ai-officer ;"
                        + " svc:routeMoves ?moves } } }"))
                .containsExactlyInAnyOrder("ml-engineer 3", "cdm-director -");
    }

    @Test
    void agreesWithTheGapsOfAllPairs() {
        List<String> roles = new ArrayList<>();
        List<String> skills = new ArrayList<>();
        forAllPairs((source, target) -> {
            Holder holder = Holder.typical(edition.projection(), source, view);
            String pair = id(source) + " " + id(target) + " ";
            Coverage coverage = edition.gaps().coverage(holder, target, view);
            roles.add(pair + text(coverage.value()) + " " + text(coverage.reason()) + " " + coverage.skills() + " "
                    + coverage.met() + " " + coverage.partial() + " " + coverage.missing());
            for (GapItem item : edition.gaps().report(holder, target, view).items()) {
                skills.add(pair + item.skill().id() + " " + text(item.credit()) + " " + item.need() + " "
                        + item.needStated() + " " + text(item.weight()) + " "
                        + (item.held() == null ? "-" : item.held().skill().id()));
            }
        });

        assertThat(asking.rows("SELECT ?source ?target ?c ?why ?n ?met ?partial ?missing { " + ALL_PAIRS
                        + "SERVICE svc:gap { [] svc:source ?source ; svc:target ?target ; svc:coverage ?c ;"
                        + " svc:reason ?why ; svc:skills ?n ; svc:met ?met ; svc:partial ?partial ;"
                        + " svc:missing ?missing } }"))
                .hasSize(14 * 14)
                .isEqualTo(roles);
        assertThat(asking.rows("SELECT ?source ?target ?skill ?credit ?need ?stated ?weight ?held { " + ALL_PAIRS
                        + "SERVICE svc:gap { [] svc:source ?source ; svc:target ?target ; svc:skill ?skill ;"
                        + " svc:credit ?credit ; svc:need ?need ; svc:needStated ?stated ; svc:weight ?weight ;"
                        + " svc:held ?held } }"))
                .isEqualTo(skills);
    }

    @ParameterizedTest
    @EnumSource(RankBy.class)
    void agreesWithTheRoutesOfAllPairs(RankBy rankBy) {
        List<String> steps = new ArrayList<>();
        forAllPairs((source, target) -> {
            RouteQuery query = new RouteQuery(source, target, StartRule.ALWAYS, rankBy, 3, Bounds.NONE, view);
            List<Route> routes = edition.routes().find(query, Cancellation.NONE).routes();
            for (Route route : routes) {
                for (Step step : route.steps()) {
                    steps.add(id(source) + " " + id(target) + " " + (routes.indexOf(route) + 1) + " " + step.index()
                            + " "
                            + step.from().id() + " " + step.to().id() + " " + text(step.yearsLower()) + " "
                            + text(step.effort()) + " " + text(route.cost().payGain()));
                }
            }
        });
        String word = rankBy.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(asking.rows("SELECT ?source ?target ?route ?step ?from ?to ?years ?effort ?gain { " + ALL_PAIRS
                        + "SERVICE svc:routes { [] svc:source ?source ; svc:target ?target ; svc:k 3 ;"
                        + " svc:start 'always' ; svc:rankBy '" + word + "' ; svc:route ?route ; svc:step ?step ;"
                        + " svc:from ?from ; svc:to ?to ; svc:yearsLower ?years ; svc:effort ?effort ;"
                        + " svc:payGain ?gain } }"))
                .isEqualTo(steps)
                .isNotEmpty();
    }

    private interface Pairs {
        void accept(int source, int target);
    }

    private void forAllPairs(Pairs visitor) {
        int roles = edition.projection().roles().size();
        for (int source = 0; source < roles; source++) {
            for (int target = 0; target < roles; target++) {
                visitor.accept(source, target);
            }
        }
    }

    private Holder typical(String id) {
        return Holder.typical(edition.projection(), role(id), view);
    }

    private int role(String id) {
        return edition.projection().roles().find(id).orElseThrow();
    }

    private String id(int role) {
        return edition.projection().roles().get(role).id();
    }

    private static String text(Object value) {
        if (value == null) {
            return "-";
        }
        return value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value.toString();
    }
}
