package org.rungwork.route;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;

/**
 * The effort of each move: the gap of the role taken against the typical holder of the role left. NaN where one of the two
 * is not described.
 */
final class Efforts {

    /** Parts of an effort that are told apart where sums must be exact. */
    static final long FINEST = 960_000;

    private final double[] efforts;

    private Efforts(double[] efforts) {
        this.efforts = efforts;
    }

    static Efforts of(Gaps gaps, View view, Cancellation cancellation) {
        Projection projection = gaps.projection();
        Moves moves = projection.moves();
        double[] efforts = new double[moves.size()];
        int[] order = byRoleLeft(moves, projection.roles().size());
        int first = 0;
        while (first < order.length) {
            cancellation.check();
            int from = moves.from(order[first]);
            int after = first;
            while (after < order.length && moves.from(order[after]) == from) {
                after++;
            }
            int[] targets =
                    IntStream.range(first, after).map(at -> moves.to(order[at])).toArray();
            double[] measured = measure(gaps, view, from, targets);
            for (int at = first; at < after; at++) {
                efforts[order[at]] = measured[at - first];
            }
            first = after;
        }
        return new Efforts(efforts);
    }

    private static int[] byRoleLeft(Moves moves, int roles) {
        int[] free = new int[roles + 1];
        for (int move = 0; move < moves.size(); move++) {
            free[moves.from(move) + 1]++;
        }
        Arrays.parallelPrefix(free, Integer::sum);
        int[] order = new int[moves.size()];
        for (int move = 0; move < moves.size(); move++) {
            order[free[moves.from(move)]++] = move;
        }
        return order;
    }

    private static double[] measure(Gaps gaps, View view, int from, int[] targets) {
        if (!gaps.projection().isDescribed(from)) {
            return IntStream.of(targets).mapToDouble(target -> Double.NaN).toArray();
        }
        return gaps.gaps(Holder.typical(gaps.projection(), from, view), targets, view);
    }

    /** The effort of a move, or NaN. */
    double get(int move) {
        return efforts[move];
    }

    /** The sum of the efforts of a path, or NaN. */
    double sum(Path path) {
        return Arrays.stream(path.edges()).mapToDouble(this::get).sum();
    }

    /** The efforts as whole numbers of parts, 0 where there is none. */
    long[] whole(long parts) {
        long[] whole = new long[efforts.length];
        Arrays.setAll(whole, move -> whole(efforts[move], parts));
        return whole;
    }

    static long whole(double effort, long parts) {
        // NaN is rounded to 0
        return Math.round(effort * parts);
    }

    /** 1 for each move without an effort. */
    long[] unknown() {
        long[] unknown = new long[efforts.length];
        Arrays.setAll(unknown, move -> Double.isNaN(efforts[move]) ? 1 : 0);
        return unknown;
    }

    double greatest() {
        return Arrays.stream(efforts)
                .filter(effort -> !Double.isNaN(effort))
                .max()
                .orElse(0);
    }
}
