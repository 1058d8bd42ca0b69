package org.rungwork.projection;

/** The career moves (progressions) as edges between roles, in the order of their IRIs. */
public final class Moves {

    /** Years that no source gives. */
    public static final double UNKNOWN = Double.NaN;

    private final int[] from;
    private final int[] to;
    private final byte[] kinds;
    private final byte[] statuses;
    private final double[] yearsLower;
    private final double[] yearsUpper;
    private final double[] confidences;
    private final long[] statements;

    Moves(
            int[] from,
            int[] to,
            byte[] kinds,
            byte[] statuses,
            double[] yearsLower,
            double[] yearsUpper,
            double[] confidences,
            long[] statements) {
        this.from = from;
        this.to = to;
        this.kinds = kinds;
        this.statuses = statuses;
        this.yearsLower = yearsLower;
        this.yearsUpper = yearsUpper;
        this.confidences = confidences;
        this.statements = statements;
    }

    public int size() {
        return from.length;
    }

    /** The role left. */
    public int from(int move) {
        return from[move];
    }

    /** The role taken. */
    public int to(int move) {
        return to[move];
    }

    /** Number of the kind in its scale, or -1. */
    public int kind(int move) {
        return kinds[move];
    }

    /** Number of the status in its scale, or -1. */
    public int status(int move) {
        return statuses[move];
    }

    /** Fewest years spent in the role left, or {@link #UNKNOWN}. */
    public double yearsLower(int move) {
        return yearsLower[move];
    }

    /** Most years spent in the role left, or {@link #UNKNOWN}. */
    public double yearsUpper(int move) {
        return yearsUpper[move];
    }

    /** How far a derived move is to be trusted, 0 to 1, or {@link #UNKNOWN} where nothing says. */
    public double confidence(int move) {
        return confidences[move];
    }

    /** Id of the stating node, for {@link Grounds}. */
    public long statement(int move) {
        return statements[move];
    }
}
