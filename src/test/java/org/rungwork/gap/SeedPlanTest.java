package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;

/** Gains, plans and portfolios on the seed, which were computed by hand. */
@ExtendWith(TestServer.class)
class SeedPlanTest {

    private static final String ENGINEER = "clinical-data-programming-engineer";
    private static final String DIRECTOR = "cdm-director";
    private static final int EXPERT = 4;
    private static final List<String> DESCRIBED = List.of(
            "healthcare-ml-engineer", "clinical-data-analytics-lead", "clinical-data-domain-lead", ENGINEER, DIRECTOR);

    private final Projection projection;
    private final LearningPlans plans;
    private final Portfolios portfolios;
    private final View view;

    SeedPlanTest(Running server) {
        this.projection = server.context().getBean(Projections.class).current();
        Gaps gaps = new Gaps(projection);
        this.plans = new LearningPlans(gaps);
        this.portfolios = new Portfolios(gaps);
        this.view = View.standard(projection.scales());
    }

    @Test
    void findsWhatEachSkillAdds() {
        List<SkillGain> gains = plans.gains(typical(ENGINEER), role(DIRECTOR), view, EXPERT, 100);

        assertThat(gains)
                .extracting(gain ->
                        String.format(Locale.ROOT, "%s %.4f", gain.skill().id(), gain.gain()))
                .containsExactly(
                        "industry-regulations 0.2222",
                        "data-protection 0.1944",
                        "good-clinical-practice 0.1944",
                        "gdpr-knowledge 0.1667",
                        "leadership 0.1111",
                        "regulatory-compliance 0.1111",
                        "statistical-analysis 0.1111",
                        "statistics 0.0556",
                        "auditing 0.0278",
                        "cybersecurity 0.0278",
                        "database-management-systems 0.0278",
                        "healthcare-regulations 0.0278",
                        "mentoring 0.0278",
                        "people-management 0.0278",
                        "protocol-adherence 0.0278",
                        "regulatory-requirements 0.0278");
    }

    @Test
    void plansFromTheGeneralToTheParticular() {
        LearningPlan plan = plans.plan(typical(ENGINEER), role(DIRECTOR), view, 0);

        assertThat(plan.steps())
                .extracting(SeedPlanTest::line)
                .containsExactly(
                        "industry-regulations 4 0.2222 0.5278 after [] implies [data-protection 0.5, good-clinical-practice 0.5]",
                        "leadership 3 0.1111 0.6389 after [] implies []",
                        "regulatory-compliance 3 0.1111 0.7500 after [] implies []",
                        "statistical-analysis 3 0.1111 0.8611 after [] implies []",
                        "data-protection 4 0.0556 0.9167 after [industry-regulations] implies []",
                        "good-clinical-practice 4 0.0556 0.9722 after [industry-regulations] implies []",
                        "database-management-systems 3 0.0278 1.0000 after [] implies []");
        assertThat(plan.before().value()).isCloseTo(0.3056, within(0.00005));
        assertThat(plan.after().value()).isEqualTo(1);
        assertThat(plan.after().met()).isEqualTo(9);
    }

    private static String line(PlanStep step) {
        return String.format(
                Locale.ROOT,
                "%s %d %.4f %.4f after %s implies %s",
                step.skill().id(),
                step.rank(),
                step.gain(),
                step.coverageAfter(),
                step.after().stream().map(skill -> skill.id()).toList(),
                step.implies().stream()
                        .map(implied -> implied.skill().id() + " " + implied.credit())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.0897, problem-solving",
        "2, 0.1736, communication",
        "3, 0.2547, clinical-data-systems",
        "4, 0.3005, industry-regulations"
    })
    void choosesTheBestSkillsForAllDescribedRoles(int size, double value, String last) {
        Portfolio portfolio = portfolios.best(
                Holder.person(List.of(), Background.UNKNOWN), roles(DESCRIBED), view, size, EXPERT, () -> {});

        assertThat(portfolio.value()).isCloseTo(value, within(0.00005));
        assertThat(portfolio.skills()).hasSize(size);
        assertThat(portfolio.skills().getLast().skill().id()).isEqualTo(last);
        assertThat(portfolio.exact()).isTrue();
        assertThat(portfolio.bound()).isEqualTo(portfolio.value());
    }

    @Test
    void findsTheBottlenecksOfAllDescribedRoles() {
        List<SkillGain> bottlenecks = plans.bottlenecks(typical(ENGINEER), roles(DESCRIBED), view, EXPERT, 3);

        assertThat(bottlenecks)
                .extracting(gain ->
                        String.format(Locale.ROOT, "%s %.4f", gain.skill().id(), gain.gain()))
                .containsExactly(
                        "industry-regulations 0.2290", "data-review-systems 0.2000", "data-visualisation 0.2000");
    }

    @Test
    void findsTheRolesThatASkillOpens() {
        int skill = projection.skills().concepts().find("statistical-analysis").orElseThrow();

        List<Opening> openings = plans.opens(typical(ENGINEER), List.of(new Claim(skill, EXPERT)), view, 10);

        assertThat(openings)
                .extracting(opening -> String.format(
                        Locale.ROOT,
                        "%s %.4f %.4f",
                        opening.role().id(),
                        opening.before().value(),
                        opening.after().value()))
                .containsExactly("cdm-director 0.3056 0.4167", "healthcare-ml-engineer 0.1177 0.1582");
    }

    private List<Integer> roles(List<String> ids) {
        return ids.stream().map(this::role).toList();
    }

    private Holder typical(String id) {
        return Holder.typical(projection, role(id), view);
    }

    private int role(String id) {
        return projection.roles().find(id).orElseThrow();
    }
}
