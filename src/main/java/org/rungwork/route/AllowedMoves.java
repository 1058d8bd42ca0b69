package org.rungwork.route;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;

/** The moves that a question's bounds let routes take. */
final class AllowedMoves {

    private AllowedMoves() {}

    static BitSet of(Projection projection, Bounds bounds) {
        return of(projection, bounds, move -> true);
    }

    /** Those that meet a further condition. */
    static BitSet of(Projection projection, Bounds bounds, IntPredicate condition) {
        Moves moves = projection.moves();
        BitSet allowed = new BitSet();
        for (int move = 0; move < moves.size(); move++) {
            boolean kind = bounds.kinds().isEmpty() || bounds.kinds().contains(moves.kind(move));
            if (kind && trust(projection, move) >= bounds.minTrust() && condition.test(move)) {
                allowed.set(move);
            }
        }
        return allowed;
    }

    /** The rank of the status of a move; 0 where it has none. */
    private static double trust(Projection projection, int move) {
        int status = projection.moves().status(move);
        return status < 0 ? 0 : projection.scales().statuses().value(status);
    }

    static BitSet setOf(Iterable<Integer> numbers) {
        BitSet set = new BitSet();
        numbers.forEach(set::set);
        return set;
    }
}
