package org.rungwork.path.sparql;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.ToLongFunction;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/** The rows of one SERVICE block for each row before it. As long as the pattern stays the same it is evaluated once. */
final class SearchIterator extends QueryIter1 {

    /** About how many bytes may be held for rows that are not told yet, before the first of them is. */
    private static final long MOST_AHEAD = 2_000_000;

    private final SearchBlock block;

    private Asked.@Nullable Source source;
    private @Nullable EdgeTable table;
    private final Held ofTable;

    /** Whether an answer that is not told yet is of the table. */
    private boolean isTableAhead;

    private final Deque<Answer> ahead = new ArrayDeque<>();

    /** Answers that are not told yet, with the rows before and the earlier tables that they are of. */
    private final Held ofAhead;

    private @Nullable Asked postponed;
    private Iterator<Binding> rows = Collections.emptyIterator();

    SearchIterator(QueryIterator input, ExecutionContext execution, ServiceBlock block) {
        super(input, execution);
        this.block = new SearchBlock(block);
        this.ofTable = Held.of(execution);
        this.ofAhead = ofTable.another();
    }

    @Override
    protected boolean hasNextBinding() {
        while (!rows.hasNext()) {
            if (ahead.isEmpty()) {
                lookAhead();
            }
            if (ahead.isEmpty()) {
                return false;
            }
            rows = ahead.remove().tell();
        }
        return true;
    }

    @Override
    protected Binding moveToNextBinding() {
        return rows.next();
    }

    /**
     * Searches for all the rows before, if they do not take much, ahead of telling of the first: a client that has got a part of
     * the answer already could no longer be told that the rest failed.
     */
    private void lookAhead() {
        rows = Collections.emptyIterator();
        isTableAhead = false;
        ofAhead.close();
        ToLongFunction<Binding> scale = ofAhead.scale();
        while (postponed != null || getInput().hasNext()) {
            Asked asked = postponed != null ? postponed : block.ask(getInput().next());
            postponed = null;
            if (!ahead.isEmpty() && isTooMuch(asked)) {
                postponed = asked;
                return;
            }
            Answer answer = block.search(asked, table(asked.edges()), ofAhead);
            if (answer.isAny()) {
                ahead.add(answer);
                isTableAhead = true;
                ofAhead.hold(Answer.BYTES + scale.applyAsLong(asked.outer()));
            }
        }
    }

    /** What is ahead keeps the table that it is of, also where the next row needs another one. */
    private boolean isTooMuch(Asked next) {
        boolean keepsTable = isTableAhead && !next.edges().equals(source);
        return ofAhead.bytes() + (keepsTable ? ofTable.bytes() : 0) >= MOST_AHEAD;
    }

    private EdgeTable table(Asked.Source wanted) {
        EdgeTable there = table;
        if (there == null || !wanted.equals(source)) {
            forgetTable();
            there = EdgeTable.evaluate(wanted, block.variables(), getExecContext(), ofTable);
            table = there;
            source = wanted;
        }
        return there;
    }

    private void forgetTable() {
        table = null;
        source = null;
        if (isTableAhead) {
            ofAhead.takeOver(ofTable);
        }
        isTableAhead = false;
        ofTable.close();
    }

    @Override
    protected void requestSubCancel() {
        // searches ask the execution themselves
    }

    @Override
    protected void closeSubIterator() {
        ahead.clear();
        rows = Collections.emptyIterator();
        postponed = null;
        isTableAhead = false;
        ofAhead.close();
        forgetTable();
    }
}
