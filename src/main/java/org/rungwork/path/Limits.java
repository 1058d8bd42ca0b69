package org.rungwork.path;

import java.util.ArrayList;
import java.util.List;

/** The sums that must not pass a bound, length among them if it is bounded, with what is left of each to the target. */
final class Limits {

    private final Measure[] measures;
    private final ReverseTree[] trees;

    Limits(PathQuery query, Effort effort) {
        List<Measure> bounded = new ArrayList<>();
        if (query.limitsLength()) {
            bounded.add(Measure.length(query.maxLength()));
        }
        for (Budget budget : query.budgets()) {
            if (budget.max() != Measure.INFINITE) {
                bounded.add(Measure.plain(budget.costs(), budget.max()));
            }
        }
        measures = bounded.toArray(Measure[]::new);
        trees = new ReverseTree[measures.length];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = new ReverseTree(query.network(), query.passable(), query.target(), measures[i], effort);
        }
    }

    int count() {
        return measures.length;
    }

    /** Adds what an edge uses of each; infinite where that passes the bound. */
    void use(long[] used, int edge) {
        for (int i = 0; i < measures.length; i++) {
            used[i] = measures[i].plus(used[i], measures[i].of(edge));
        }
    }

    /** True if after these uses the target can be reached from a node, as far as each sum alone goes. */
    boolean allow(long[] used, int node) {
        for (int i = 0; i < measures.length; i++) {
            if (used[i] == Measure.INFINITE
                    || measures[i].plus(used[i], trees[i].settle(node, measures[i].max() - used[i]))
                            == Measure.INFINITE) {
                return false;
            }
        }
        return true;
    }
}
