package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.projection.Projection;
import org.rungwork.projection.SmallStore;

/** Portfolios against trying every set of skills. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomPortfolioTest {

    private static final int CAREERS = 150;
    private static final int PROFICIENT = 3;
    private static final Offset<Double> EXACTLY = within(1e-9);

    private SmallStore store;
    private Projection projection;
    private Gaps gaps;
    private View view;

    @BeforeAll
    void open() {
        store = new SmallStore(RandomCareers.mapped(CAREERS));
        projection = store.projection();
        gaps = new Gaps(projection);
        view = Views.ALL_IMPORTANCES.of(projection.scales());
    }

    @AfterAll
    void close() {
        store.close();
    }

    private record Case(Holder holder, List<Integer> skills, List<Integer> roles) {}

    /** Half of them start with nothing, half with what the first role needs. */
    private List<Case> cases() {
        return IntStream.range(0, CAREERS)
                .mapToObj(number -> {
                    RandomCareers careers = new RandomCareers(number);
                    List<Integer> roles = IntStream.range(0, RandomCareers.ROLES)
                            .mapToObj(index -> store.role(careers.role(index)))
                            .filter(role -> Needs.of(projection, role, view).size() > 0)
                            .toList();
                    List<Integer> skills = IntStream.range(0, RandomCareers.SKILLS)
                            .mapToObj(index -> store.skill(careers.skill(index)))
                            .toList();
                    boolean beginner = number % 2 == 0 || roles.isEmpty();
                    Holder holder = beginner
                            ? Holder.person(List.of(), Background.UNKNOWN)
                            : Holder.typical(projection, roles.getFirst(), view);
                    return new Case(holder, skills, roles);
                })
                .filter(one -> !one.roles().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void findsTheBestOfAllSetsOfUpToFour(int size) {
        for (Case one : cases()) {
            Portfolio portfolio = best(one, size);

            assertThat(portfolio.exact()).isTrue();
            assertThat(portfolio.value()).isCloseTo(bestOfAll(one, size), EXACTLY);
            assertThat(portfolio.bound()).isEqualTo(portfolio.value());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void keepsGreaterSetsNearTheBestAndUnderTheBound(int size) {
        for (Case one : cases()) {
            Portfolio portfolio = best(one, size);

            assertThatIsNearTheBest(portfolio, bestOfAll(one, size));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void choosesGreedilyNearTheBestAndUnderTheBound(int size) {
        for (Case one : cases()) {
            Portfolio portfolio =
                    new Portfolios(gaps, 0).best(one.holder(), one.roles(), view, size, PROFICIENT, () -> {});

            assertThatIsNearTheBest(portfolio, bestOfAll(one, size));
        }
    }

    private static void assertThatIsNearTheBest(Portfolio portfolio, double best) {
        double gained = portfolio.value() - portfolio.before();
        assertThat(gained + 1e-9).isGreaterThanOrEqualTo((1 - 1 / Math.E) * (best - portfolio.before()));
        assertThat(portfolio.value()).isLessThanOrEqualTo(best + 1e-9);
        assertThat(portfolio.bound() + 1e-9).isGreaterThanOrEqualTo(best);
        if (portfolio.exact()) {
            assertThat(portfolio.value()).isCloseTo(best, EXACTLY);
        }
    }

    @Test
    void explainsTheValueByItsSkillsAndMatches() {
        for (Case one : cases()) {
            Portfolio portfolio = best(one, 3);

            Holder holder = one.holder();
            double value = mean(holder, one.roles());
            assertThat(portfolio.before()).isCloseTo(value, EXACTLY);
            for (SkillGain learnt : portfolio.skills()) {
                holder = holder.with(new Claim(store.skill(learnt.skill().id()), learnt.rank()));
                assertThat(mean(holder, one.roles()) - value).isCloseTo(learnt.gain(), EXACTLY);
                value = mean(holder, one.roles());
            }
            assertThat(portfolio.value()).isCloseTo(value, EXACTLY);
            assertThat(portfolio.matches()).hasSameSizeAs(portfolio.roles());
            assertThat(portfolio.matches().stream()
                            .mapToDouble(match -> match.coverage().value())
                            .average())
                    .hasValueCloseTo(value, EXACTLY);
        }
    }

    @Test
    void endsWhenItIsToldTo() {
        Case one = cases().getFirst();
        Runnable cancelled = () -> {
            throw new CancellationException("enough");
        };

        assertThatThrownBy(() -> new Portfolios(gaps).best(one.holder(), one.roles(), view, 3, PROFICIENT, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private Portfolio best(Case one, int size) {
        return new Portfolios(gaps).best(one.holder(), one.roles(), view, size, PROFICIENT, () -> {});
    }

    private double bestOfAll(Case one, int size) {
        return IntStream.range(0, 1 << one.skills().size())
                .filter(set -> Integer.bitCount(set) == size)
                .mapToDouble(set -> {
                    Holder holder = one.holder();
                    for (int i = 0; i < one.skills().size(); i++) {
                        holder = (set & 1 << i) == 0
                                ? holder
                                : holder.with(new Claim(one.skills().get(i), PROFICIENT));
                    }
                    return mean(holder, one.roles());
                })
                .max()
                .orElseThrow();
    }

    private double mean(Holder holder, List<Integer> roles) {
        return roles.stream()
                .map(role -> gaps.coverage(holder, role, view).value())
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
