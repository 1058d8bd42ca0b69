package org.rungwork.route;

import java.util.Arrays;
import java.util.List;

/**
 * The keys of a rank, one after the other, packed into one whole number for each move. All keys add up along a route, and
 * each has room for its greatest sum, so comparing sums of packed numbers compares the keys in their order.
 */
final class Ranking {

    private static final int BITS = 62;
    private static final int FINEST_DECIMALS = 6;

    private final long[] weights;

    private Ranking(long[] weights) {
        this.weights = weights;
    }

    /**
     * @param rankBy MOVES, TIME or EFFORT
     * @param maxMoves most moves a route has
     */
    static Ranking of(RankBy rankBy, MoveCosts costs, Efforts efforts, int maxMoves) {
        Key moves = Key.of(costs.ones(), maxMoves);
        Key unknown = Key.of(costs.unknown(), maxMoves);
        Key years = Key.of(costs.yearsLower(), maxMoves);
        Key undescribed = Key.of(undescribed(efforts), maxMoves);
        // the search adds the number of moves once more
        int left = BITS - 2 * moves.bits() - unknown.bits() - years.bits() - undescribed.bits();
        Key effort = effort(efforts, maxMoves, left);
        return switch (rankBy) {
            case TIME -> pack(List.of(unknown, years, moves, undescribed, effort));
            case EFFORT -> pack(List.of(undescribed, effort, unknown, moves, years));
            case MOVES, CUMULATIVE_EFFORT, PAY, PARETO -> pack(List.of(moves, unknown, years, undescribed, effort));
        };
    }

    private static long[] undescribed(Efforts efforts) {
        long[] undescribed = new long[efforts.size()];
        Arrays.setAll(undescribed, move -> Double.isNaN(efforts.get(move)) ? 1 : 0);
        return undescribed;
    }

    /** Efforts with as many decimals as there is room for; routes that differ by less are ties. */
    private static Key effort(Efforts efforts, int maxMoves, int room) {
        Key key = scaled(efforts, maxMoves, 0);
        for (int decimals = 1; decimals <= FINEST_DECIMALS; decimals++) {
            Key finer = scaled(efforts, maxMoves, decimals);
            if (finer.bits() > room) {
                break;
            }
            key = finer;
        }
        return key;
    }

    static long[] whole(Efforts efforts, int decimals) {
        double scale = Math.pow(10, decimals);
        long[] whole = new long[efforts.size()];
        Arrays.setAll(whole, move -> Double.isNaN(efforts.get(move)) ? 0 : Math.round(efforts.get(move) * scale));
        return whole;
    }

    private static Key scaled(Efforts efforts, int maxMoves, int decimals) {
        return Key.of(whole(efforts, decimals), maxMoves);
    }

    /** A cost of each move, and how many bits its greatest sum takes. */
    private record Key(long[] costs, int bits) {
        static Key of(long[] costs, int maxMoves) {
            long greatest = Arrays.stream(costs).max().orElse(0) * maxMoves;
            return new Key(costs, Long.SIZE - Long.numberOfLeadingZeros(greatest));
        }
    }

    private static Ranking pack(List<Key> keys) {
        long[] packed = new long[keys.getFirst().costs().length];
        for (Key key : keys) {
            for (int move = 0; move < packed.length; move++) {
                packed[move] = packed[move] << key.bits() | key.costs()[move];
            }
        }
        return new Ranking(packed);
    }

    long[] weights() {
        return weights;
    }
}
