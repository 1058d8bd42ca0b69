package org.rungwork.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ParetoSearchTest {

    /** From 0 to 4 by one node each: quick and dear, slow and cheap, in between, and one that is slow and dear. */
    private static final Network NETWORK =
            Network.of(6, new int[] {0, 0, 0, 0, 1, 2, 3, 5}, new int[] {1, 2, 3, 5, 4, 4, 4, 4});

    private static final long[] YEARS = {1, 4, 2, 4, 1, 4, 2, 4};
    private static final long[] EFFORT = {9, 1, 4, 9, 9, 1, 4, 9};
    private static final PathQuery QUERY = PathQuery.between(NETWORK, YEARS, 0, 4);

    @Test
    void keepsThePathsThatNoOtherBeats() {
        List<Path> front = new ParetoSearch(QUERY, List.of(EFFORT), Cancellation.NONE).front();

        assertThat(front).extracting(path -> path.nodes()[1]).containsExactly(1, 3, 2);
        assertThat(front).extracting(Path::cost).containsExactly(2L, 4L, 8L);
        assertThat(front).extracting(path -> path.sum(EFFORT)).containsExactly(18L, 8L, 2L);
    }

    @Test
    void keepsWithinLimits() {
        PathQuery query = QUERY.maxCost(7).budgets(List.of(new Budget(EFFORT, 10)));

        List<Path> front = new ParetoSearch(query, List.of(EFFORT), Cancellation.NONE).front();

        assertThat(front).extracting(path -> path.nodes()[1]).containsExactly(3);
    }

    @Test
    void rejectsConditionsItCannotKeep() {
        BitSet via = new BitSet();
        via.set(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParetoSearch(QUERY.via(via), List.of(), Cancellation.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParetoSearch(QUERY.lengths(2, 3), List.of(), Cancellation.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParetoSearch(QUERY, List.of(new long[] {1}), Cancellation.NONE));
    }

    @Test
    void saysThatItWasCutShort() {
        ParetoSearch search = new ParetoSearch(QUERY.maxVisited(5), List.of(EFFORT), Cancellation.NONE);

        assertThat(search.truncated()).isTrue();
    }

    @Test
    void stopsWhenItIsCancelled() {
        Cancellation cancellation = () -> {
            throw new CancellationException();
        };

        assertThatThrownBy(() -> new ParetoSearch(QUERY, List.of(EFFORT), cancellation))
                .isInstanceOf(CancellationException.class);
    }
}
