package org.rungwork.limits;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/** Rows in an order, all of which come in before the first one goes out. */
final class SortedRows extends QueryIter1 {

    private final Runs runs;
    private long came;
    private @Nullable Iterator<Row> sorted;

    SortedRows(QueryIterator rows, List<SortCondition> conditions, ExecutionContext execution) {
        super(rows, execution);
        Comparator<Binding> order = new BindingComparator(conditions, execution);
        this.runs = new Runs(Comparator.comparing(Row::terms, order), false, execution);
    }

    private Iterator<Row> sorted() {
        if (sorted == null) {
            getInput().forEachRemaining(row -> runs.add(Row.copy(came++, row)));
            sorted = runs.merged();
        }
        return sorted;
    }

    @Override
    protected boolean hasNextBinding() {
        return sorted().hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return sorted().next().terms();
    }

    @Override
    protected void closeSubIterator() {
        runs.close();
    }

    /** The thread that sorts sees by itself that its query is ended, and closes what it works with. */
    @Override
    protected void requestSubCancel() {}
}
