package org.rungwork.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.View;
import org.rungwork.path.Cancellation;
import org.rungwork.projection.Figure.Measure;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;

/** The worked examples on the seed, which were computed by hand. */
@ExtendWith(TestServer.class)
class SeedRouteTest {

    private static final String ENGINEER = "healthcare-data-engineer";

    private final Projection projection;
    private final Routes routes;
    private final View view;

    SeedRouteTest(Running server) {
        this.projection = server.context().getBean(Projections.class).current();
        this.routes = new Routes(new Gaps(projection));
        this.view = View.standard(projection.scales());
    }

    @ParameterizedTest
    @EnumSource(RankBy.class)
    void findsTheOneRouteUpTheLadder(RankBy rankBy) {
        RouteAnswer answer = find(ENGINEER, "director-of-ai-in-healthcare", StartRule.FALLBACK, rankBy);

        assertThat(answer.routes()).singleElement().satisfies(route -> {
            assertThat(route.steps())
                    .extracting(step -> step.to().id())
                    .containsExactly(
                            "ml-engineer", "ai-research-scientist", "ml-consultant", "director-of-ai-in-healthcare");
            assertThat(route.startsAs()).isNull();
            assertThat(route.cost()).isEqualTo(new RouteCost(4, 4, 0, null, null, null, 5, null, null, "Derived"));
            assertThat(route.steps()).allSatisfy(step -> {
                assertThat(step.cumulative().reason()).isEqualTo(Coverage.NOT_DESCRIBED);
                assertThat(step.move().status()).isEqualTo("Derived");
                assertThat(step.move().evidence()).hasSize(5);
            });
        });
        assertThat(answer.truncated()).isFalse();
        assertThat(answer.startRuleApplied()).isFalse();
    }

    @Test
    void startsFromTheRoleSpecialisedWhereNoEdgeLeadsOn() {
        RouteAnswer strict = find("healthcare-ml-engineer", "chief-ai-officer", StartRule.NEVER, RankBy.MOVES);
        RouteAnswer relaxed = find("healthcare-ml-engineer", "chief-ai-officer", StartRule.FALLBACK, RankBy.MOVES);

        assertThat(strict.routes()).isEmpty();
        assertThat(strict.reason()).isEqualTo(RouteAnswer.NO_ROUTE);
        assertThat(relaxed.startRuleApplied()).isTrue();
        assertThat(relaxed.routes()).singleElement().satisfies(route -> {
            assertThat(route.start().id()).isEqualTo("healthcare-ml-engineer");
            assertThat(route.startsAs().label()).isEqualTo("Machine Learning Engineer");
            assertThat(route.cost().moves()).isEqualTo(3);
        });
    }

    @Test
    void saysThatStartAndEndAreOneRole() {
        RouteAnswer answer = find(ENGINEER, ENGINEER, StartRule.FALLBACK, RankBy.MOVES);

        assertThat(answer.routes()).isEmpty();
        assertThat(answer.reason()).isEqualTo(RouteAnswer.SAME_ROLE);
    }

    @ParameterizedTest
    @CsvSource({"2, NO", "3, POSSIBLE", "9, POSSIBLE"})
    void tellsWhatCanBeReachedInYears(double years, Within expected) {
        ReachAnswer answer = reach("cdm-project-lead", years);

        assertThat(answer.roles()).singleElement().satisfies(reached -> {
            assertThat(reached.role().id()).isEqualTo("clinical-data-domain-lead");
            assertThat(reached.within()).isEqualTo(expected);
            assertThat(reached.yearsLower()).isEqualTo(3);
            assertThat(reached.yearsUpper()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({ENGINEER + ", 5", "clinical-data-manager, 1"})
    void knowsNothingOfYearsThatNoSourceGives(String from, int roles) {
        ReachAnswer answer = reach(from, 1);

        assertThat(answer.roles())
                .hasSize(roles)
                .allSatisfy(reached -> assertThat(reached.within()).isEqualTo(Within.UNKNOWN));
    }

    @Test
    void prunesByYearsTrustKindAndAvoidedRoles() {
        assertThat(found(bounds(2, Set.of(), Set.of(), 0), "cdm-project-lead", "clinical-data-domain-lead"))
                .isEmpty();
        assertThat(found(bounds(3, Set.of(), Set.of(), 0), "cdm-project-lead", "clinical-data-domain-lead"))
                .singleElement()
                .satisfies(route -> assertThat(route.within()).isEqualTo(Within.POSSIBLE));
        assertThat(found(bounds(50, Set.of(), Set.of(), 2), ENGINEER, "ml-consultant"))
                .isEmpty();
        assertThat(found(bounds(50, Set.of(role("ml-engineer")), Set.of(), 0), ENGINEER, "ml-consultant"))
                .isEmpty();
        int promotion = projection.scales().moveKinds().find("Promotion").orElseThrow();
        assertThat(found(bounds(50, Set.of(), Set.of(promotion), 0), ENGINEER, "ml-consultant"))
                .isEmpty();
        assertThat(found(bounds(50, Set.of(), Set.of(promotion), 0), "clinical-data-manager", "cdm-director"))
                .hasSize(1);
    }

    @Test
    void findsTheBestRouteFromAndIntoARole() {
        RouteAnswer from = routes.find(open(role(ENGINEER), RouteQuery.OPEN), Cancellation.NONE);
        RouteAnswer into = routes.find(open(RouteQuery.OPEN, role("chief-ai-officer")), Cancellation.NONE);

        assertThat(from.routes())
                .extracting(route -> route.end().id() + " " + route.cost().moves())
                .containsExactly(
                        "ml-engineer 1",
                        "ai-research-scientist 2",
                        "ml-consultant 3",
                        "chief-ai-officer 4",
                        "director-of-ai-in-healthcare 4");
        assertThat(into.routes())
                .extracting(route -> route.start().id())
                .containsExactly("ml-consultant", "ai-research-scientist", "ml-engineer", ENGINEER);
    }

    @Test
    void comparesPayWhereACentralValueIsKnown() {
        RouteAnswer answer = find(ENGINEER, "ml-engineer", StartRule.NEVER, RankBy.PAY);

        assertThat(answer.payMeasure()).isEqualTo(new Measure("https://w3id.org/rungwork/id/place/us", 2024, "USD"));
    }

    @Test
    void wantsThePayOfTodayForAFloor() {
        Bounds floor = new Bounds(
                8,
                OptionalDouble.empty(),
                OptionalDouble.of(0.9),
                OptionalDouble.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                0);

        assertThatThrownBy(() -> found(floor, ENGINEER, "ml-consultant"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payToday");
    }

    private RouteAnswer find(String from, String to, StartRule startRule, RankBy rankBy) {
        return routes.find(
                new RouteQuery(role(from), role(to), startRule, rankBy, 5, Bounds.NONE, view), Cancellation.NONE);
    }

    private List<Route> found(Bounds bounds, String from, String to) {
        return routes.find(
                        new RouteQuery(role(from), role(to), StartRule.NEVER, RankBy.MOVES, 5, bounds, view),
                        Cancellation.NONE)
                .routes();
    }

    private RouteQuery open(int from, int to) {
        return new RouteQuery(from, to, StartRule.NEVER, RankBy.MOVES, 50, Bounds.NONE, view);
    }

    private static Bounds bounds(double years, Set<Integer> avoid, Set<Integer> kinds, int minTrust) {
        return new Bounds(
                8,
                OptionalDouble.of(years),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                avoid,
                Set.of(),
                kinds,
                minTrust);
    }

    private ReachAnswer reach(String from, double years) {
        return routes.reach(
                new ReachQuery(role(from), OptionalDouble.of(years), StartRule.NEVER, Bounds.NONE, 100),
                Cancellation.NONE);
    }

    private int role(String id) {
        return projection.roles().find(id).orElseThrow();
    }
}
