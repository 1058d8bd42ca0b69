package org.rungwork.route;

import java.util.Arrays;
import org.rungwork.path.Network;
import org.rungwork.projection.Moves;

/** The moves of a projection as a network with exact costs: years in thousandths, whole numbers throughout. */
final class MoveCosts {

    private static final double THOUSANDTHS = 1000;

    private final Moves moves;
    private final Network network;
    private final long[] ones;
    private final long[] unknown;
    private final long[] yearsLower;

    MoveCosts(Moves moves, int roles) {
        this.moves = moves;
        int size = moves.size();
        int[] from = new int[size];
        int[] to = new int[size];
        this.ones = new long[size];
        this.unknown = new long[size];
        this.yearsLower = new long[size];
        Arrays.fill(ones, 1);
        for (int move = 0; move < size; move++) {
            from[move] = moves.from(move);
            to[move] = moves.to(move);
            double lower = moves.yearsLower(move);
            yearsLower[move] = Double.isNaN(lower) ? 0 : years(lower);
            unknown[move] = Double.isNaN(lower) && Double.isNaN(moves.yearsUpper(move)) ? 1 : 0;
        }
        this.network = Network.of(roles, from, to);
    }

    static long years(double years) {
        return Math.round(years * THOUSANDTHS);
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

    /** Most years in thousandths; -1 where they are not known. */
    long yearsUpper(int move) {
        double upper = moves.yearsUpper(move);
        return Double.isNaN(upper) ? -1 : years(upper);
    }

    /** True where the move takes one known number of years. */
    boolean isExact(int move) {
        return moves.yearsLower(move) == moves.yearsUpper(move);
    }
}
