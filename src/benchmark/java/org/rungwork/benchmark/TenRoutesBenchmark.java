package org.rungwork.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.View;
import org.rungwork.path.Cancellation;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;
import org.rungwork.projection.Projections;
import org.rungwork.route.Bounds;
import org.rungwork.route.RankBy;
import org.rungwork.route.Route;
import org.rungwork.route.RouteCost;
import org.rungwork.route.RouteQuery;
import org.rungwork.route.Routes;
import org.rungwork.route.StartRule;
import org.rungwork.store.Store;

/** Which ten routes between two roles take the least time? */
@State(Scope.Benchmark)
public class TenRoutesBenchmark extends Timed {

    private static final int ROUTES = 10;

    private static final Bounds BOUNDS = new Bounds(
            Bounds.MOST_MOVES,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            0);

    @Param("ROUTES")
    public Size size;

    private Store store;
    private Routes routes;
    private View view;
    private RoleNetwork network;
    private Graph<Integer, DefaultWeightedEdge> graph;
    private List<RolePair> pairs;

    @Setup
    public void prepare() {
        SyntheticCareers careers = new SyntheticCareers(size);
        store = CareerStores.ours(careers);
        Gaps gaps = new Gaps(new Projections(store).current());
        view = View.standard(gaps.projection().scales());
        routes = new Routes(gaps);
        network = RoleNetwork.of(careers);
        graph = network.jgrapht();
        pairs = RolePair.of(careers);
        for (RolePair pair : pairs) {
            List<Long> theirs = costsOfPaths(yen(pair));
            List<Long> ours = search(pair);
            List<Long> described = costsOfRoutes(find(pair));
            if (!ours.equals(theirs) || !described.equals(theirs)) {
                throw new IllegalStateException(
                        pair + ": we say " + ours + " and " + described + ", JGraphT says " + theirs);
            }
        }
    }

    @TearDown
    public void close() {
        store.close();
    }

    private List<Long> search(RolePair pair) {
        PathQuery query = PathQuery.between(network.network(), network.weights(), pair.from(), pair.to());
        PathSearch search = new PathSearch(query, Cancellation.NONE);
        List<Long> costs = new ArrayList<>();
        for (int route = 0; route < ROUTES; route++) {
            costs.add(search.next().cost());
        }
        return costs;
    }

    private List<Route> find(RolePair pair) {
        RouteQuery query =
                new RouteQuery(pair.from(), pair.to(), StartRule.NEVER, RankBy.TIME, ROUTES, BOUNDS, view);
        return routes.find(query, Cancellation.NONE).routes();
    }

    private static List<Long> costsOfRoutes(List<Route> found) {
        return found.stream().map(Route::cost).map(TenRoutesBenchmark::weight).toList();
    }

    private static long weight(RouteCost cost) {
        return cost.unknownMoves() * RoleNetwork.UNKNOWN + Math.round(cost.yearsLower() * 10);
    }

    private List<GraphPath<Integer, DefaultWeightedEdge>> yen(RolePair pair) {
        return new YenKShortestPath<>(graph).getPaths(pair.from(), pair.to(), ROUTES);
    }

    private static List<Long> costsOfPaths(List<GraphPath<Integer, DefaultWeightedEdge>> found) {
        return found.stream().map(path -> Math.round(path.getWeight())).toList();
    }

    @Benchmark
    @OperationsPerInvocation(RolePair.COUNT)
    public void search(Blackhole answers) {
        pairs.forEach(pair -> answers.consume(search(pair)));
    }

    /** With what each step asks for, and where the sources say so. */
    @Benchmark
    @OperationsPerInvocation(RolePair.COUNT)
    public void described(Blackhole answers) {
        pairs.forEach(pair -> answers.consume(find(pair)));
    }

    @Benchmark
    @OperationsPerInvocation(RolePair.COUNT)
    public void jgrapht(Blackhole answers) {
        pairs.forEach(pair -> answers.consume(yen(pair)));
    }
}
