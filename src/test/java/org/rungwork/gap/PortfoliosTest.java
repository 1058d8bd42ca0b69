package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rungwork.projection.SmallStore;

class PortfoliosTest {

    private static final Holder NOVICE = Holder.person(List.of(), Background.UNKNOWN);

    /** The three roles ask for two skills each; all six count towards each other as nothing but themselves. */
    private static final String ROLES = """
            role:a a rw:Role ; rw:hasRequirement :a1, :a2 .
            role:b a rw:Role ; rw:hasRequirement :b1, :b2 .
            role:idle a rw:Role .
            skill:p a rw:Skill . skill:q a rw:Skill . skill:r a rw:Skill .
            :a1 rw:requiresSkill skill:p ; rw:importance rw:Essential .
            :a2 rw:requiresSkill skill:q ; rw:importance rw:Essential .
            :b1 rw:requiresSkill skill:q ; rw:importance rw:Essential .
            :b2 rw:requiresSkill skill:r ; rw:importance rw:Essential .
            """;

    @Test
    void namesRolesThatCannotBeMeasuredAndLeavesThemOut() {
        try (SmallStore store = new SmallStore(ROLES)) {
            Portfolio portfolio = best(store, List.of("a", "idle", "b", "a"), 1);

            assertThat(portfolio.roles()).extracting(role -> role.id()).containsExactly("a", "b");
            assertThat(portfolio.notDescribed()).extracting(role -> role.id()).containsExactly("idle");
            assertThat(portfolio.skills()).extracting(gain -> gain.skill().id()).containsExactly("q");
            assertThat(portfolio.value()).isEqualTo(0.5);
        }
    }

    @Test
    void choosesTheFirstOfEqualSkillsAndNoMoreThanAddSomething() {
        try (SmallStore store = new SmallStore(ROLES)) {
            Portfolio portfolio = best(store, List.of("a", "b"), 10);

            assertThat(portfolio.skills()).extracting(gain -> gain.skill().id()).containsExactly("q", "p", "r");
            assertThat(portfolio.value()).isEqualTo(1);
            assertThat(portfolio.exact()).isTrue();
        }
    }

    @Test
    void hasNoValueWhereNoRoleCounts() {
        try (SmallStore store = new SmallStore(ROLES)) {
            Portfolio portfolio = best(store, List.of("idle"), 2);

            assertThat(portfolio.value()).isNull();
            assertThat(portfolio.bound()).isNull();
            assertThat(portfolio.skills()).isEmpty();
            assertThat(portfolio.notDescribed()).hasSize(1);
        }
    }

    /** Alone the bridge helps both roles most, but the two skills asked for are better together. */
    @Test
    void findsASetThatIsBetterThanTheGreedyOne() {
        try (SmallStore store = new SmallStore("""
                role:a a rw:Role ; rw:hasRequirement :a1 .
                role:b a rw:Role ; rw:hasRequirement :b1 .
                skill:p a rw:Skill . skill:q a rw:Skill .
                skill:bridge a rw:Skill ; skos:broader skill:p, skill:q .
                :a1 rw:requiresSkill skill:p ; rw:importance rw:Essential .
                :b1 rw:requiresSkill skill:q ; rw:importance rw:Essential .
                """)) {
            Portfolio exact = best(store, List.of("a", "b"), 2);
            View view = View.standard(store.projection().scales());
            Portfolio greedy = new Portfolios(new Gaps(store.projection()), 0)
                    .best(NOVICE, List.of(store.role("a"), store.role("b")), view, 2, 2, () -> {});

            assertThat(exact.exact()).isTrue();
            assertThat(exact.value()).isEqualTo(1);
            assertThat(exact.skills()).extracting(gain -> gain.skill().id()).containsExactly("p", "q");
            assertThat(greedy.exact()).isFalse();
            assertThat(greedy.value()).isEqualTo(0.875);
            assertThat(greedy.skills()).extracting(gain -> gain.skill().id()).containsExactly("bridge", "p");
            assertThat(greedy.bound()).isBetween(1.0, 1.0 + 1e-9);
        }
    }

    private static Portfolio best(SmallStore store, List<String> roles, int size) {
        View view = View.standard(store.projection().scales());
        return new Portfolios(new Gaps(store.projection()))
                .best(NOVICE, roles.stream().map(store::role).toList(), view, size, 0, () -> {});
    }
}
