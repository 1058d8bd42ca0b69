package org.rungwork.limits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/**
 * Each row once. The first ones go out as they come in and are remembered; where they become too many, those that follow are sorted
 * before they go out, so that equal ones are neighbours, and, where the rows were in an order, sorted back into it.
 */
final class DistinctRows extends QueryIter1 {

    /** No order but that of their numbers. */
    private static final Comparator<Row> IN_PLACE = (one, other) -> 0;

    private final boolean isOrdered;
    private final ExecutionContext execution;
    private final Holdings holdings;
    private final Weight weight = new Weight();
    private final Set<Row> first = new HashSet<>();
    private final List<Runs> runs = new ArrayList<>();
    private long came;
    private @Nullable Iterator<Row> sorted;
    private @Nullable Row next;

    /** @param isOrdered whether the rows come in an order, in which they are to go out */
    DistinctRows(QueryIterator rows, boolean isOrdered, ExecutionContext execution) {
        super(rows, execution);
        this.isOrdered = isOrdered;
        this.execution = execution;
        this.holdings = Holdings.of(execution.getContext());
    }

    /** Without variables that the query has not named. */
    private @Nullable Row nextUnknown() {
        while (getInput().hasNext()) {
            Row row = Row.copy(came++, new BindingProjectNamed(getInput().next()));
            if (!first.contains(row)) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row find() {
        if (sorted == null && first.size() < Runs.ROWS_IN_MEMORY) {
            Row row = nextUnknown();
            if (row != null) {
                first.add(row);
                holdings.hold(weight.add(row.terms()));
            }
            return row;
        }
        if (sorted == null) {
            sorted = others();
        }
        return sorted.hasNext() ? sorted.next() : null;
    }

    private Iterator<Row> others() {
        Runs others = runs(Row::compareTerms, true);
        for (Row row = nextUnknown(); row != null; row = nextUnknown()) {
            others.add(row);
        }
        if (!isOrdered) {
            return others.merged();
        }
        Runs inPlace = runs(IN_PLACE, false);
        others.merged().forEachRemaining(inPlace::add);
        others.close();
        return inPlace.merged();
    }

    private Runs runs(Comparator<Row> order, boolean isDistinct) {
        Runs opened = new Runs(order, isDistinct, execution);
        runs.add(opened);
        return opened;
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
        Row row = next;
        next = null;
        return row == null ? null : row.terms();
    }

    @Override
    protected void closeSubIterator() {
        runs.forEach(Runs::close);
    }

    /** The thread that works sees by itself that its query is ended, and closes what it works with. */
    @Override
    protected void requestSubCancel() {}
}
