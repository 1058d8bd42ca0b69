package org.rungwork.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.path.Cancellation;
import org.rungwork.path.PathTree;
import org.rungwork.path.TreeQuery;
import org.rungwork.projection.Links;
import org.rungwork.projection.Projection;

/** Finds what can be reached: a tree of best paths for each thing that is to be best. */
final class Reach {

    private final ReachQuery query;
    private final Projection projection;
    private final MoveCosts costs;
    private final Cancellation cancellation;

    Reach(ReachQuery query, Projection projection, MoveCosts costs, Cancellation cancellation) {
        this.query = query;
        this.projection = projection;
        this.costs = costs;
        this.cancellation = cancellation;
    }

    ReachAnswer answer() {
        List<ReachedRole> own = from(query.from());
        List<ReachedRole> all = new ArrayList<>(own);
        boolean further =
                query.startRule() == StartRule.ALWAYS || query.startRule() == StartRule.FALLBACK && own.isEmpty();
        Links specialised = projection.specialisations();
        for (int at = specialised.start(query.from()); further && at < specialised.end(query.from()); at++) {
            all.addAll(from(specialised.target(at)));
        }
        Map<String, ReachedRole> best = new HashMap<>();
        all.forEach(role -> best.merge(role.role().iri(), role, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b));
        best.remove(projection.roles().get(query.from()).iri());
        return new ReachAnswer(
                projection.version(),
                query,
                projection.roles().get(query.from()),
                best.size(),
                own.isEmpty() && !best.isEmpty(),
                best.values().stream().sorted(ORDER).limit(query.limit()).toList());
    }

    private static final Comparator<ReachedRole> ORDER = Comparator.comparing(
                    ReachedRole::within, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ReachedRole::moves)
            .thenComparing(role -> role.role().iri());

    private List<ReachedRole> from(int start) {
        BitSet all = allowed(move -> true);
        PathTree fewest = tree(start, costs.ones(), all);
        PathTree lower = tree(start, costs.yearsLower(), all);
        PathTree known = tree(start, costs.yearsLower(), allowed(move -> costs.unknown()[move] == 0));
        PathTree upper = tree(start, upperYears(), allowed(move -> costs.yearsUpper(move) >= 0));
        List<ReachedRole> roles = new ArrayList<>();
        for (int role : fewest.nodes()) {
            if (role != start) {
                double most = upper.reaches(role) ? years(upper.cost(role)) : Double.POSITIVE_INFINITY;
                double least = years(lower.cost(role));
                double leastKnown = known.reaches(role) ? years(known.cost(role)) : Double.POSITIVE_INFINITY;
                roles.add(new ReachedRole(
                        projection.roles().get(role),
                        startsAs(start),
                        fewest.length(role),
                        least,
                        Double.isInfinite(most) ? null : Double.valueOf(most),
                        within(least, leastKnown, most)));
            }
        }
        return roles;
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

    private PathTree tree(int start, long[] weights, BitSet allowed) {
        TreeQuery tree = TreeQuery.from(costs.network(), weights, start)
                .maxLength(query.bounds().maxMoves())
                .edges(allowed)
                .avoid(AllowedMoves.setOf(query.bounds().avoid()));
        return new PathTree(tree, cancellation);
    }

    private long[] upperYears() {
        long[] upper = new long[costs.ones().length];
        for (int move = 0; move < upper.length; move++) {
            upper[move] = Math.max(0, costs.yearsUpper(move));
        }
        return upper;
    }

    private BitSet allowed(IntPredicate condition) {
        return AllowedMoves.of(projection, query.bounds(), condition);
    }

    private static double years(long thousandths) {
        return thousandths / 1000.0;
    }
}
