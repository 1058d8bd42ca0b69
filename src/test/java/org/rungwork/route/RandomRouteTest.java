package org.rungwork.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rungwork.gap.Background;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.gap.View;
import org.rungwork.path.Cancellation;
import org.rungwork.projection.Requirements;
import org.rungwork.projection.Scales;
import org.rungwork.projection.SmallStore;
import org.rungwork.route.BruteRoutes.Kind;
import org.rungwork.route.BruteRoutes.Way;
import org.rungwork.route.RandomCareers.Move;

/** Every answer is compared with what trying all sequences of moves gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomRouteTest {

    private static final int CAREERS = 250;
    private static final int QUESTIONS = 12;
    private static final List<Double> YEARS = List.of(0.0, 0.3, 0.5, 1.0, 2.0, 3.0, 3.3, 5.0, 8.0, 100.0);

    private final Map<Kind, SmallStore> stores = new EnumMap<>(Kind.class);

    /** Careers, their oracle and the code, in one view. */
    private record Case(BruteRoutes brute, SmallStore store, Routes routes, View view, Random random) {

        RandomCareers careers() {
            return brute.careers();
        }

        int role(int index) {
            return store.role(careers().role(index));
        }

        Set<Integer> roles(Set<Integer> indices) {
            return indices.stream().map(this::role).collect(Collectors.toSet());
        }

        int any() {
            return random.nextInt(careers().roles);
        }

        boolean oneIn(int times) {
            return random.nextInt(times) == 0;
        }

        <T> T pick(List<T> things) {
            return things.get(random.nextInt(things.size()));
        }

        Set<Integer> some(int most) {
            return IntStream.range(0, random.nextInt(most + 1))
                    .mapToObj(i -> any())
                    .collect(Collectors.toSet());
        }
    }

    @BeforeAll
    void open() {
        for (Kind kind : Kind.values()) {
            stores.put(
                    kind,
                    new SmallStore(careers(kind).map(RandomCareers::turtle).collect(Collectors.joining())));
        }
    }

    @AfterAll
    void close() {
        stores.values().forEach(SmallStore::close);
    }

    private static Stream<RandomCareers> careers(Kind kind) {
        return IntStream.range(kind.ordinal() * CAREERS, (kind.ordinal() + 1) * CAREERS)
                .mapToObj(RandomCareers::new);
    }

    private List<Case> cases(Kind kind) {
        SmallStore store = stores.get(kind);
        List<RandomCareers> all = careers(kind).toList();
        List<RandomCareers.Pay> pays =
                all.stream().flatMap(careers -> careers.pays.stream()).toList();
        long later = pays.stream().filter(pay -> pay.measure() == 1).count();
        int measure = later >= pays.size() - later ? 1 : 0;
        Routes routes = new Routes(new Gaps(store.projection()));
        View view = view(kind, store.projection().scales());
        return all.stream()
                .map(careers -> new Case(
                        new BruteRoutes(careers, kind, measure), store, routes, view, new Random(careers.seed)))
                .toList();
    }

    private static View view(Kind kind, Scales scales) {
        List<String> both = List.of("Essential", "Preferred");
        int none = Requirements.NOT_STATED;
        return switch (kind) {
            case STANDARD -> View.standard(scales);
            case PREFERRED_TOO -> View.of(scales, both, none, false, Map.of());
            case SENIOR ->
                View.of(
                        scales,
                        List.of("Essential"),
                        scales.seniorities().find("Senior").orElseThrow(),
                        false,
                        Map.of());
            case COLLAPSED -> View.of(scales, both, none, true, Map.of());
        };
    }

    /** A question in the numbers of the careers, -1 for an open end. */
    private record Question(
            int from,
            int to,
            StartRule startRule,
            RankBy rankBy,
            int limit,
            int maxMoves,
            @Nullable Double maxYears,
            @Nullable Double minPayShare,
            @Nullable Double payToday,
            Set<Integer> avoid,
            Set<Integer> via,
            Set<String> kinds,
            int minTrust) {

        static Question random(Case one, RankBy rankBy) {
            boolean open = rankBy.ordinal() <= RankBy.EFFORT.ordinal() && one.oneIn(4);
            boolean openStart = open && one.oneIn(2);
            return new Question(
                    openStart ? -1 : one.any(),
                    open && !openStart ? -1 : one.any(),
                    one.pick(List.of(StartRule.values())),
                    rankBy,
                    one.oneIn(3) ? 1 + one.random().nextInt(3) : 100,
                    one.oneIn(3) ? 1 + one.random().nextInt(4) : 8,
                    one.oneIn(4) ? one.pick(YEARS) : null,
                    one.oneIn(5) ? one.pick(List.of(0.8, 1.0, 1.2)) : null,
                    one.oneIn(2) ? one.pick(List.of(50_000.0, 60_000.0)) : null,
                    one.oneIn(5) ? one.some(2) : Set.of(),
                    one.oneIn(6) ? one.some(2) : Set.of(),
                    one.oneIn(6) ? Set.of("Promotion", one.pick(RandomCareers.KINDS.subList(3, 5))) : Set.of(),
                    one.oneIn(6) ? one.random().nextInt(5) : 0);
        }

        Bounds bounds(Case one) {
            return new Bounds(
                    maxMoves,
                    optional(maxYears),
                    optional(minPayShare),
                    optional(payToday),
                    one.roles(avoid),
                    one.roles(via),
                    kinds.stream()
                            .map(kind -> one.store()
                                    .projection()
                                    .scales()
                                    .moveKinds()
                                    .find(kind)
                                    .orElseThrow())
                            .collect(Collectors.toSet()),
                    minTrust);
        }

        RouteQuery query(Case one) {
            return new RouteQuery(
                    from < 0 ? RouteQuery.OPEN : one.role(from),
                    to < 0 ? RouteQuery.OPEN : one.role(to),
                    startRule,
                    rankBy,
                    limit,
                    bounds(one),
                    one.view());
        }

        private static OptionalDouble optional(@Nullable Double value) {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }

        @Nullable
        Double today(Case one) {
            Integer pay = from < 0 ? null : one.brute().pay(from);
            return payToday != null ? payToday : pay == null ? null : Double.valueOf(pay);
        }

        boolean allows(Case one, Way way) {
            List<Integer> paid = from < 0 ? way.roles : way.roles.subList(1, way.roles.size());
            return way.length() <= maxMoves
                    && (maxYears == null || way.lower() / 10.0 <= maxYears)
                    && way.roles.stream().noneMatch(avoid::contains)
                    && way.roles.containsAll(via)
                    && way.moves.stream().allMatch(this::allows)
                    && (minPayShare == null
                            || paid.stream()
                                    .map(one.brute()::pay)
                                    .allMatch(pay -> pay == null || pay >= minPayShare * today(one)));
        }

        private boolean allows(Move move) {
            return (kinds.isEmpty() || kinds.contains(move.kind()))
                    && RandomCareers.STATUSES.indexOf(move.status()) + 1 >= minTrust;
        }

        /** The ways from all starts of the start rule that the bounds allow and that end in the right place. */
        List<Way> ways(Case one) {
            if (from < 0) {
                return one.brute().everyRole().stream()
                        .flatMap(role -> ways(one, role, role))
                        .toList();
            }
            List<Way> own = ways(one, from, from).toList();
            List<Way> all = new ArrayList<>(own);
            if (startRule == StartRule.ALWAYS || startRule == StartRule.FALLBACK && own.isEmpty()) {
                one.brute()
                        .specialised(from)
                        .forEach(start -> all.addAll(ways(one, from, start).toList()));
            }
            return all;
        }

        private Stream<Way> ways(Case one, int holder, int start) {
            return one.brute().ways(holder, start).stream()
                    .filter(way -> (to < 0 || way.end() == to) && allows(one, way));
        }

        /** The routes to be found, in their order. */
        List<Way> answer(Case one) {
            List<Way> ways = ways(one);
            Predicate<Way> wanted = way -> true;
            if (rankBy == RankBy.PARETO) {
                wanted = way -> ways.stream().noneMatch(other -> other.beats(way));
            } else if (from < 0 || to < 0) {
                Set<Integer> seen = new HashSet<>();
                wanted = way -> seen.add(from < 0 ? way.roles.getFirst() : way.end());
            }
            return ways.stream()
                    .sorted(BruteRoutes.order(rankBy))
                    .filter(wanted)
                    .limit(limit)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheRoutesOfEveryQuestion(Kind kind) {
        for (Case one : cases(kind)) {
            for (int i = 0; i < QUESTIONS; i++) {
                Question question = Question.random(one, RankBy.values()[i % RankBy.values().length]);
                RouteQuery query = question.query(one);
                boolean lacksPay = question.minPayShare() != null && question.today(one) == null;
                if (lacksPay && question.from() != question.to()) {
                    assertThatThrownBy(() -> one.routes().find(query, Cancellation.NONE))
                            .hasMessageContaining("payToday");
                } else {
                    compare(one, question, one.routes().find(query, Cancellation.NONE));
                }
            }
        }
    }

    private static void compare(Case one, Question question, RouteAnswer answer) {
        String name = "seed %d, %s".formatted(one.careers().seed, question);
        if (question.from() == question.to()) {
            assertThat(answer.routes()).as(name).isEmpty();
            assertThat(answer.reason()).as(name).isEqualTo(RouteAnswer.SAME_ROLE);
            return;
        }
        List<Way> expected = question.answer(one);
        assertThat(answer.routes().stream().map(RandomRouteTest::line))
                .as(name)
                .isEqualTo(expected.stream()
                        .map(way -> line(one, way, question.maxYears()))
                        .toList());
        assertThat(answer.reason()).as(name).isEqualTo(expected.isEmpty() ? RouteAnswer.NO_ROUTE : null);
        assertThat(answer.truncated()).as(name).isFalse();
        assertThat(answer.startRuleApplied())
                .as(name)
                .isEqualTo(
                        !expected.isEmpty() && expected.stream().noneMatch(way -> way.holder == way.roles.getFirst()));
    }

    private static String line(Route route) {
        RouteCost cost = route.cost();
        return String.join(
                " ",
                route.start().id(),
                route.startsAs() == null ? "-" : route.startsAs().id(),
                route.end().id(),
                route.steps().stream().map(step -> step.move().iri()).toList().toString(),
                "unknown " + cost.unknownMoves(),
                "years " + cost.yearsLower() + " " + cost.yearsUpper(),
                "efforts " + nano(cost.effort()) + " " + nano(cost.cumulativeEffort()),
                route.steps().stream().map(step -> nano(step.effort())).toList().toString(),
                "undescribed " + cost.undescribedRoles(),
                "pay " + cost.payGain() + " " + cost.lowestPay(),
                cost.trust() + " " + route.within());
    }

    private static String line(Case one, Way way, @Nullable Double maxYears) {
        BruteRoutes brute = one.brute();
        RandomCareers careers = one.careers();
        Integer first = brute.pay(way.roles.getFirst());
        Integer last = brute.pay(way.end());
        Integer lowest = way.lowestPay();
        return String.join(
                " ",
                careers.role(way.holder),
                way.holder == way.roles.getFirst() ? "-" : careers.role(way.roles.getFirst()),
                careers.role(way.end()),
                way.iris().toString(),
                "unknown " + way.unknown(),
                "years " + way.lower() / 10.0 + " " + years(way.upper()),
                "efforts " + nano(way.wholeEffort()) + " " + nano(way.cumulative()),
                way.moves.stream()
                        .map(move -> nano(brute.effort(move)))
                        .toList()
                        .toString(),
                "undescribed "
                        + way.roles.stream()
                                .filter(role -> !brute.isDescribed(role))
                                .count(),
                "pay " + (first == null || last == null ? null : Double.valueOf(last - first)) + " "
                        + (lowest == null ? null : Double.valueOf(lowest)),
                trust(way) + " " + (maxYears == null ? null : within(way, maxYears)));
    }

    private static @Nullable Double years(@Nullable Integer tenths) {
        return tenths == null ? null : Double.valueOf(tenths / 10.0);
    }

    private static @Nullable Long nano(@Nullable Double value) {
        return value == null ? null : Long.valueOf(Math.round(value * 1e9));
    }

    private static @Nullable String trust(Way way) {
        return way.moves.stream()
                .map(Move::status)
                .filter(status -> !status.isEmpty())
                .min(Comparator.comparingInt(RandomCareers.STATUSES::indexOf))
                .orElse(null);
    }

    private static Within within(Way way, double years) {
        if (way.lower() / 10.0 > years) {
            return Within.NO;
        }
        if (way.upper() != null && way.upper() / 10.0 <= years) {
            return Within.YES;
        }
        return way.unknown() > 0 ? Within.UNKNOWN : Within.POSSIBLE;
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatCanBeReachedInAnyNumberOfYears(Kind kind) {
        for (Case one : cases(kind)) {
            Question question = Question.random(one, RankBy.MOVES);
            int from = one.any();
            Question bounded = new Question(
                    from,
                    -1,
                    question.startRule(),
                    RankBy.MOVES,
                    1,
                    question.maxMoves(),
                    null,
                    one.brute().pay(from) == null ? null : question.minPayShare(),
                    null,
                    question.avoid(),
                    Set.of(),
                    question.kinds(),
                    question.minTrust());
            for (Double years : one.oneIn(4) ? List.of(Double.NaN) : YEARS) {
                ReachQuery query = new ReachQuery(
                        one.role(from),
                        years.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(years),
                        question.startRule(),
                        bounded.bounds(one),
                        ReachQuery.MOST_ROLES);

                ReachAnswer answer = one.routes().reach(query, Cancellation.NONE);

                String name = "seed %d, %s in %s".formatted(one.careers().seed, bounded, years);
                List<String> expected = reached(one, bounded, years);
                assertThat(answer.roles().stream().map(RandomRouteTest::line))
                        .as(name)
                        .isEqualTo(expected);
                assertThat(answer.total()).as(name).isEqualTo(expected.size());
            }
        }
    }

    private static String line(ReachedRole role) {
        return "%s %s %d %s %s %s"
                .formatted(
                        role.role().id(),
                        role.startsAs() == null ? "-" : role.startsAs().id(),
                        role.moves(),
                        role.yearsLower(),
                        role.yearsUpper(),
                        role.within());
    }

    private record Reached(
            int role,
            int start,
            int moves,
            double lower,
            @Nullable Double upper,
            Within within) {}

    private static List<String> reached(Case one, Question question, double years) {
        Comparator<Reached> order = Comparator.comparing(Reached::within)
                .thenComparing(Reached::moves)
                .thenComparing(Reached::role);
        Map<Integer, Reached> best = new TreeMap<>();
        List<Way> ways = question.ways(one);
        List<Integer> starts =
                ways.stream().map(way -> way.roles.getFirst()).distinct().toList();
        for (int start : starts) {
            for (int role : one.brute().everyRole()) {
                List<Way> own = ways.stream()
                        .filter(way -> way.roles.getFirst() == start && way.end() == role)
                        .toList();
                if (!own.isEmpty()) {
                    Reached reached = new Reached(
                            role,
                            start,
                            own.stream().mapToInt(Way::length).min().orElseThrow(),
                            own.stream().mapToInt(Way::lower).min().orElseThrow() / 10.0,
                            own.stream()
                                    .map(way -> years(way.upper()))
                                    .filter(upper -> upper != null)
                                    .min(Comparator.naturalOrder())
                                    .orElse(null),
                            Double.isNaN(years)
                                    ? Within.NO
                                    : own.stream()
                                            .map(way -> within(way, years))
                                            .min(Comparator.naturalOrder())
                                            .orElseThrow());
                    best.merge(role, reached, (a, b) -> order.compare(a, b) <= 0 ? a : b);
                }
            }
        }
        return best.values().stream()
                .sorted(order)
                .map(reached -> "%s %s %d %s %s %s"
                        .formatted(
                                one.careers().role(reached.role()),
                                reached.start() == question.from()
                                        ? "-"
                                        : one.careers().role(reached.start()),
                                reached.moves(),
                                reached.lower(),
                                reached.upper(),
                                Double.isNaN(years) ? null : reached.within()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSkillsThatEveryRouteAsksFor(Kind kind) {
        for (Case one : cases(kind)) {
            for (int i = 0; i < 3; i++) {
                Question question = Question.random(one, RankBy.PARETO);
                Map<Integer, Integer> held = one.oneIn(2)
                        ? one.brute().held(List.of(one.any()))
                        : one.random()
                                .ints(3, 0, one.careers().skills)
                                .distinct()
                                .boxed()
                                .collect(Collectors.toMap(
                                        skill -> skill,
                                        skill -> 1 + one.random().nextInt(4)));
                if (question.minPayShare() != null && question.today(one) == null) {
                    continue;
                }
                List<Claim> claims = held.entrySet().stream()
                        .map(claim ->
                                new Claim(one.store().skill(one.careers().skill(claim.getKey())), claim.getValue()))
                        .toList();

                List<Bottleneck> found = one.routes()
                        .bottlenecks(question.query(one), Holder.person(claims, Background.UNKNOWN), Cancellation.NONE);

                assertThat(found.stream()
                                .map(bottleneck ->
                                        bottleneck.shortfall().skill().id()))
                        .as("seed %d, %s", one.careers().seed, question)
                        .containsExactlyElementsOf(bottlenecks(one, question, held));
            }
        }
    }

    private static Set<String> bottlenecks(Case one, Question question, Map<Integer, Integer> held) {
        Set<String> found = new TreeSet<>();
        List<Way> ways = question.ways(one);
        for (int skill = 0; skill < one.careers().skills; skill++) {
            int asked = skill;
            boolean everywhere = ways.stream()
                    .allMatch(way -> way.roles.subList(1, way.roles.size()).stream()
                            .anyMatch(role -> lacks(one.brute(), role, asked, held)));
            if (everywhere && !ways.isEmpty()) {
                found.add(one.careers().skill(skill));
            }
        }
        return found;
    }

    private static boolean lacks(BruteRoutes brute, int role, int skill, Map<Integer, Integer> held) {
        BruteRoutes.Line line = brute.needed(role).get(skill);
        return line != null && brute.credit(held, skill, line) < 1;
    }
}
