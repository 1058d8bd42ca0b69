package org.rungwork.route;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.rungwork.path.Path;

/**
 * The keys of a rank, one after the other, packed into one whole number for each move. All keys add up along a route, and
 * each has room for its greatest sum, so comparing sums of packed numbers compares the keys in their order.
 */
final class Ranking {

    /** Most efforts are whole numbers of such parts, so that they add up exactly: halves, thirds, quarters of weights. */
    private static final long PARTS = 960;

    private final long[] weights;
    private final long greatest;
    private final long[] efforts;

    private Ranking(List<Key> keys, Key effort) {
        long[] packed = new long[keys.getFirst().costs().length];
        long sum = 0;
        for (Key key : keys) {
            for (int move = 0; move < packed.length; move++) {
                packed[move] = packed[move] * key.room() + key.costs()[move];
            }
            sum = sum * key.room() + key.greatest();
        }
        this.weights = packed;
        this.greatest = sum;
        this.efforts = effort.costs();
    }

    /**
     * @param rankBy an additive rank; of another one its ties
     * @param maxMoves most moves a route has
     */
    static Ranking of(RankBy rankBy, MoveCosts costs, Efforts efforts, int maxMoves) {
        Key moves = Key.of(costs.ones(), maxMoves);
        Key unknown = Key.of(costs.unknown(), maxMoves);
        Key years = Key.of(inUnits(costs.yearsLower()), maxMoves);
        Key undescribed = Key.of(efforts.unknown(), maxMoves);
        long taken = moves.room() * unknown.room() * years.room() * undescribed.room();
        long room = Long.MAX_VALUE >> lengthBits(costs, maxMoves);
        Key effort = Key.of(efforts.whole(scale(efforts, maxMoves, room / taken)), maxMoves);
        return new Ranking(
                switch (rankBy) {
                    case MOVES -> List.of(moves, unknown, years, undescribed, effort);
                    case TIME -> List.of(unknown, years, moves, undescribed, effort);
                    case EFFORT -> List.of(undescribed, effort, unknown, moves, years);
                    case CUMULATIVE_EFFORT, PAY, PARETO -> List.of(unknown, moves, years, undescribed, effort);
                },
                effort);
    }

    /** A search packs the length of what it looks at below the weight. */
    private static int lengthBits(MoveCosts costs, int maxMoves) {
        return Long.SIZE - Long.numberOfLeadingZeros((long) costs.network().nodeCount() + maxMoves);
    }

    /** Divided by what divides all of them: half years take less room than thousandths. */
    private static long[] inUnits(long[] years) {
        long unit = Arrays.stream(years).reduce(0, Ranking::commonDivisor);
        return unit <= 1 ? years : Arrays.stream(years).map(time -> time / unit).toArray();
    }

    private static long commonDivisor(long a, long b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /** As many parts of an effort as there is room for; routes that differ by less are ties. */
    private static long scale(Efforts efforts, int maxMoves, long room) {
        double greatest = Math.max(1, efforts.greatest() * maxMoves);
        // rounding may add a half per move
        long scale = (long) Math.min(Efforts.FINEST, (room - 1 - maxMoves) / greatest);
        return scale < PARTS ? Math.max(0, scale) : scale - scale % PARTS;
    }

    /** A cost of each move, and the greatest sum of it. */
    private record Key(long[] costs, long greatest) {
        static Key of(long[] costs, int maxMoves) {
            return new Key(costs, Arrays.stream(costs).max().orElse(0) * maxMoves);
        }

        long room() {
            return greatest + 1;
        }
    }

    long[] weights() {
        return weights;
    }

    /** No route has a greater sum of weights. */
    long greatest() {
        return greatest;
    }

    /** The efforts as whole numbers of the parts that the ranking tells apart, 0 where there is none. */
    long[] efforts() {
        return efforts;
    }

    /** By the sum of weights, then by roles and moves. */
    Comparator<Path> order() {
        return Comparator.comparingLong((Path path) -> path.sum(weights))
                .thenComparing(Path::nodes, Arrays::compare)
                .thenComparing(Path::edges, Arrays::compare);
    }
}
