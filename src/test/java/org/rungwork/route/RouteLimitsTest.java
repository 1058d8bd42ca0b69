package org.rungwork.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rungwork.gap.Background;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.path.Cancellation;
import org.rungwork.projection.SmallStore;

/** Where searches end: at what is too long, too much, or no longer wanted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteLimitsTest {

    /** Roles r00, r01 and so on: a move from each to the next, and between any two of the first. */
    private static final int ROLES = 60;

    private static final int FIRST = 7;

    private SmallStore store;
    private Routes routes;
    private View view;

    @BeforeAll
    void open() {
        Stream<String> roles = IntStream.range(0, ROLES)
                .mapToObj("role:r%1$02d a rw:Role ; rw:hasRequirement [ rw:requiresSkill skill:s ] ."::formatted);
        Stream<String> ladder = IntStream.range(1, ROLES).mapToObj(to -> move(to - 1, to));
        Stream<String> mesh = IntStream.range(0, FIRST)
                .boxed()
                .flatMap(from -> IntStream.range(0, FIRST)
                        .filter(to -> to != from && to != from + 1)
                        .mapToObj(to -> move(from, to)));
        store = new SmallStore("skill:s a rw:Skill . "
                + Stream.of(roles, ladder, mesh).flatMap(lines -> lines).collect(Collectors.joining("\n")));
        routes = new Routes(new Gaps(store.projection()));
        view = View.standard(store.projection().scales());
    }

    private static String move(int from, int to) {
        return ":m%1$02d-%2$02d a rw:Progression ; rw:from role:r%1$02d ; rw:to role:r%2$02d ; rw:yearsLower 1.0 ."
                .formatted(from, to);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereAllRoutesAreTooLong(RankBy rankBy) {
        RouteAnswer answer = routes.find(query(0, ROLES - 1, rankBy, Bounds.USUAL_MOVES), Cancellation.NONE);

        assertThat(answer.routes()).isEmpty();
        assertThat(answer.reason()).isEqualTo(RouteAnswer.NO_ROUTE);
        assertThat(answer.truncated()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheLongestRouteAllowed(RankBy rankBy) {
        RouteAnswer answer = routes.find(query(FIRST, FIRST + 20, rankBy, 20), Cancellation.NONE);

        assertThat(answer.routes())
                .singleElement()
                .satisfies(route -> assertThat(route.cost().moves()).isEqualTo(20));
        assertThat(answer.truncated()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenItIsCancelled(RankBy rankBy) {
        RouteQuery query = query(0, FIRST - 1, rankBy, Bounds.USUAL_MOVES);
        // efforts are measured once
        routes.find(query, Cancellation.NONE);

        for (int checks : new int[] {0, 1, 5, 25}) {
            assertThatThrownBy(() -> routes.find(query, after(checks))).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void endsEveryOtherSearchWhenItIsCancelled() {
        RouteQuery query = query(0, FIRST - 1, RankBy.MOVES, Bounds.USUAL_MOVES);
        ReachQuery reach = new ReachQuery(store.role("r00"), OptionalDouble.empty(), StartRule.NEVER, Bounds.NONE, 10);
        Holder nobody = Holder.person(List.of(), Background.UNKNOWN);

        assertThatThrownBy(() -> new Routes(new Gaps(store.projection())).find(query, after(ROLES - 3)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> routes.find(query(0, RouteQuery.OPEN, RankBy.TIME, 8), after(5)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> routes.find(query(RouteQuery.OPEN, 5, RankBy.TIME, 8), after(5)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> routes.reach(reach, after(5))).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> routes.bottlenecks(query, nobody, after(2))).isInstanceOf(CancellationException.class);
    }

    private static Cancellation after(int checks) {
        int[] left = {checks};
        return () -> {
            if (left[0]-- == 0) {
                throw new CancellationException();
            }
        };
    }

    @Test
    void saysWhatItCannotAnswer() {
        RouteQuery open = query(0, RouteQuery.OPEN, RankBy.MOVES, 8);
        Holder nobody = Holder.person(List.of(), Background.UNKNOWN);
        Bounds via = new Bounds(
                8,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Set.of(),
                Set.of(1),
                Set.of(),
                0);

        assertThatThrownBy(() -> routes.bottlenecks(open, nobody, Cancellation.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both");
        assertThatThrownBy(() -> new ReachQuery(0, OptionalDouble.empty(), StartRule.NEVER, via, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("via");
        assertThatThrownBy(() -> query(0, RouteQuery.OPEN, RankBy.PARETO, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("open end");
    }

    private RouteQuery query(int from, int to, RankBy rankBy, int maxMoves) {
        Bounds bounds = new Bounds(
                maxMoves,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                0);
        return new RouteQuery(role(from), role(to), StartRule.NEVER, rankBy, 10, bounds, view);
    }

    private int role(int number) {
        return number == RouteQuery.OPEN ? number : store.role("r%02d".formatted(number));
    }
}
