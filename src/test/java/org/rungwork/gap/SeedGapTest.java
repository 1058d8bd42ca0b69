package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.gap.Gate.Verdict;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;

/** The worked examples on the seed, which were computed by hand. */
@ExtendWith(TestServer.class)
class SeedGapTest {

    private static final String ENGINEER = "clinical-data-programming-engineer";
    private static final String DIRECTOR = "cdm-director";

    private final Projection projection;
    private final Gaps gaps;
    private final View view;

    SeedGapTest(Running server) {
        this.projection = server.context().getBean(Projections.class).current();
        this.gaps = new Gaps(projection);
        this.view = View.standard(projection.scales());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/coverage-matrix.csv", numLinesToSkip = 1)
    void coversAsInTheMatrix(String source, String target, double value, int skills) {
        Coverage coverage = gaps.coverage(typical(source), role(target), view);

        assertThat(coverage.value()).isCloseTo(value, within(0.00005));
        assertThat(coverage.skills()).isEqualTo(skills);
        assertThat(nearest(source, target).coverage()).isEqualTo(coverage);
    }

    private RoleMatch nearest(String source, String target) {
        return gaps.nearest(typical(source), view, 100).stream()
                .filter(match -> match.role().id().equals(target))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void explainsEachSkill() {
        GapReport report = gaps.report(typical(ENGINEER), role(DIRECTOR), view);

        assertThat(report.items())
                .extracting(item -> item.skill().id() + " " + item.need() + " " + item.state() + " " + item.credit())
                .containsExactly(
                        "communication 3 MET 1.0",
                        "problem-solving 3 MET 1.0",
                        "database-management-systems 3 PARTIAL 0.75",
                        "data-protection 4 MISSING 0.0",
                        "good-clinical-practice 4 MISSING 0.0",
                        "industry-regulations 4 MISSING 0.0",
                        "leadership 3 MISSING 0.0",
                        "regulatory-compliance 3 MISSING 0.0",
                        "statistical-analysis 3 MISSING 0.0");
        assertThat(report.coverage().gap()).isCloseTo(6.25, within(1e-9));
        assertThat(report.items().get(2).held()).satisfies(held -> {
            assertThat(held.skill().id()).isEqualTo("clinical-databases");
            assertThat(held.relation()).isEqualTo(Relation.NARROWER);
            assertThat(held.levelDelta()).isZero();
            assertThat(held.statements())
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.evidence()).isNotEmpty());
        });
        assertThat(report.items())
                .allSatisfy(item -> assertThat(item.statements())
                        .allSatisfy(
                                statement -> assertThat(statement.evidence()).isNotEmpty()));
    }

    @Test
    void leavesGatesUnknownThatTheRoleDoesNotState() {
        List<Gate> gates = gaps.report(typical(ENGINEER), role(DIRECTOR), view).gates();

        assertThat(gates).hasSize(3).allSatisfy(gate -> {
            assertThat(gate.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(gate.reason()).isEqualTo("not-stated");
        });
    }

    @Test
    void asksForMoreAtASeniorGrade() {
        int senior = projection.scales().seniorities().find("Senior").orElseThrow();
        View seniors = View.of(projection.scales(), List.of("Essential"), senior, false, Map.of());
        Holder nobody = Holder.person(List.of(), Background.UNKNOWN);

        GapReport report = gaps.report(nobody, role("healthcare-ml-engineer"), view);
        GapReport atSenior = gaps.report(nobody, role("healthcare-ml-engineer"), seniors);

        assertThat(report.items())
                .hasSize(37)
                .noneMatch(item -> item.skill().id().equals("decision-making"));
        assertThat(atSenior.items())
                .hasSize(38)
                .anyMatch(item -> item.skill().id().equals("decision-making"));
        assertThat(need(report, "leadership")).isEqualTo(1);
        assertThat(need(atSenior, "leadership")).isEqualTo(2);
    }

    private static int need(GapReport report, String skill) {
        return report.items().stream()
                .filter(item -> item.skill().id().equals(skill))
                .findFirst()
                .orElseThrow()
                .need();
    }

    @Test
    void sharesThreeSkillsBetweenTwoEngineers() {
        assertThat(gaps.report(typical("healthcare-ml-engineer"), role(ENGINEER), view)
                        .items())
                .filteredOn(item -> item.held() != null && item.held().relation() == Relation.SAME)
                .extracting(item -> item.skill().id())
                .containsExactlyInAnyOrder("communication", "problem-solving", "time-management");
    }

    @Test
    void listsThePremiumsOfSkillsAskedForAndApartTheOthers() {
        Holder nobody = Holder.person(List.of(), Background.UNKNOWN);

        GapReport report = gaps.report(nobody, role("healthcare-ml-engineer"), view);

        assertThat(report.items())
                .filteredOn(item -> !item.premiums().isEmpty())
                .extracting(item -> item.skill().id() + " "
                        + item.premiums().stream()
                                .map(premium -> premium.skill().id() + " " + premium.lower() + "-" + premium.upper())
                                .toList())
                .containsExactlyInAnyOrder(
                        "cloud-technologies [cloud-technologies 5.0-10.0]",
                        "deep-learning [deep-learning 10.0-15.0]",
                        "healthcare-data-formats [healthcare-data-formats 5.0-8.0]");
        assertThat(report.otherPremiums())
                .extracting(premium -> premium.skill().id())
                .containsExactly("nlp");
        assertThat(gaps.report(typical(ENGINEER), role(DIRECTOR), view).items())
                .allSatisfy(item -> assertThat(item.premiums()).isEmpty());
    }

    @Test
    void hasNoCoverageOfARoleThatIsNotDescribed() {
        Coverage coverage = gaps.coverage(typical(ENGINEER), role("chief-ai-officer"), view);

        assertThat(coverage.value()).isNull();
        assertThat(coverage.reason()).isEqualTo(Coverage.NOT_DESCRIBED);
    }

    private Holder typical(String id) {
        return Holder.typical(projection, role(id), view);
    }

    private int role(String id) {
        return projection.roles().find(id).orElseThrow();
    }
}
