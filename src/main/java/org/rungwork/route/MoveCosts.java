package org.rungwork.route;

import java.util.Arrays;
import java.util.BitSet;
import org.rungwork.path.Network;
import org.rungwork.path.Path;
import org.rungwork.projection.Moves;

/** The moves of a projection as a network with exact costs: years in thousandths, whole numbers throughout. */
final class MoveCosts {

    private static final double THOUSANDTHS = 1000;

    private final Network network;
    private final long[] ones;
    private final long[] unknown;
    private final long[] yearsLower;
    private final long[] yearsUpper;
    private final BitSet bounded = new BitSet();

    MoveCosts(Moves moves, int roles) {
        int size = moves.size();
        int[] from = new int[size];
        int[] to = new int[size];
        this.ones = new long[size];
        this.unknown = new long[size];
        this.yearsLower = new long[size];
        this.yearsUpper = new long[size];
        Arrays.fill(ones, 1);
        for (int move = 0; move < size; move++) {
            from[move] = moves.from(move);
            to[move] = moves.to(move);
            double lower = moves.yearsLower(move);
            double upper = moves.yearsUpper(move);
            yearsLower[move] = Double.isNaN(lower) ? 0 : thousandths(lower);
            yearsUpper[move] = Double.isNaN(upper) ? 0 : thousandths(upper);
            unknown[move] = Double.isNaN(lower) && Double.isNaN(upper) ? 1 : 0;
            bounded.set(move, !Double.isNaN(upper));
        }
        this.network = Network.of(roles, from, to);
    }

    static long thousandths(double years) {
        return Math.round(years * THOUSANDTHS);
    }

    static double years(long thousandths) {
        return thousandths / THOUSANDTHS;
    }

    Network network() {
        return network;
    }

    /** 1 for each move. */
    long[] ones() {
        return ones;
    }

    /** 1 for each move without any years. */
    long[] unknown() {
        return unknown;
    }

    /** Known fewest years, 0 where they are not known. */
    long[] yearsLower() {
        return yearsLower;
    }

    /** Known most years, 0 where they are not known. */
    long[] yearsUpper() {
        return yearsUpper;
    }

    /** True where the most years of a move are known. */
    boolean isBounded(int move) {
        return bounded.get(move);
    }

    /** True where the move takes one known number of years; a least number that is not known is 0. */
    boolean isExact(int move) {
        return bounded.get(move) && yearsLower[move] == yearsUpper[move];
    }

    /** The known fewest years of a path. */
    double yearsLower(Path path) {
        return years(path.sum(yearsLower));
    }

    /** The most years of a path; infinite where a move has no upper bound. */
    double yearsUpper(Path path) {
        return Arrays.stream(path.edges()).allMatch(this::isBounded)
                ? years(path.sum(yearsUpper))
                : Double.POSITIVE_INFINITY;
    }
}
