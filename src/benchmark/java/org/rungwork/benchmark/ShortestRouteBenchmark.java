package org.rungwork.benchmark;

import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.rungwork.path.Cancellation;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;

/** Which route between two roles takes the least time? */
@State(Scope.Benchmark)
public class ShortestRouteBenchmark extends Timed {

    @Param("ROUTES")
    public Size size;

    private RoleNetwork network;
    private Graph<Integer, DefaultWeightedEdge> graph;
    private List<RolePair> pairs;

    @Setup
    public void prepare() {
        SyntheticCareers careers = new SyntheticCareers(size);
        network = RoleNetwork.of(careers);
        graph = network.jgrapht();
        pairs = RolePair.of(careers);
        for (RolePair pair : pairs) {
            if (search(pair) != jgrapht(pair)) {
                throw new IllegalStateException(
                        pair + ": we say " + search(pair) + ", JGraphT says " + jgrapht(pair));
            }
        }
    }

    private double search(RolePair pair) {
        PathQuery query = PathQuery.between(network.network(), network.weights(), pair.from(), pair.to());
        return new PathSearch(query, Cancellation.NONE).next().cost();
    }

    private double jgrapht(RolePair pair) {
        return new BidirectionalDijkstraShortestPath<>(graph).getPathWeight(pair.from(), pair.to());
    }

    @Benchmark
    @OperationsPerInvocation(RolePair.COUNT)
    public void search(Blackhole answers) {
        pairs.forEach(pair -> answers.consume(search(pair)));
    }

    @Benchmark
    @OperationsPerInvocation(RolePair.COUNT)
    public void jgrapht(Blackhole answers) {
        pairs.forEach(pair -> answers.consume(jgrapht(pair)));
    }
}
