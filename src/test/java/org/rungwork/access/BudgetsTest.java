package org.rungwork.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.rungwork.access.Budgets.Share;

class BudgetsTest {

    private Instant now = Instant.parse("2026-01-31T12:00:00Z");
    private final InstantSource clock = () -> now;

    private void later(Duration time) {
        now = now.plus(time);
    }

    @Test
    void clientIsServedUntilItsShareIsUsedUp() {
        Budgets budgets = new Budgets(new Share(Duration.ofSeconds(60), 30), clock);
        budgets.charge("a", Duration.ofSeconds(59), false);

        assertThat(budgets.delay("a")).isZero();

        budgets.charge("a", Duration.ofSeconds(1), false);

        assertThat(budgets.delay("a")).isPositive();
        assertThat(budgets.delay("b")).as("another one").isZero();
    }

    @Test
    void debtsArePaidByWaiting() {
        Budgets budgets = new Budgets(new Share(Duration.ofSeconds(30), 0), clock);
        budgets.charge("a", Duration.ofSeconds(40), false);

        assertThat(budgets.delay("a")).isEqualTo(Duration.ofMillis(20_002));

        later(Duration.ofMillis(20_002));

        assertThat(budgets.delay("a")).isZero();
    }

    @Test
    void errorsHaveAShareOfTheirOwn() {
        Budgets budgets = new Budgets(new Share(Duration.ZERO, 2), clock);
        budgets.charge("a", Duration.ofHours(1), true);
        assertThat(budgets.delay("a")).isZero();
        budgets.charge("a", Duration.ZERO, true);
        assertThat(budgets.delay("a")).isPositive();

        later(Duration.ofSeconds(31));

        assertThat(budgets.delay("a")).as("one of two in half a minute").isZero();
    }

    @Test
    void nothingIsSavedUp() {
        Budgets budgets = new Budgets(new Share(Duration.ofSeconds(10), 0), clock);
        budgets.charge("a", Duration.ZERO, false);
        later(Duration.ofDays(1));
        budgets.charge("a", Duration.ofSeconds(10), false);

        assertThat(budgets.delay("a")).isPositive();
    }

    @Test
    void aClockThatIsSetBackGivesNothing() {
        Budgets budgets = new Budgets(new Share(Duration.ofSeconds(60), 0), clock);
        budgets.charge("a", Duration.ofSeconds(61), false);
        later(Duration.ofHours(-1));

        assertThat(budgets.delay("a")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void thoseNotSeenForLongestAreForgotten() {
        Budgets budgets = new Budgets(new Share(Duration.ofSeconds(1), 0), clock);
        budgets.charge("first", Duration.ofSeconds(5), false);
        for (int client = 0; client < 10_000; client++) {
            budgets.charge("client " + client, Duration.ZERO, false);
        }

        assertThat(budgets.delay("first")).isZero();
    }

    @Test
    void negativeSharesAreRefused() {
        assertThatThrownBy(() -> new Share(Duration.ofSeconds(-1), 0))
                .hasMessageContaining("rungwork.limits.processing");
        assertThatThrownBy(() -> new Share(Duration.ZERO, -1)).hasMessageContaining("rungwork.limits.errors");
    }
}
