package org.rungwork.store;

import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.rungwork.limits.Operator;

/**
 * TDB2's executor, with {@link PathRows} for property paths, and {@link Operator} for what marks ask for, sorting, DISTINCT and
 * joins with tables.
 */
final class StorageExecutor extends OpExecutorTDB2 {

    StorageExecutor(ExecutionContext context) {
        super(context);
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
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return Operator.sorted(order, exec(order.getSubOp(), input), execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return Operator.distinct(distinct, exec(distinct.getSubOp(), input), execCxt);
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        return table.isJoinIdentity() || input.isJoinIdentity()
                ? super.execute(table, input)
                : Operator.join(input, rows -> super.execute(table, rows), execCxt);
    }
}
