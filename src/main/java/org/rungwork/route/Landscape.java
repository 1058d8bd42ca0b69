package org.rungwork.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.gap.View;
import org.rungwork.path.Path;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;

/** Roles and moves with all that ranks them, in one view of requirements. */
final class Landscape {

    private static final int EFFORT_DECIMALS = 6;

    private final Gaps gaps;
    private final MoveCosts costs;
    private final Efforts efforts;
    private final PayScale pay;

    Landscape(Gaps gaps, MoveCosts costs, Efforts efforts, PayScale pay) {
        this.gaps = gaps;
        this.costs = costs;
        this.efforts = efforts;
        this.pay = pay;
    }

    Projection projection() {
        return gaps.projection();
    }

    Gaps gaps() {
        return gaps;
    }

    MoveCosts costs() {
        return costs;
    }

    Efforts efforts() {
        return efforts;
    }

    PayScale pay() {
        return pay;
    }

    Ranking ranking(RankBy rankBy, int maxMoves) {
        return Ranking.of(rankBy, costs, efforts, maxMoves);
    }

    long[] wholeEfforts() {
        return Ranking.whole(efforts, EFFORT_DECIMALS);
    }

    boolean isExact(int move) {
        return costs.isExact(move) && !Double.isNaN(efforts.get(move));
    }

    /** The lowest known pay of the roles; negative where none is known. */
    double lowestPay(int[] roles) {
        return Arrays.stream(roles)
                .mapToDouble(pay::pay)
                .filter(amount -> !Double.isNaN(amount))
                .min()
                .orElse(-1);
    }

    /** The most years a path takes; infinite where a move has no upper bound. */
    double yearsUpper(int[] path) {
        Moves moves = projection().moves();
        return Arrays.stream(path)
                .mapToDouble(moves::yearsUpper)
                .map(upper -> Double.isNaN(upper) ? Double.POSITIVE_INFINITY : upper)
                .sum();
    }

    /** The sum of the efforts; NaN where a role is not described. */
    double effort(int[] path) {
        return Arrays.stream(path).mapToDouble(efforts::get).sum();
    }

    /**
     * Whether one path is no worse than another in moves, years and effort, and better in one. Years compare only where
     * their ranges do not overlap, and what is unknown never compares.
     */
    boolean beats(Path one, Path other) {
        double effort = effort(one.edges());
        double otherEffort = effort(other.edges());
        double upper = yearsUpper(one.edges());
        double otherLower = yearsLower(other.edges());
        boolean noWorse = one.length() <= other.length() && upper <= otherLower && effort <= otherEffort;
        return noWorse && (one.length() < other.length() || upper < otherLower || effort < otherEffort);
    }

    double yearsLower(int[] path) {
        Moves moves = projection().moves();
        return Arrays.stream(path)
                .mapToDouble(moves::yearsLower)
                .filter(lower -> !Double.isNaN(lower))
                .sum();
    }

    /** Somebody who keeps all that the roles needed. */
    Holder accumulated(int[] roles, int count, View view) {
        Map<Integer, Claim> kept = new HashMap<>();
        for (int at = 0; at < count; at++) {
            for (Claim claim : Holder.typical(projection(), roles[at], view).claims()) {
                kept.merge(claim.skill(), claim, (a, b) -> counted(a, view) >= counted(b, view) ? a : b);
            }
        }
        Holder last = Holder.typical(projection(), roles[count - 1], view);
        return new Holder(last.role(), new ArrayList<>(kept.values()), last.background());
    }

    private static int counted(Claim claim, View view) {
        return claim.rank() == Holder.NOT_STATED ? view.assumedLevel() : claim.rank();
    }

    /** The gaps of all roles after the first against somebody who keeps all before; infinite where one is not described. */
    double cumulativeEffort(int[] roles, View view) {
        double sum = 0;
        for (int at = 1; at < roles.length; at++) {
            Coverage coverage = gaps.coverage(accumulated(roles, at, view), roles[at], view);
            if (coverage.gap() == null || !projection().isDescribed(roles[at - 1])) {
                return Double.POSITIVE_INFINITY;
            }
            sum += coverage.gap();
        }
        return sum;
    }

    List<Integer> undescribed(int[] roles) {
        return Arrays.stream(roles)
                .filter(role -> !projection().isDescribed(role))
                .boxed()
                .toList();
    }
}
