package org.rungwork.benchmark;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Network;
import org.rungwork.path.PathTree;
import org.rungwork.path.TreeQuery;
import org.rungwork.route.Bounds;
import org.rungwork.route.ReachQuery;
import org.rungwork.route.Routes;
import org.rungwork.route.StartRule;

/** How many roles can be reached from one? We also tell in how many moves and years. */
@State(Scope.Benchmark)
public class ReachBenchmark extends Timed {

    private static final int STARTS = 5;

    private static final String QUERY = """
            PREFIX role: <https://w3id.org/rungwork/id/role/>
            PREFIX rw: <https://w3id.org/rungwork/ns#>

            SELECT (COUNT(DISTINCT ?other) AS ?count)
            WHERE { role:%1$s rw:progressesTo+ ?other FILTER(?other != role:%1$s) }
            """;

    private static final Bounds BOUNDS = new Bounds(
            Bounds.MOST_MOVES,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            0);

    private Careers careers;
    private Routes routes;
    private RoleNetwork network;
    private List<Integer> starts;
    private List<String> queries;

    @Setup
    public void prepare(Careers opened) {
        careers = opened;
        routes = new Routes(careers.gaps());
        network = RoleNetwork.of(careers.synthetic());
        starts = careers.roles(STARTS);
        queries = starts.stream()
                .map(start -> QUERY.formatted(CareerTriples.roleName(start)))
                .toList();
        for (int number = 0; number < STARTS; number++) {
            int start = starts.get(number);
            int theirs = Integer.parseInt(
                    careers.fuseki().select(queries.get(number)).getFirst().getFirst());
            if (reach(start) != theirs || tree(start) != theirs) {
                throw new IllegalStateException("From role " + start + " " + reach(start) + " and " + tree(start)
                        + " roles are reached, but Fuseki says " + theirs);
            }
        }
    }

    private int reach(int start) {
        ReachQuery query =
                new ReachQuery(start, OptionalDouble.empty(), StartRule.NEVER, BOUNDS, ReachQuery.MOST_ROLES);
        return routes.reach(query, Cancellation.NONE).total();
    }

    private int tree(int start) {
        TreeQuery query = TreeQuery.from(network.network(), network.ones(), start);
        return new PathTree(query, Cancellation.NONE).nodes().length - 1;
    }

    @Benchmark
    @OperationsPerInvocation(STARTS)
    public void reach(Blackhole answers) {
        starts.forEach(start -> answers.consume(reach(start)));
    }

    @Benchmark
    @OperationsPerInvocation(STARTS)
    public void tree(Blackhole answers) {
        starts.forEach(start -> answers.consume(tree(start)));
    }

    @Benchmark
    @OperationsPerInvocation(STARTS)
    public void fuseki(Blackhole answers) {
        queries.forEach(query -> answers.consume(careers.fuseki().select(query)));
    }
}
