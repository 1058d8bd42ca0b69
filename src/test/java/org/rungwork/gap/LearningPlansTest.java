package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.model.Concept;
import org.rungwork.projection.SmallStore;

class LearningPlansTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final Holder NOVICE = Holder.person(List.of(), Background.UNKNOWN);

    @Test
    void learnsWhatLiesAboveFirstEvenWhereItAddsLess() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first, :second .
                skill:a-detail a rw:Skill ; skos:broader skill:middle .
                skill:middle a rw:Skill ; skos:broader skill:whole .
                skill:whole a rw:Skill .
                :first rw:requiresSkill skill:a-detail ; rw:level rw:Proficient ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:whole ; rw:level rw:Working ; rw:importance rw:Essential .
                """)) {
            List<PlanStep> steps = steps(store, NOVICE, 0);

            assertThat(steps).extracting(step -> step.skill().id()).containsExactly("whole", "a-detail");
            assertThat(steps).extracting(PlanStep::rank).containsExactly(2, 3);
            assertThat(steps.getFirst().after()).isEmpty();
            assertThat(steps.getLast().after()).extracting(Concept::id).containsExactly("whole");
            assertThat(steps).extracting(PlanStep::coverageAfter).containsExactly(0.5, 1.0);
        }
    }

    @Test
    void saysWhatAStepAddsToOtherSkills() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first, :second .
                skill:one a rw:Skill ; skos:related skill:other .
                skill:other a rw:Skill .
                :first rw:requiresSkill skill:one ; rw:level rw:Expert ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:other ; rw:level rw:Expert ; rw:importance rw:Essential .
                """)) {
            List<PlanStep> steps = steps(store, NOVICE, 4);

            assertThat(steps).extracting(step -> step.skill().id()).containsExactly("one", "other");
            assertThat(steps.getFirst().gain()).isCloseTo(0.625, EXACTLY);
            assertThat(steps.getFirst().implies())
                    .containsExactly(
                            new Implied(store.projection().skills().concepts().get(store.skill("other")), 0.25));
            assertThat(steps.getLast().gain()).isCloseTo(0.375, EXACTLY);
            assertThat(steps.getLast().implies()).isEmpty();
        }
    }

    @Test
    void leavesOutWhatIsMetByAnEarlierStep() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first, :second .
                skill:aws a rw:Skill .
                skill:cloud a rw:Skill .
                :first rw:requiresSkill skill:aws ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:cloud ; rw:importance rw:Essential ; rw:illustratedBy skill:aws .
                """)) {
            LearningPlan plan = plan(store, NOVICE, 0);

            assertThat(plan.steps()).extracting(step -> step.skill().id()).containsExactly("aws");
            assertThat(plan.after().met()).isEqualTo(2);
        }
    }

    /** To learn the cloud as such would still help with azure, but aws has met what is asked for. */
    @Test
    void leavesOutWhatIsMetEvenWhereItWouldHelpWithAnotherSkill() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first, :second, :third .
                skill:aws a rw:Skill .
                skill:azure a rw:Skill ; skos:broader skill:cloud .
                skill:cloud a rw:Skill .
                :first rw:requiresSkill skill:aws ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:cloud ; rw:importance rw:Essential ; rw:illustratedBy skill:aws .
                :third rw:requiresSkill skill:azure ; rw:importance rw:Essential .
                """)) {
            List<PlanStep> steps = steps(store, NOVICE, 0);

            assertThat(steps).extracting(step -> step.skill().id()).containsExactly("aws", "azure");
            assertThat(steps.getLast().after()).isEmpty();
        }
    }

    @Test
    void leavesOutWhatIsHeldAndWhatTheWantedRankDoesNotRaise() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first, :second, :third .
                skill:met a rw:Skill . skill:half a rw:Skill . skill:none a rw:Skill .
                :first rw:requiresSkill skill:met ; rw:level rw:Working ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:half ; rw:level rw:Expert ; rw:importance rw:Essential .
                :third rw:requiresSkill skill:none ; rw:level rw:Expert ; rw:importance rw:Essential .
                """)) {
            Holder holder = Holder.person(
                    List.of(new Claim(store.skill("met"), 2), new Claim(store.skill("half"), 3)), Background.UNKNOWN);

            assertThat(steps(store, holder, 2))
                    .extracting(step -> step.skill().id())
                    .containsExactly("none");
            assertThat(steps(store, holder, 0))
                    .extracting(step -> step.skill().id())
                    .containsExactly("none", "half");
        }
    }

    @Test
    void breaksTiesByThePremiumAndThenByIri() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first, :second, :third .
                skill:a a rw:Skill . skill:b a rw:Skill . skill:c a rw:Skill ; skos:broader skill:group .
                skill:group a rw:Skill .
                :first rw:requiresSkill skill:a ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:b ; rw:importance rw:Essential .
                :third rw:requiresSkill skill:c ; rw:importance rw:Essential .
                :bonus a rw:PremiumObservation ; rw:aboutRole role:engineer ; rw:forSkill skill:group ;
                  rw:lower 5.0 ; rw:upper 10.0 .
                """)) {
            List<PlanStep> steps = steps(store, NOVICE, 0);

            assertThat(steps).extracting(step -> step.skill().id()).containsExactly("c", "a", "b");
            assertThat(steps.getFirst().premiums()).singleElement().satisfies(premium -> {
                assertThat(premium.skill().id()).isEqualTo("group");
                assertThat(premium.upper()).isEqualTo(10);
            });
        }
    }

    @Test
    void ordersACircleByGainAlone() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first, :second, :third .
                skill:a a rw:Skill ; skos:broader skill:b .
                skill:b a rw:Skill ; skos:broader skill:a .
                skill:below a rw:Skill ; skos:broader skill:a .
                :first rw:requiresSkill skill:a ; rw:importance rw:Essential .
                :second rw:requiresSkill skill:b ; rw:importance rw:Essential .
                :third rw:requiresSkill skill:below ; rw:importance rw:Essential .
                """)) {
            List<PlanStep> steps = steps(store, NOVICE, 0);

            assertThat(steps).extracting(step -> step.skill().id()).containsExactly("a", "b", "below");
            assertThat(steps.getLast().after()).extracting(Concept::id).containsExactly("a", "b");
            assertThat(steps.get(1).after()).isEmpty();
        }
    }

    @Test
    void hasNoStepsForARoleThatIsNotDescribed() {
        try (SmallStore store = new SmallStore("role:engineer a rw:Role .")) {
            LearningPlan plan = plan(store, NOVICE, 0);

            assertThat(plan.steps()).isEmpty();
            assertThat(plan.before().reason()).isEqualTo(Coverage.NOT_DESCRIBED);
            assertThat(plan.after()).isEqualTo(plan.before());
        }
    }

    @Test
    void learnsAHelpfulSkillToTheHighestLevelThatItHelpsTo() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first .
                skill:asked a rw:Skill .
                skill:below a rw:Skill ; skos:broader skill:asked .
                :first rw:requiresSkill skill:asked ; rw:level rw:Proficient ; rw:importance rw:Essential .
                """)) {
            View view = View.standard(store.projection().scales());

            List<SkillGain> gains = plans(store).gains(NOVICE, store.role("engineer"), view, 0, 10);

            assertThat(gains)
                    .extracting(gain -> gain.skill().id() + " " + gain.rank() + " " + gain.gain())
                    .containsExactly("asked 3 1.0", "below 3 0.75");
        }
    }

    @Test
    void opensNothingByWhatNobodyAsksFor() {
        try (SmallStore store = new SmallStore("""
                role:engineer a rw:Role ; rw:hasRequirement :first .
                skill:asked a rw:Skill . skill:idle a rw:Skill .
                :first rw:requiresSkill skill:asked ; rw:importance rw:Essential .
                """)) {
            View view = View.standard(store.projection().scales());

            assertThat(plans(store).opens(NOVICE, List.of(new Claim(store.skill("idle"), 4)), view, 10))
                    .isEmpty();
            assertThat(plans(store).opens(NOVICE, List.of(new Claim(store.skill("asked"), 1)), view, 10))
                    .singleElement()
                    .satisfies(opening -> {
                        assertThat(opening.role().id()).isEqualTo("engineer");
                        assertThat(opening.before().value()).isZero();
                        assertThat(opening.after().value()).isEqualTo(0.5);
                    });
        }
    }

    private static List<PlanStep> steps(SmallStore store, Holder holder, int rank) {
        return plan(store, holder, rank).steps();
    }

    private static LearningPlan plan(SmallStore store, Holder holder, int rank) {
        View view = View.standard(store.projection().scales());
        return plans(store).plan(holder, store.role("engineer"), view, rank);
    }

    private static LearningPlans plans(SmallStore store) {
        return new LearningPlans(new Gaps(store.projection()));
    }
}
