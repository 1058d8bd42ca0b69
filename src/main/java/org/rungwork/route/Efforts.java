package org.rungwork.route;

import java.util.stream.IntStream;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.path.Cancellation;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;

/**
 * The effort of each move: the gap of the role taken against the typical holder of the role left. NaN where one of the two
 * is not described.
 */
final class Efforts {

    private final double[] efforts;

    private Efforts(double[] efforts) {
        this.efforts = efforts;
    }

    static Efforts of(Gaps gaps, View view, Cancellation cancellation) {
        Projection projection = gaps.projection();
        Moves moves = projection.moves();
        int[] order = IntStream.range(0, moves.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(moves.from(a), moves.from(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] efforts = new double[moves.size()];
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

    int size() {
        return efforts.length;
    }

    double greatest() {
        double greatest = 0;
        for (double effort : efforts) {
            greatest = Double.isNaN(effort) ? greatest : Math.max(greatest, effort);
        }
        return greatest;
    }
}
