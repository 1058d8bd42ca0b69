package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.model.Concept;
import org.rungwork.projection.Projection;
import org.rungwork.projection.SmallStore;

/** What is computed for many at once, or in a short way, is what the plain measure of single gaps says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomGapTest {

    private static final int CAREERS = 300;
    private static final int EXPERT = 4;
    private static final int ALL = 100;
    private static final Offset<Double> EXACTLY = within(1e-9);

    private SmallStore store;
    private Projection projection;
    private Gaps gaps;
    private LearningPlans plans;

    @BeforeAll
    void open() {
        store = new SmallStore(RandomCareers.mapped(CAREERS));
        projection = store.projection();
        gaps = new Gaps(projection);
        plans = new LearningPlans(gaps);
    }

    @AfterAll
    void close() {
        store.close();
    }

    /** The typical holder of one role of some careers, and another role of theirs as the target. */
    private record Case(RandomCareers careers, Holder holder, List<Integer> roles, int target) {}

    private Stream<Case> cases(View view) {
        return IntStream.range(0, CAREERS).mapToObj(RandomCareers::new).flatMap(careers -> {
            List<Integer> roles = numbers(RandomCareers.ROLES, index -> store.role(careers.role(index)));
            return roles.stream()
                    .limit(2)
                    .map(target -> new Case(
                            careers,
                            Holder.typical(projection, roles.get((roles.indexOf(target) + 1) % roles.size()), view),
                            roles,
                            target));
        });
    }

    private List<Integer> skills(RandomCareers careers) {
        return numbers(RandomCareers.SKILLS, index -> store.skill(careers.skill(index)));
    }

    private static List<Integer> numbers(int count, Function<Integer, Integer> number) {
        return IntStream.range(0, count).boxed().map(number).toList();
    }

    @ParameterizedTest
    @EnumSource(Views.class)
    void measuresAllRolesAtOnceAsOneByOne(Views kind) {
        View view = kind.of(projection.scales());

        cases(view).forEach(one -> {
            double[] values = gaps.values(new Held(projection, one.holder(), view), view);
            Coverage coverage = gaps.coverage(one.holder(), one.target(), view);

            assertThat(Double.isNaN(values[one.target()])).isEqualTo(coverage.value() == null);
            assertThat(Double.isNaN(values[one.target()]) ? 0 : values[one.target()])
                    .isCloseTo(value(coverage), EXACTLY);
            assertThat(gaps.gaps(one.holder(), new int[] {one.target()}, view))
                    .containsExactly(coverage.gap() == null ? Double.NaN : coverage.gap());
        });
    }

    @ParameterizedTest
    @EnumSource(Views.class)
    void reportsLinesThatAddUpToTheCoverage(Views kind) {
        View view = kind.of(projection.scales());

        cases(view).forEach(one -> {
            GapReport report = gaps.report(one.holder(), one.target(), view);
            Coverage coverage = gaps.coverage(one.holder(), one.target(), view);

            assertThat(value(report.coverage())).isCloseTo(value(coverage), EXACTLY);
            assertThat(report.coverage().reason()).isEqualTo(coverage.reason());
            assertThat(report.items()).hasSize(coverage.skills());
            assertThat(report.items().stream().filter(item -> item.state() == GapState.MET))
                    .hasSize(coverage.met());
            assertThat(report.items())
                    .allSatisfy(item -> assertThat(item.held() == null).isEqualTo(item.credit() == 0));
        });
    }

    @ParameterizedTest
    @EnumSource(Views.class)
    void namesTheNearestRolesFirst(Views kind) {
        View view = kind.of(projection.scales());

        cases(view).limit(ALL).forEach(one -> {
            List<RoleMatch> nearest = gaps.nearest(one.holder(), view, ALL);

            assertThat(nearest)
                    .extracting(RoleMatch::role)
                    .doesNotContain(projection.roles().get(one.holder().role()));
            assertThatBestComeFirst(nearest, match -> value(match.coverage()), RoleMatch::role);
        });
    }

    @ParameterizedTest
    @EnumSource(Views.class)
    void findsTheGainOfEverySkill(Views kind) {
        View view = kind.of(projection.scales());

        cases(view).forEach(one -> {
            List<SkillGain> gains = plans.gains(one.holder(), one.target(), view, EXPERT, ALL);

            assertThatBestComeFirst(gains, SkillGain::gain, SkillGain::skill);
            assertThatGainsAre(gains, one.careers(), skill -> gain(one.holder(), skill, List.of(one.target()), view));
        });
    }

    @ParameterizedTest
    @EnumSource(Views.class)
    void findsTheMissingSkillsThatGainMostForAllRoles(Views kind) {
        View view = kind.of(projection.scales());

        cases(view).forEach(one -> {
            List<SkillGain> bottlenecks = plans.bottlenecks(one.holder(), one.roles(), view, EXPERT, ALL);

            assertThatBestComeFirst(bottlenecks, SkillGain::gain, SkillGain::skill);
            List<Concept> missing = one.roles().stream()
                    .flatMap(role -> gaps.report(one.holder(), role, view).items().stream())
                    .filter(item -> item.state() == GapState.MISSING)
                    .map(GapItem::skill)
                    .toList();
            assertThatGainsAre(
                    bottlenecks,
                    one.careers(),
                    skill -> missing.contains(projection.skills().concepts().get(skill))
                            ? gain(one.holder(), skill, one.roles(), view)
                            : 0);
        });
    }

    @ParameterizedTest
    @EnumSource(Views.class)
    void findsTheRolesThatSkillsOpen(Views kind) {
        View view = kind.of(projection.scales());

        cases(view).forEach(one -> {
            List<Integer> skills = skills(one.careers());
            List<Claim> learnt = List.of(new Claim(skills.get(0), EXPERT), new Claim(skills.get(3), 2));
            List<Opening> openings = plans.opens(one.holder(), learnt, view, ALL);

            Holder after = one.holder().with(learnt.get(0)).with(learnt.get(1));
            List<Integer> opened = one.roles().stream()
                    .filter(role -> coverage(after, role, view) > coverage(one.holder(), role, view) + 1e-9)
                    .toList();
            assertThat(openings)
                    .extracting(Opening::role)
                    .containsExactlyInAnyOrderElementsOf(
                            opened.stream().map(projection.roles()::get).toList());
            assertThatBestComeFirst(
                    openings, opening -> value(opening.after()) - value(opening.before()), Opening::role);
        });
    }

    @ParameterizedTest
    @EnumSource(Views.class)
    void plansStepsThatLeadToTheWholeRole(Views kind) {
        View view = kind.of(projection.scales());

        cases(view).forEach(one -> {
            LearningPlan plan = plans.plan(one.holder(), one.target(), view, 0);

            Holder holder = one.holder();
            List<Concept> learnt = new ArrayList<>();
            for (PlanStep step : plan.steps()) {
                double before = coverage(holder, one.target(), view);
                holder = holder.with(new Claim(store.skill(step.skill().id()), step.rank()));
                assertThat(coverage(holder, one.target(), view)).isCloseTo(step.coverageAfter(), EXACTLY);
                assertThat(step.coverageAfter() - before).isCloseTo(step.gain(), EXACTLY);
                assertThat(step.gain()).isPositive();
                assertThat(learnt).containsAll(step.after()).doesNotContain(step.skill());
                learnt.add(step.skill());
            }
            assertThat(gaps.coverage(holder, one.target(), view).met())
                    .isEqualTo(plan.after().met())
                    .isEqualTo(plan.before().skills());
        });
    }

    private void assertThatGainsAre(
            List<SkillGain> gains, RandomCareers careers, Function<Integer, Double> gainOfSkill) {
        Map<String, Double> found = gains.stream()
                .collect(Collectors.toMap(gain -> gain.skill().id(), SkillGain::gain, (a, b) -> a, TreeMap::new));
        for (int skill : skills(careers)) {
            String id = projection.skills().concepts().get(skill).id();
            double expected = gainOfSkill.apply(skill);
            assertThat(found.getOrDefault(id, 0.0)).as(id).isCloseTo(expected, EXACTLY);
        }
        assertThat(gains).allSatisfy(gain -> assertThat(gain.gain()).isPositive());
    }

    private double gain(Holder holder, int skill, List<Integer> roles, View view) {
        Holder after = holder.with(new Claim(skill, EXPERT));
        return roles.stream()
                .mapToDouble(role -> coverage(after, role, view) - coverage(holder, role, view))
                .sum();
    }

    private double coverage(Holder holder, int role, View view) {
        return value(gaps.coverage(holder, role, view));
    }

    private static double value(Coverage coverage) {
        return coverage.value() == null ? 0 : coverage.value();
    }

    private static <T> void assertThatBestComeFirst(
            List<T> found, ToDoubleFunction<T> measure, Function<T, Concept> concept) {
        for (int i = 1; i < found.size(); i++) {
            double step = measure.applyAsDouble(found.get(i - 1)) - measure.applyAsDouble(found.get(i));
            String before = concept.apply(found.get(i - 1)).iri();
            String after = concept.apply(found.get(i)).iri();
            assertThat(step > 1e-9 || Math.abs(step) <= 1e-9 && before.compareTo(after) < 0)
                    .as(before + " before " + after)
                    .isTrue();
        }
    }
}
