package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.model.Concept;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Requirements;
import org.rungwork.projection.Scales;
import org.rungwork.projection.SmallStore;

/** Every rule of the measure, each on a few lines of data. Ranks: Awareness 1, Working 2, Proficient 3, Expert 4. */
class GapTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    private static final String ROLE = """
            role:engineer a rw:Role ; rw:hasRequirement :first, :second .
            """;

    @Test
    void takesTheStrictestLevelAndTheStrongestImportance() {
        String turtle = ROLE + """
                skill:python a rw:Skill .
                :first rw:requiresSkill skill:python ; rw:level rw:Working ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:python ; rw:level rw:Expert ; rw:importance rw:Preferred .
                """;

        GapItem both = onlyItem(turtle, Views.ALL_IMPORTANCES, "python 2");
        GapItem essential = onlyItem(turtle, Views.STANDARD, "python 2");

        assertThat(both.need()).isEqualTo(4);
        assertThat(both.weight()).isEqualTo(1);
        assertThat(both.importance().id()).isEqualTo("Essential");
        assertThat(both.credit()).isEqualTo(0.5);
        assertThat(both.statements()).hasSize(2);
        assertThat(essential.need()).isEqualTo(2);
        assertThat(essential.state()).isEqualTo(GapState.MET);
        assertThat(essential.statements()).hasSize(1);
    }

    @Test
    void countsAnUnknownNeedAsWorkingLevelAndSaysSo() {
        GapItem item = onlyItem(ROLE + """
                skill:python a rw:Skill .
                :first rw:requiresSkill skill:python ; rw:importance rw:Essential .
                """, Views.STANDARD, "python 1");

        assertThat(item.need()).isEqualTo(2);
        assertThat(item.needLevel()).extracting(Concept::id).isEqualTo("Working");
        assertThat(item.needStated()).isFalse();
        assertThat(item.credit()).isEqualTo(0.5);
    }

    @Test
    void countsAnUnstatedClaimAsWorkingLevelAndSaysSo() {
        GapItem item = onlyItem(ROLE + """
                skill:python a rw:Skill .
                :first rw:requiresSkill skill:python ; rw:level rw:Expert ; rw:importance rw:Essential .
                """, Views.STANDARD, "python 0");

        assertThat(item.needStated()).isTrue();
        assertThat(item.held().assumed()).isTrue();
        assertThat(item.held().rank()).isEqualTo(2);
        assertThat(item.held().levelDelta()).isEqualTo(-2);
        assertThat(item.credit()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.25, PARTIAL", "3, 0.75, PARTIAL", "4, 1.0, MET"})
    void givesCreditInTheProportionOfLevels(int have, double credit, GapState state) {
        GapItem item = onlyItem(ROLE + """
                skill:python a rw:Skill .
                :first rw:requiresSkill skill:python ; rw:level rw:Expert ; rw:importance rw:Essential .
                """, Views.STANDARD, "python " + have);

        assertThat(item.credit()).isEqualTo(credit);
        assertThat(item.state()).isEqualTo(state);
        assertThat(item.held().assumed()).isFalse();
    }

    @Test
    void countsStatementsForAGradeOnlyFromThatGradeOn() {
        try (SmallStore store = new SmallStore(ROLE + """
                skill:leadership a rw:Skill . skill:python a rw:Skill .
                :first rw:requiresSkill skill:python ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:leadership ; rw:importance rw:Essential ; rw:seniority rw:Senior .
                """)) {
            assertThat(skills(store, -1)).isEqualTo(1);
            assertThat(skills(store, seniority(store, "Entry"))).isEqualTo(1);
            assertThat(skills(store, seniority(store, "Senior"))).isEqualTo(2);
            assertThat(skills(store, seniority(store, "Director"))).isEqualTo(2);
        }
    }

    private static int seniority(SmallStore store, String name) {
        return store.projection().scales().seniorities().find(name).orElseThrow();
    }

    private static int skills(SmallStore store, int seniority) {
        View view = View.of(store.projection().scales(), List.of("Essential"), seniority, false, Map.of());
        return coverage(store, view, person(store)).skills();
    }

    @Test
    void weighsSkillsByImportance() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first, :second, :third .
                skill:a a rw:Skill . skill:b a rw:Skill . skill:c a rw:Skill .
                :first rw:requiresSkill skill:a ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:b ; rw:importance rw:Preferred .
                :third rw:requiresSkill skill:c ; rw:importance rw:Beneficial .
                """)) {
            Holder holder = person(store, "b 2");

            Coverage all = coverage(store, Views.ALL_IMPORTANCES, holder);

            assertThat(all.value()).isCloseTo(0.5 / 1.75, EXACTLY);
            assertThat(all.gap()).isCloseTo(1.25, EXACTLY);
            assertThat(List.of(all.skills(), all.met(), all.partial(), all.missing()))
                    .containsExactly(3, 1, 0, 2);
            assertThat(coverage(store, Views.STANDARD, holder).value()).isZero();
            View preferred = View.of(
                    store.projection().scales(), List.of("Preferred"), Requirements.NOT_STATED, false, Map.of());
            assertThat(coverage(store, preferred, holder).value()).isEqualTo(1);
        }
    }

    /** Above statistics: maths, then science, then knowledge; below: regression. Related: data, either way. */
    @ParameterizedTest
    @CsvSource({
        "statistics, SAME, 1.0",
        "example, ILLUSTRATING, 1.0",
        "regression, NARROWER, 0.75",
        "ridge-regression, NARROWER, 0.75",
        "kernel-ridge-regression, NARROWER, 0.75",
        "maths, BROADER, 0.5",
        "science, , 0",
        "data, RELATED, 0.25",
        "figures, RELATED, 0.25",
        "charts, , 0",
        "algebra, , 0"
    })
    void givesCreditByTheFirstRelationThatApplies(String held, Relation relation, double credit) {
        GapItem item = onlyItem(ROLE + """
                skill:example a rw:Skill .
                skill:science a rw:Skill .
                skill:maths a rw:Skill ; skos:broader skill:science .
                skill:algebra a rw:Skill ; skos:broader skill:maths .
                skill:statistics a rw:Skill ; skos:broader skill:maths ; skos:related skill:data .
                skill:regression a rw:Skill ; skos:broader skill:statistics .
                skill:ridge-regression a rw:Skill ; skos:broader skill:regression .
                skill:kernel-ridge-regression a rw:Skill ; skos:broader skill:ridge-regression .
                skill:data a rw:Skill .
                skill:figures a rw:Skill ; skos:related skill:statistics .
                skill:charts a rw:Skill ; skos:related skill:data .
                :first rw:requiresSkill skill:statistics ; rw:importance rw:Essential ; rw:illustratedBy skill:example .
                """, Views.STANDARD, held + " 2");

        assertThat(item.credit()).isEqualTo(credit);
        assertThat(item.held() == null ? null : item.held().relation()).isEqualTo(relation);
    }

    @Test
    void countsExamplesOnlyForTheRoleThatNamesThem() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first .
                role:analyst a rw:Role ; rw:hasRequirement :second .
                skill:cloud a rw:Skill . skill:aws a rw:Skill .
                :first rw:requiresSkill skill:cloud ; rw:importance rw:Essential ; rw:illustratedBy skill:aws .
                :second rw:requiresSkill skill:cloud ; rw:importance rw:Essential .
                """)) {
            Gaps gaps = new Gaps(store.projection());
            View view = View.standard(store.projection().scales());

            Holder holder = person(store, "aws 2");

            assertThat(gaps.coverage(holder, store.role("engineer"), view).value())
                    .isEqualTo(1);
            assertThat(gaps.coverage(holder, store.role("analyst"), view).value())
                    .isZero();
            Holder engineer = Holder.typical(store.projection(), store.role("engineer"), view);
            assertThat(engineer.claims()).containsExactly(new Claim(store.skill("cloud"), Holder.NOT_STATED));
        }
    }

    @Test
    void takesTheBestCreditAndNeverTheSum() {
        GapItem item = onlyItem(ROLE + """
                skill:statistics a rw:Skill .
                skill:a a rw:Skill ; skos:related skill:statistics .
                skill:b a rw:Skill ; skos:related skill:statistics .
                skill:c a rw:Skill ; skos:broader skill:statistics .
                :first rw:requiresSkill skill:statistics ; rw:level rw:Expert ; rw:importance rw:Essential .
                """, Views.STANDARD, "a 4", "b 4", "c 3");

        assertThat(item.credit()).isEqualTo(0.75 * 0.75);
        assertThat(item.held().skill().id()).isEqualTo("c");
        assertThat(item.held().coefficient()).isEqualTo(0.75);
    }

    @Test
    void prefersAWeakerRelationAtAHigherLevelWhereItGivesMore() {
        GapItem item = onlyItem(ROLE + """
                skill:statistics a rw:Skill .
                skill:regression a rw:Skill ; skos:broader skill:statistics .
                :first rw:requiresSkill skill:statistics ; rw:level rw:Expert ; rw:importance rw:Essential .
                """, Views.STANDARD, "statistics 2", "regression 4");

        assertThat(item.credit()).isEqualTo(0.75);
        assertThat(item.held().relation()).isEqualTo(Relation.NARROWER);
    }

    @Test
    void copesWithCirclesOfBroaderSkills() {
        GapItem item = onlyItem(ROLE + """
                skill:a a rw:Skill ; skos:broader skill:b .
                skill:b a rw:Skill ; skos:broader skill:c .
                skill:c a rw:Skill ; skos:broader skill:a .
                :first rw:requiresSkill skill:a ; rw:importance rw:Essential .
                """, Views.STANDARD, "b 2");

        assertThat(item.credit()).isEqualTo(0.75);
    }

    @Test
    void countsParentAndChildUnlessTheyAreCollapsed() {
        try (SmallStore store = new SmallStore(ROLE + """
                skill:machine-learning a rw:Skill .
                skill:frameworks a rw:Skill ; skos:broader skill:machine-learning .
                skill:tensorflow a rw:Skill ; skos:broader skill:frameworks .
                :first rw:requiresSkill skill:machine-learning ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:tensorflow ; rw:importance rw:Essential .
                """)) {
            Holder holder = person(store, "machine-learning 2");

            assertThat(coverage(store, Views.STANDARD, holder).value()).isEqualTo(0.5);
            assertThat(coverage(store, Views.STANDARD, holder).skills()).isEqualTo(2);
            assertThat(coverage(store, Views.COLLAPSED, holder).value()).isZero();
            assertThat(coverage(store, Views.COLLAPSED, holder).skills()).isEqualTo(1);
            GapReport report = new Gaps(store.projection())
                    .report(
                            holder,
                            store.role("engineer"),
                            Views.STANDARD.of(store.projection().scales()));
            assertThat(report.items().getLast().under()).extracting(Concept::id).containsExactly("machine-learning");
        }
    }

    @Test
    void hasAReasonWhereThereIsNoCoverage() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role .
                role:helper a rw:Role ; rw:hasRequirement :first .
                skill:a a rw:Skill .
                :first rw:requiresSkill skill:a ; rw:importance rw:Beneficial .
                """)) {
            Gaps gaps = new Gaps(store.projection());
            View view = View.standard(store.projection().scales());
            Holder holder = person(store, "a 4");

            assertThat(gaps.coverage(holder, store.role("engineer"), view))
                    .isEqualTo(new Coverage(null, Coverage.NOT_DESCRIBED, null, 0, 0, 0, 0));
            assertThat(gaps.coverage(holder, store.role("helper"), view))
                    .isEqualTo(new Coverage(null, Coverage.NOTHING_COUNTS, null, 0, 0, 0, 0));
            assertThat(gaps.report(holder, store.role("helper"), view)
                            .coverage()
                            .reason())
                    .isEqualTo(Coverage.NOTHING_COUNTS);
            assertThat(gaps.nearest(holder, view, 10)).isEmpty();
            assertThat(gaps.gaps(holder, new int[] {0, 1}, view)).containsExactly(Double.NaN, Double.NaN);
        }
    }

    @Test
    void namesAllRolesAsFarAwayToSomebodyWithoutSkills() {
        try (SmallStore store = new SmallStore("""
                role:b a rw:Role ; rw:hasRequirement :first .
                role:a a rw:Role ; rw:hasRequirement :second .
                skill:s a rw:Skill .
                :first rw:requiresSkill skill:s ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:s ; rw:importance rw:Essential .
                """)) {
            View view = View.standard(store.projection().scales());

            List<RoleMatch> nearest = new Gaps(store.projection()).nearest(person(store), view, 10);

            assertThat(nearest).extracting(match -> match.role().id()).containsExactly("a", "b");
            assertThat(nearest)
                    .allSatisfy(match -> assertThat(match.coverage().value()).isZero());
        }
    }

    @Test
    void leavesOutTheOwnRoleOfATypicalHolder() {
        try (SmallStore store = new SmallStore(ROLE + """
                skill:s a rw:Skill .
                :first rw:requiresSkill skill:s ; rw:importance rw:Essential .
                """)) {
            View view = View.standard(store.projection().scales());
            Holder holder = Holder.typical(store.projection(), store.role("engineer"), view);

            assertThat(new Gaps(store.projection()).nearest(holder, view, 10)).isEmpty();
            assertThat(coverage(store, view, holder).value()).isEqualTo(1);
        }
    }

    @Test
    void answersWithTheNumbersUsed() {
        try (SmallStore store = new SmallStore(ROLE)) {
            Scales scales = store.projection().scales();
            View view = View.of(
                    scales,
                    List.of("Essential", "Preferred"),
                    seniority(store, "Senior"),
                    true,
                    Map.of("RelatedSkill", 0.1));

            Parameters parameters = new Gaps(store.projection())
                    .report(person(store), store.role("engineer"), view)
                    .parameters();

            assertThat(parameters.weights()).isEqualTo(Map.of("Essential", 1.0, "Preferred", 0.5));
            assertThat(parameters.seniority()).extracting(Concept::id).isEqualTo("Senior");
            assertThat(parameters.collapse()).isTrue();
            assertThat(parameters.coefficients())
                    .isEqualTo(Map.of(
                            "SameSkill", 1.0,
                            "MappedSkill", 1.0,
                            "IllustratingSkill", 1.0,
                            "NarrowerSkill", 0.75,
                            "BroaderSkill", 0.5,
                            "RelatedSkill", 0.1,
                            "MappedNarrowerSkill", 0.375,
                            "MappedBroaderSkill", 0.25,
                            "MappedRelatedSkill", 0.1));
            assertThat(parameters.assumedLevel()).isEqualTo(2);
        }
    }

    @Test
    void refusesCoefficientsThatRise() {
        assertThatThrownBy(() ->
                        new View(List.of(1.0), -1, false, List.of(1.0, 1.0, 0.5, 0.75, 0.5, 0.25, 0.0, 0.0, 0.0), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not rise");
    }

    @Test
    void refusesMappedRelationsThatCountMoreThanPlainOnes() {
        assertThatThrownBy(() ->
                        new View(List.of(1.0), -1, false, List.of(1.0, 1.0, 1.0, 0.7, 0.5, 0.2, 0.8, 0.0, 0.0), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MappedNarrowerSkill must not be greater than that of NarrowerSkill");
    }

    /** Here: tool; there: esco:tool below esco:craft, esco:tool related to esco:other. */
    @ParameterizedTest
    @CsvSource({
        "here-tool, there-tool, MAPPED, 1.0",
        "there-tool, here-tool, MAPPED, 1.0",
        "here-tool, third-tool, MAPPED, 1.0",
        "there-tool, third-tool, MAPPED, 1.0",
        "there-tool, there-craft, NARROWER, 0.75",
        "here-tool, there-craft, MAPPED_NARROWER, 0.375",
        "there-craft, here-tool, MAPPED_BROADER, 0.25",
        "there-other, here-tool, MAPPED_RELATED, 0.125",
        "here-tool, there-other, MAPPED_RELATED, 0.125",
        "here-part, there-tool, MAPPED_NARROWER, 0.375",
        "here-near, there-tool, , 0",
    })
    void countsSkillsOfOtherTaxonomiesThatMeanTheSame(
            String held, String needed, @Nullable Relation relation, double credit) {
        String turtle = """
                skill:here-tool a rw:Skill ; skos:prefLabel "tool"@en ;
                  skos:exactMatch skill:there-tool , skill:third-tool .
                skill:here-part a rw:Skill ; skos:prefLabel "part"@en ; skos:broader skill:here-tool .
                skill:here-near a rw:Skill ; skos:prefLabel "near"@en ; skos:closeMatch skill:there-tool .
                skill:third-tool a rw:Skill ; skos:prefLabel "tool"@en .
                skill:there-tool a rw:Skill ; skos:prefLabel "tool"@en ;
                  skos:broader skill:there-craft ; skos:related skill:there-other .
                skill:there-craft a rw:Skill ; skos:prefLabel "craft"@en .
                skill:there-other a rw:Skill ; skos:prefLabel "other"@en .
                role:engineer a rw:Role ; skos:prefLabel "engineer"@en ; rw:hasRequirement :r .
                :r rw:requiresSkill skill:%s ; rw:importance rw:Essential ; rw:level rw:Working .
                """.formatted(needed);

        try (SmallStore store = new SmallStore(turtle)) {
            Gaps gaps = new Gaps(store.projection());
            View view = View.standard(store.projection().scales());
            Holder holder = Holder.person(List.of(new Claim(store.skill(held), 4)), Background.UNKNOWN);
            GapItem item =
                    gaps.report(holder, store.role("engineer"), view).items().getFirst();

            assertThat(item.credit()).isEqualTo(credit);
            if (relation == null) {
                assertThat(item.held()).isNull();
            } else {
                assertThat(item.held().relation()).isEqualTo(relation);
            }
        }
    }

    private static GapItem onlyItem(String turtle, Views kind, String... claims) {
        try (SmallStore store = new SmallStore(turtle)) {
            Projection projection = store.projection();
            GapReport report = new Gaps(projection)
                    .report(person(store, claims), store.role("engineer"), kind.of(projection.scales()));
            assertThat(report.items()).hasSize(1);
            assertThat(report.coverage().value())
                    .isCloseTo(report.items().getFirst().credit(), EXACTLY);
            return report.items().getFirst();
        }
    }

    private static Coverage coverage(SmallStore store, Views kind, Holder holder) {
        return coverage(store, kind.of(store.projection().scales()), holder);
    }

    private static Coverage coverage(SmallStore store, View view, Holder holder) {
        return new Gaps(store.projection()).coverage(holder, store.role("engineer"), view);
    }

    /** Claims such as {@code python 3}: a skill and a rank. */
    private static Holder person(SmallStore store, String... claims) {
        return Holder.person(
                Arrays.stream(claims)
                        .map(claim -> claim.split(" "))
                        .map(parts -> new Claim(store.skill(parts[0]), Integer.parseInt(parts[1])))
                        .toList(),
                Background.UNKNOWN);
    }
}
