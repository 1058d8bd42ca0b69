package org.rungwork.limits;

import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;

/** ARQ's executor, for whatever dataset has no other: what its operators keep is counted, and gone with their query. */
public class BoundedExecutor extends OpExecutor {

    public BoundedExecutor(ExecutionContext execution) {
        super(execution);
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
