package org.rungwork.limits;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/**
 * Each row once. The first ones go out as they come in and are remembered; where they become too many, those that follow are sorted
 * before they go out, so that equal ones are neighbours.
 */
final class DistinctRows extends QueryIter1 {

    private final Set<Binding> first = new HashSet<>();
    private final Runs others;
    private @Nullable Iterator<Binding> sorted;
    private @Nullable Binding next;

    /** @param order that the rows are in, if any; they go out in it */
    DistinctRows(QueryIterator rows, List<SortCondition> order, ExecutionContext execution) {
        super(rows, execution);
        Comparator<Binding> comparator = new BindingComparator(order, execution);
        this.others = new Runs(comparator, true, execution);
    }

    /** Without variables that the query has not named. */
    private @Nullable Binding nextUnknown() {
        while (getInput().hasNext()) {
            Binding row = new BindingProjectNamed(getInput().next());
            if (!first.contains(row)) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Binding find() {
        if (sorted == null && first.size() < Runs.ROWS_IN_MEMORY) {
            Binding row = nextUnknown();
            if (row != null) {
                first.add(row);
            }
            return row;
        }
        if (sorted == null) {
            for (Binding row = nextUnknown(); row != null; row = nextUnknown()) {
                others.add(row);
            }
            sorted = others.merged();
        }
        return sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    protected boolean hasNextBinding() {
        if (next == null) {
            next = find();
        }
        return next != null;
    }

    @Override
    protected @Nullable Binding moveToNextBinding() {
        Binding row = next;
        next = null;
        return row;
    }

    @Override
    protected void closeSubIterator() {
        others.close();
    }

    /** The thread that works sees by itself that its query is ended, and closes what it works with. */
    @Override
    protected void requestSubCancel() {}
}
