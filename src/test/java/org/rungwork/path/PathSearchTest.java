package org.rungwork.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathSearchTest {

    /** Edges by number: from, to, weight. */
    private static final int[][] EDGES = {
        {0, 1, 1}, {1, 3, 1}, {0, 2, 2}, {2, 3, 0}, {2, 1, 0}, {3, 0, 1}, {2, 2, 0}, {0, 1, 5},
    };

    private static final PathQuery FROM_0_TO_3 = PathQuery.between(network(4, EDGES), weights(EDGES), 0, 3);

    @Test
    void findsPathsByCostThenLengthThenNodes() {
        List<Path> paths = all(FROM_0_TO_3);

        assertThat(paths)
                .containsExactly(
                        new Path(new int[] {0, 1, 3}, new int[] {0, 1}, 2),
                        new Path(new int[] {0, 2, 3}, new int[] {2, 3}, 2),
                        new Path(new int[] {0, 2, 1, 3}, new int[] {2, 4, 1}, 3),
                        new Path(new int[] {0, 1, 3}, new int[] {7, 1}, 6));
    }

    @Test
    void findsNothingWhereNoPathLeads() {
        PathQuery query = PathQuery.between(Network.of(2, new int[] {0}, new int[] {1}), new long[] {1}, 1, 0);

        assertThat(all(query)).isEmpty();
    }

    @Test
    void findsThePathWithoutEdgesFromANodeToItself() {
        PathQuery query = FROM_0_TO_3.ends(0, 0);

        assertThat(all(query)).containsExactly(new Path(new int[] {0}, new int[0], 0));
        assertThat(all(query.lengths(1, 9))).isEmpty();
    }

    @Test
    void findsCyclesInSimpleMode() {
        List<Path> cycles = all(FROM_0_TO_3.ends(0, 0).mode(Mode.SIMPLE).lengths(1, 9));

        assertThat(cycles.getFirst()).isEqualTo(new Path(new int[] {0, 1, 3, 0}, new int[] {0, 1, 5}, 3));
        assertThat(cycles).hasSize(4);
    }

    @Test
    void trailsRepeatNodesButNoEdge() {
        List<Path> trails = all(FROM_0_TO_3.mode(Mode.TRAIL).lengths(3, 3));

        // the loop at 2
        assertThat(trails).contains(new Path(new int[] {0, 2, 2, 3}, new int[] {2, 6, 3}, 2));
        assertThat(trails).noneMatch(path -> path.edges()[1] == 6 && path.edges()[0] == 6);
    }

    @Test
    void walksGoOnWithoutEnd() {
        PathSearch search = new PathSearch(FROM_0_TO_3.mode(Mode.WALK), Cancellation.NONE);

        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lengths.add(search.next().length());
        }

        // through the loop of weight 0, once more each time
        assertThat(lengths).startsWith(2, 2, 3, 4, 5).endsWith(99, 100);
    }

    @Test
    void keepsWithinLengthCostAndBudget() {
        Budget days = new Budget(new long[] {9, 9, 1, 4, 1, 0, 0, 0}, 5);

        assertThat(all(FROM_0_TO_3.lengths(3, 3))).extracting(Path::edges).containsExactly(new int[] {2, 4, 1});
        assertThat(all(FROM_0_TO_3.maxCost(2))).hasSize(2);
        assertThat(all(FROM_0_TO_3.budgets(List.of(days))))
                .extracting(Path::edges)
                .containsExactly(new int[] {2, 3});
    }

    @Test
    void avoidsAndVisitsNodesAndKeepsToEdges() {
        assertThat(all(FROM_0_TO_3.avoid(set(1)))).extracting(Path::edges).containsExactly(new int[] {2, 3});
        assertThat(all(FROM_0_TO_3.avoid(set(0)))).isEmpty();
        assertThat(all(FROM_0_TO_3.via(set(1, 2)))).extracting(Path::edges).containsExactly(new int[] {2, 4, 1});
        assertThat(all(FROM_0_TO_3.edges(set(1, 7)))).extracting(Path::edges).containsExactly(new int[] {7, 1});
    }

    /** Every node has an edge to every other: nobody can try all paths. */
    @Test
    void seesThatNoPathCanBeLongEnough() {
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            edges.add(new int[] {i / 30, i % 30, 1});
        }
        int[][] all = edges.toArray(int[][]::new);
        PathQuery query =
                PathQuery.between(network(30, all), weights(all), 0, 1).maxVisited(100_000);

        PathSearch search = new PathSearch(query.lengths(30, 99), Cancellation.NONE);

        assertThat(search.next()).isNull();
        assertThat(search.truncated()).isFalse();
    }

    @Test
    void rejectsWhatIsNotInTheNetwork() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of(2, new int[] {0}, new int[] {2}))
                .withMessage("Edge 0 goes from 0 to 2, but the nodes are 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FROM_0_TO_3.ends(0, 4))
                .withMessage("The target is node 4, but the nodes are 0 to 3");
        assertThatIllegalArgumentException().isThrownBy(() -> FROM_0_TO_3.via(set(4)));
    }

    @Test
    void rejectsNegativeAndMissingWeights() {
        Network network = Network.of(2, new int[] {0, 1}, new int[] {1, 0});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathQuery.between(network, new long[] {1, -3}, 0, 1))
                .withMessage("The weight of edge 1 is -3: it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathQuery.between(network, new long[] {1}, 0, 1))
                .withMessageContaining("2 edges");
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(new long[] {-1}, 3));
    }

    @Test
    void rejectsSumsThatNoNumberHolds() {
        Network chain = Network.of(3, new int[] {0, 1}, new int[] {1, 2});
        long large = Long.MAX_VALUE / 8;
        PathQuery tooLarge = PathQuery.between(chain, new long[] {Long.MAX_VALUE, 1}, 0, 2);
        PathQuery together = PathQuery.between(chain, new long[] {large, large}, 0, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PathSearch(tooLarge, Cancellation.NONE))
                .withMessageContaining("scale the weights down");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all(together))
                .withMessageContaining("scale the weights down");
        assertThat(all(together.maxCost(large - 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatItWasCutShort(Mode mode) {
        PathQuery query = grid(6).mode(mode);

        for (PathQuery limited : List.of(query, query.lengths(11, 100))) {
            PathSearch search = new PathSearch(limited.maxVisited(500), Cancellation.NONE);
            List<Path> found = new ArrayList<>();
            for (Path path = search.next(); path != null; path = search.next()) {
                found.add(path);
            }

            assertThat(search.truncated()).isTrue();
            assertThat(search.next()).isNull();
            // what it finds is right all the same
            assertThat(found).isEqualTo(first(found.size(), limited));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenItIsCancelled(Mode mode) {
        PathQuery query = grid(6).mode(mode);

        for (PathQuery cancelled : List.of(query, query.lengths(11, 100))) {
            for (int checks = 0; checks < 300; checks += 7) {
                int[] left = {checks};
                Cancellation cancellation = () -> {
                    if (left[0]-- == 0) {
                        throw new CancellationException();
                    }
                };
                PathSearch search = new PathSearch(cancelled, cancellation);

                assertThatThrownBy(() -> {
                            for (int i = 0; i < 1000; i++) {
                                search.next();
                            }
                        })
                        .isInstanceOf(CancellationException.class);
            }
        }
    }

    /** A square of nodes with edges to all neighbours, from one corner to the opposite one; many paths are equal. */
    private static PathQuery grid(int size) {
        List<int[]> edges = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < size * size; i++) {
            if (i % size < size - 1) {
                edges.add(new int[] {i, i + 1, random.nextInt(3)});
                edges.add(new int[] {i + 1, i, random.nextInt(3)});
            }
            if (i + size < size * size) {
                edges.add(new int[] {i, i + size, random.nextInt(3)});
                edges.add(new int[] {i + size, i, random.nextInt(3)});
            }
        }
        int[][] all = edges.toArray(int[][]::new);
        return PathQuery.between(network(size * size, all), weights(all), 0, size * size - 1);
    }

    private static Network network(int nodeCount, int[][] edges) {
        int[] from = new int[edges.length];
        int[] to = new int[edges.length];
        for (int i = 0; i < edges.length; i++) {
            from[i] = edges[i][0];
            to[i] = edges[i][1];
        }
        return Network.of(nodeCount, from, to);
    }

    private static long[] weights(int[][] edges) {
        long[] weights = new long[edges.length];
        for (int i = 0; i < edges.length; i++) {
            weights[i] = edges[i][2];
        }
        return weights;
    }

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        for (int member : members) {
            set.set(member);
        }
        return set;
    }

    private static List<Path> all(PathQuery query) {
        return first(Integer.MAX_VALUE, query);
    }

    private static List<Path> first(int count, PathQuery query) {
        PathSearch search = new PathSearch(query, Cancellation.NONE);
        List<Path> paths = new ArrayList<>();
        while (paths.size() < count) {
            Path path = search.next();
            if (path == null) {
                break;
            }
            paths.add(path);
        }
        return paths;
    }
}
