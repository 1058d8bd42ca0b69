package org.rungwork.path;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a search may go.
 *
 * @param avoided nodes never to enter; null: none
 * @param allowed the only edges to take; null: all
 */
record Passable(@Nullable BitSet avoided, @Nullable BitSet allowed) {

    static final Passable EVERYWHERE = new Passable(null, null);

    Passable avoiding(BitSet nodes) {
        return new Passable(nodes.isEmpty() ? null : (BitSet) nodes.clone(), allowed);
    }

    Passable over(BitSet edges) {
        return new Passable(avoided, (BitSet) edges.clone());
    }

    boolean node(int node) {
        return avoided == null || !avoided.get(node);
    }

    boolean edge(int edge) {
        return allowed == null || allowed.get(edge);
    }
}
