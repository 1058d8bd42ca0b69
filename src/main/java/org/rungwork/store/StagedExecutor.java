package org.rungwork.store;

import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.rungwork.limits.Operator;

/** ARQ's executor for staged datasets, with {@link PathRows} for property paths. */
final class StagedExecutor extends OpExecutor {

    StagedExecutor(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return path.getTriplePath().isTriple() ? super.execute(path, input) : PathRows.of(path, input, execCxt);
    }

    @Override
    protected QueryIterator execute(OpLabel mark, QueryIterator input) {
        return Operator.marked(mark, super.execute(mark, input), execCxt);
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        return table.isJoinIdentity() || input.isJoinIdentity()
                ? super.execute(table, input)
                : Operator.join(input, rows -> super.execute(table, rows), execCxt);
    }
}
