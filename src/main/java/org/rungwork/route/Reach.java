package org.rungwork.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.path.Cancellation;
import org.rungwork.path.PathTree;
import org.rungwork.path.TreeQuery;
import org.rungwork.projection.Projection;

/** Finds what can be reached: a tree of best paths for each thing that is to be best. */
final class Reach {

    private static final Comparator<ReachedRole> ORDER = Comparator.comparing(
                    ReachedRole::within, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ReachedRole::moves)
            .thenComparing(role -> role.role().iri());

    private final ReachQuery query;
    private final Projection projection;
    private final MoveCosts costs;
    private final Terrain terrain;
    private final Cancellation cancellation;

    Reach(ReachQuery query, Projection projection, MoveCosts costs, Terrain terrain, Cancellation cancellation) {
        this.query = query;
        this.projection = projection;
        this.costs = costs;
        this.terrain = terrain;
        this.cancellation = cancellation;
    }

    ReachAnswer answer() {
        List<ReachedRole> all = query.startRule().find(projection.specialisations(), query.from(), this::from);
        Map<String, ReachedRole> best = new HashMap<>();
        all.forEach(role -> best.merge(role.role().iri(), role, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b));
        return new ReachAnswer(
                projection.version(),
                query,
                projection.roles().get(query.from()),
                best.size(),
                !all.isEmpty() && all.stream().allMatch(role -> role.startsAs() != null),
                best.values().stream().sorted(ORDER).limit(query.limit()).toList());
    }

    private List<ReachedRole> from(List<Integer> starts) {
        return starts.stream().flatMap(start -> from(start).stream()).toList();
    }

    private List<ReachedRole> from(int start) {
        PathTree fewest = tree(terrain.from(start, costs.ones()));
        PathTree lower = tree(terrain.from(start, costs.yearsLower()));
        PathTree known = tree(
                terrain.from(start, costs.yearsLower()).edges(terrain.allowed(move -> costs.unknown()[move] == 0)));
        PathTree upper = tree(terrain.from(start, costs.yearsUpper()).edges(terrain.allowed(costs::isBounded)));
        List<ReachedRole> roles = new ArrayList<>();
        for (int role : fewest.nodes()) {
            if (role != start) {
                double least = years(lower, role);
                double most = years(upper, role);
                roles.add(new ReachedRole(
                        projection.roles().get(role),
                        startsAs(start),
                        fewest.length(role),
                        least,
                        Double.isInfinite(most) ? null : Double.valueOf(most),
                        within(least, years(known, role), most)));
            }
        }
        return roles;
    }

    /** Infinite where the role is not reached. */
    private static double years(PathTree tree, int role) {
        return tree.reaches(role) ? MoveCosts.years(tree.cost(role)) : Double.POSITIVE_INFINITY;
    }

    private @Nullable Concept startsAs(int start) {
        return start == query.from() ? null : projection.roles().get(start);
    }

    /** Of all routes the best answer counts, and the routes that give it need not be the same. */
    private @Nullable Within within(double least, double leastKnown, double most) {
        if (query.years().isEmpty()) {
            return null;
        }
        double years = query.years().getAsDouble();
        if (most <= years) {
            return Within.YES;
        }
        if (leastKnown <= years) {
            return Within.POSSIBLE;
        }
        return least <= years ? Within.UNKNOWN : Within.NO;
    }

    private PathTree tree(TreeQuery tree) {
        return new PathTree(tree, cancellation);
    }
}
