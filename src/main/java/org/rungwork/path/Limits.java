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
        query.budgets().forEach(budget -> bounded.add(Measure.plain(budget.costs(), budget.max())));
        measures = bounded.toArray(Measure[]::new);
        trees = new ReverseTree[measures.length];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = new ReverseTree(query.network(), query.passable(), query.target(), measures[i], effort);
        }
    }

    int count() {
        return measures.length;
    }

    /** The i-th sum after one more edge; infinite if it passes the bound. */
    long plus(int i, long used, int edge) {
        return measures[i].plus(used, measures[i].of(edge));
    }

    /** True if the target can be reached from a node, as far as the i-th sum goes. */
    boolean allows(int i, long used, int node) {
        return used != Measure.INFINITE
                && measures[i].plus(used, trees[i].settle(node, measures[i].max() - used)) != Measure.INFINITE;
    }
}
