package org.rungwork.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of small networks, each answer compared with that of {@link BruteForce}: paths, costs and order. */
class OracleTest {

    private static final int NETWORKS = 10_000;

    /** The modes that repeat something may have very many paths; so many are compared. */
    private static final int COMPARED = 400;

    @ParameterizedTest
    @EnumSource
    void findsAllPathsInOrder(Mode mode) {
        for (int seed = 0; seed < NETWORKS; seed++) {
            compare(new RandomQuery(seed, mode).plain(mode), seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAllPathsWithinLimits(Mode mode) {
        for (int seed = 0; seed < NETWORKS; seed++) {
            compare(new RandomQuery(seed, mode).limited(mode), seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAllPathsThatAreLongEnoughAndGoThroughNodes(Mode mode) {
        for (int seed = 0; seed < NETWORKS; seed++) {
            compare(new RandomQuery(seed, mode).demanding(mode), seed);
        }
    }

    /** Beyond brute force, the two ways of searching are compared with each other, as far as the slower one comes. */
    @ParameterizedTest
    @EnumSource
    void bothWaysOfSearchingAgree(Mode mode) {
        for (int seed = 0; seed < 300; seed++) {
            PathQuery query = new RandomQuery(seed, 40, 140).limited(mode);
            Effort effort = new Effort(Cancellation.NONE, 20_000);
            Paths enumeration = new Enumeration(Ground.of(query, query.measure(), effort));
            PathSearch search = new PathSearch(query, Cancellation.NONE);

            for (int i = 0; i < 40; i++) {
                Path expected = enumeration.next();
                if (effort.spent()) {
                    break;
                }
                assertThat(search.next()).as("seed %d, path %d", seed, i).isEqualTo(expected);
            }
        }
    }

    private static void compare(PathQuery query, int seed) {
        List<Path> expected = BruteForce.paths(query);

        PathSearch search = new PathSearch(query, Cancellation.NONE);
        List<Path> actual = new ArrayList<>();
        @Nullable Path path = search.next();
        while (path != null && actual.size() < COMPARED) {
            actual.add(path);
            path = search.next();
        }

        assertThat(actual).as("seed %d", seed).isEqualTo(expected.subList(0, Math.min(COMPARED, expected.size())));
        assertThat(search.truncated()).isFalse();
    }

    @Test
    void findsTheCheapestWalksWithoutEnd() {
        int length = 5;
        for (int seed = 0; seed < NETWORKS; seed++) {
            PathQuery query = new RandomQuery(seed, Mode.WALK).plain(Mode.WALK);
            // each edge costs 1 or more, so that no longer walk is as cheap
            long[] weights = query.weights().clone();
            for (int edge = 0; edge < weights.length; edge++) {
                weights[edge]++;
            }
            PathQuery walks = PathQuery.between(query.network(), weights, query.source(), query.target())
                    .mode(Mode.WALK);
            List<Path> expected = new ArrayList<>(BruteForce.paths(walks.lengths(0, length)));
            expected.removeIf(path -> path.cost() > length);

            PathSearch search = new PathSearch(walks, Cancellation.NONE);
            List<Path> actual = new ArrayList<>();
            for (Path path = search.next(); path != null && path.cost() <= length; path = search.next()) {
                actual.add(path);
            }

            assertThat(actual).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACYCLIC", "SIMPLE"})
    void findsTheParetoFront(Mode mode) {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomQuery random = new RandomQuery(seed, mode);
            PathQuery query = random.limited(mode);
            query = query.lengths(0, query.maxLength());
            List<long[]> further = new ArrayList<>();
            for (int i = 0; i < seed % 3; i++) {
                further.add(random.costs());
            }

            ParetoSearch search = new ParetoSearch(query, further, Cancellation.NONE);

            assertThat(search.front()).as("seed %d", seed).isEqualTo(BruteForce.front(query, further));
            assertThat(search.truncated()).isFalse();
        }
    }

    @Test
    void findsTheBestPathOfEachNode() {
        for (int seed = 0; seed < NETWORKS / 3; seed++) {
            PathQuery query =
                    new RandomQuery(seed, Mode.ACYCLIC).limited(Mode.ACYCLIC).budgets(List.of());
            query = query.lengths(0, query.maxLength());
            Network network = query.network();
            int root = query.source();

            PathTree from =
                    new PathTree(conditions(TreeQuery.from(network, query.weights(), root), query), Cancellation.NONE);
            PathTree into =
                    new PathTree(conditions(TreeQuery.into(network, query.weights(), root), query), Cancellation.NONE);

            for (int node = 0; node < network.nodeCount(); node++) {
                compare(from, node, BruteForce.paths(query.ends(root, node)));
                compare(into, node, BruteForce.paths(query.ends(node, root)));
            }
        }
    }

    private static TreeQuery conditions(TreeQuery tree, PathQuery query) {
        TreeQuery limited = tree.maxCost(query.maxCost()).maxLength(query.maxLength());
        if (query.passable().avoided() != null) {
            limited = limited.avoid(query.passable().avoided());
        }
        return query.passable().allowed() == null
                ? limited
                : limited.edges(query.passable().allowed());
    }

    private static void compare(PathTree tree, int node, List<Path> paths) {
        assertThat(tree.reaches(node)).isEqualTo(!paths.isEmpty());
        if (!paths.isEmpty()) {
            assertThat(tree.path(node)).isEqualTo(paths.getFirst());
            assertThat(tree.cost(node)).isEqualTo(paths.getFirst().cost());
            assertThat(tree.length(node)).isEqualTo(paths.getFirst().length());
        }
    }
}
