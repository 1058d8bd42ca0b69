package org.rungwork.route;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rungwork.path.Budget;
import org.rungwork.path.PathQuery;
import org.rungwork.path.TreeQuery;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;

/** What the bounds of a question leave of the roles and moves. */
final class Terrain {

    /** Partial paths a search may look at: some seconds of work. */
    private static final long MAX_VISITED = 2_000_000;

    private final Projection projection;
    private final MoveCosts costs;
    private final Bounds bounds;
    private final int held;
    private final BitSet underpaid;
    private final @Nullable BitSet allowed;

    /**
     * @param held number of the role that somebody holds, or {@link RouteQuery#OPEN}
     * @throws IllegalArgumentException if a floor of pay is asked for and the pay of today is not known
     */
    Terrain(Projection projection, MoveCosts costs, PayScale pay, Bounds bounds, int held) {
        this.projection = projection;
        this.costs = costs;
        this.bounds = bounds;
        this.held = held;
        this.underpaid = pay.below(floor(pay));
        this.allowed = bounds.kinds().isEmpty() && bounds.minTrust() <= 0 ? null : moves(this::meetsBounds);
    }

    private double floor(PayScale pay) {
        OptionalDouble share = bounds.minPayShare();
        if (share.isEmpty()) {
            return Double.NaN;
        }
        double today = bounds.payToday().orElseGet(() -> held == RouteQuery.OPEN ? Double.NaN : pay.pay(held));
        if (Double.isNaN(today)) {
            throw new IllegalArgumentException(
                    "minPayShare needs the pay of today, and that of the first role is not known: give payToday");
        }
        return share.getAsDouble() * today;
    }

    private BitSet moves(IntPredicate condition) {
        BitSet met = new BitSet();
        for (int move = 0; move < costs.ones().length; move++) {
            if (condition.test(move)) {
                met.set(move);
            }
        }
        return met;
    }

    private boolean meetsBounds(int move) {
        Moves moves = projection.moves();
        int status = moves.status(move);
        double trust = status < 0 ? 0 : projection.scales().statuses().value(status);
        boolean isOfKind = bounds.kinds().isEmpty() || bounds.kinds().contains(moves.kind(move));
        return isOfKind && trust >= bounds.minTrust();
    }

    /** The moves that may be taken and meet a further condition. */
    BitSet allowed(IntPredicate condition) {
        return moves(move -> (allowed == null || allowed.get(move)) && condition.test(move));
    }

    /**
     * The roles that are on no path from a start. Pay counts from the first role taken on, and who starts from another role
     * than the one held does not come by the own one.
     */
    private BitSet avoided(int start) {
        BitSet avoided = (BitSet) underpaid.clone();
        if (held != RouteQuery.OPEN) {
            avoided.set(held);
            avoided.clear(start);
        }
        bounds.avoid().forEach(avoided::set);
        return avoided;
    }

    /** All paths between two roles, in the order of a ranking. */
    PathQuery paths(Ranking ranking, int from, int to) {
        return paths(ranking, from, to, new BitSet());
    }

    /** Those on which some further roles are not. */
    PathQuery paths(Ranking ranking, int from, int to, BitSet without) {
        return paths(ranking.weights(), from, to, without).maxCost(ranking.greatest());
    }

    /** Those in the order of any weights. */
    PathQuery paths(long[] weights, int from, int to, BitSet without) {
        BitSet avoided = avoided(from);
        avoided.or(without);
        BitSet via = new BitSet();
        bounds.via().forEach(via::set);
        PathQuery paths = PathQuery.between(costs.network(), weights, from, to)
                .lengths(1, bounds.maxMoves())
                .budgets(budgets())
                .avoid(avoided)
                .via(via)
                .maxVisited(MAX_VISITED);
        return allowed == null ? paths : paths.edges(allowed);
    }

    /** What adds up along a path and is bounded. */
    List<Budget> budgets() {
        OptionalDouble years = bounds.maxYears();
        return years.isEmpty()
                ? List.of()
                : List.of(new Budget(costs.yearsLower(), MoveCosts.thousandths(years.getAsDouble())));
    }

    /** The best paths from a start to all roles. */
    TreeQuery from(int start, long[] weights) {
        return bounded(TreeQuery.from(costs.network(), weights, start), start);
    }

    /** The best paths to a role from all others. */
    TreeQuery into(int end, long[] weights) {
        return bounded(TreeQuery.into(costs.network(), weights, end), RouteQuery.OPEN);
    }

    private TreeQuery bounded(TreeQuery tree, int start) {
        TreeQuery bounded = tree.maxLength(bounds.maxMoves()).avoid(avoided(start));
        return allowed == null ? bounded : bounded.edges(allowed);
    }

    Bounds bounds() {
        return bounds;
    }
}
