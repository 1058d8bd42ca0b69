package org.rungwork.limits;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows on their way to somebody who keeps them: with their own terms alone, since rows of ARQ hold on to what a projection left out. */
final class HeldRows extends QueryIteratorWrapper {

    private final Keeping keeping;
    private final Holdings holdings;
    private final Weight weight = new Weight();
    private final Set<Binding> different = new HashSet<>();
    private long rows;
    private long held;
    private long heaviest;

    private HeldRows(QueryIterator rows, Keeping keeping, Holdings holdings) {
        super(rows);
        this.keeping = keeping;
        this.holdings = holdings;
    }

    /** The rows, weighed if the query is bounded. */
    static QueryIterator of(QueryIterator rows, Keeping keeping, ExecutionContext execution) {
        Holdings holdings = Holdings.of(execution.getContext());
        return holdings.isBounded() ? new HeldRows(rows, keeping, holdings) : rows;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = BindingFactory.copy(super.moveToNextBinding());
        switch (keeping) {
            case Keeping.All all -> hold(weight.add(row));
            case Keeping.Different different -> holdDifferent(row);
            case Keeping.First first -> holdFirst(row, first.most());
        }
        rows++;
        return row;
    }

    private void hold(long bytes) {
        held += bytes;
        holdings.hold(bytes);
    }

    private void holdDifferent(Binding row) {
        if (different.add(row)) {
            hold(2 * weight.add(row));
        }
    }

    /** As if the rows that stay were all as heavy as the heaviest. */
    private void holdFirst(Binding row, long most) {
        weight.forget();
        heaviest = Math.max(heaviest, weight.add(row));
        long now = heaviest * Math.min(rows + 1, most);
        if (now > held) {
            hold(now - held);
        }
    }
}
