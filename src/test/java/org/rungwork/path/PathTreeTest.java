package org.rungwork.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PathTreeTest {

    /** 0 to 1 to 2 to 3 for 1 each, 0 to 3 for 5, and 4 to 0. */
    private static final Network NETWORK = Network.of(5, new int[] {0, 1, 2, 0, 4}, new int[] {1, 2, 3, 3, 0});

    private static final long[] WEIGHTS = {1, 1, 1, 5, 0};

    @Test
    void reachesNodesInTheOrderOfTheirCost() {
        PathTree tree = new PathTree(TreeQuery.from(NETWORK, WEIGHTS, 0), Cancellation.NONE);

        assertThat(tree.nodes()).containsExactly(0, 1, 2, 3);
        assertThat(tree.cost(3)).isEqualTo(3);
        assertThat(tree.path(3)).isEqualTo(new Path(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2}, 3));
        assertThat(tree.path(0).length()).isZero();
        assertThat(tree.reaches(4)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> tree.path(4)).withMessageContaining("Node 4");
    }

    @Test
    void leadsIntoANode() {
        PathTree tree = new PathTree(TreeQuery.into(NETWORK, WEIGHTS, 2), Cancellation.NONE);

        assertThat(tree.nodes()).containsExactly(2, 1, 0, 4);
        assertThat(tree.path(4)).isEqualTo(new Path(new int[] {4, 0, 1, 2}, new int[] {4, 0, 1}, 2));
    }

    @Test
    void takesTheBestOfTheShortPaths() {
        PathTree tree = new PathTree(TreeQuery.from(NETWORK, WEIGHTS, 0).maxLength(2), Cancellation.NONE);

        assertThat(tree.path(3)).isEqualTo(new Path(new int[] {0, 3}, new int[] {3}, 5));
    }

    @Test
    void saysThatItWasCutShort() {
        PathTree tree = new PathTree(TreeQuery.from(NETWORK, WEIGHTS, 0).maxVisited(2), Cancellation.NONE);

        assertThat(tree.truncated()).isTrue();
        assertThat(tree.nodes()).startsWith(0).hasSizeLessThan(4);
    }

    @Test
    void stopsWhenItIsCancelled() {
        Cancellation cancellation = () -> {
            throw new CancellationException();
        };

        assertThatThrownBy(() -> new PathTree(TreeQuery.from(NETWORK, WEIGHTS, 0), cancellation))
                .isInstanceOf(CancellationException.class);
    }
}
