package org.rungwork.limits;

import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** The rows that an operator gives which keeps others in memory, until it is done. */
public final class Operator extends QueryIteratorWrapper {

    private final Holdings holdings;
    private final Holdings.Part part = new Holdings.Part();

    private Operator(QueryIterator rows, Holdings holdings) {
        super(rows);
        this.holdings = holdings;
    }

    private static QueryIterator of(QueryIterator rows, ExecutionContext execution) {
        Holdings holdings = Holdings.of(execution.getContext());
        return holdings.isBounded() ? new Operator(rows, holdings) : rows;
    }

    /** What a mark in the plan has done with the rows behind it. */
    public static QueryIterator marked(OpLabel mark, QueryIterator rows, ExecutionContext execution) {
        return switch (mark.getObject()) {
            case Keeping keeping -> HeldRows.of(rows, keeping, execution);
            case HeldInput.Keeper keeper -> of(rows, execution);
            default -> rows;
        };
    }

    /** A join that makes a table of all rows that come in. */
    public static QueryIterator join(
            QueryIterator input, UnaryOperator<QueryIterator> join, ExecutionContext execution) {
        return of(join.apply(HeldRows.of(input, new Keeping.All(), execution)), execution);
    }

    /** Sorting, as ARQ has it, but that nothing of it stays on the disk. */
    public static QueryIterator sorted(OpOrder order, QueryIterator rows, ExecutionContext execution) {
        return new SortedRows(rows, order.getConditions(), execution);
    }

    /** DISTINCT, as ARQ has it, but that nothing of it stays on the disk; sorted rows stay sorted. */
    public static QueryIterator distinct(OpDistinct distinct, QueryIterator rows, ExecutionContext execution) {
        return new DistinctRows(rows, isOrdered(distinct.getSubOp()), execution);
    }

    /** What is done with sorted rows one by one leaves them sorted. */
    private static boolean isOrdered(Op rows) {
        return switch (rows) {
            case OpOrder order -> true;
            case OpLabel mark -> isOrdered(mark.getSubOp());
            case OpProject projection -> isOrdered(projection.getSubOp());
            case OpExtend extension -> isOrdered(extension.getSubOp());
            default -> false;
        };
    }

    @Override
    protected boolean hasNextBinding() {
        Holdings.Part before = holdings.enter(part);
        try {
            boolean isMore = super.hasNextBinding();
            if (!isMore) {
                holdings.drop(part);
            }
            return isMore;
        } finally {
            holdings.enter(before);
        }
    }

    @Override
    protected Binding moveToNextBinding() {
        Holdings.Part before = holdings.enter(part);
        try {
            return super.moveToNextBinding();
        } finally {
            holdings.enter(before);
        }
    }

    @Override
    protected void closeIterator() {
        Holdings.Part before = holdings.enter(part);
        try {
            super.closeIterator();
        } finally {
            holdings.drop(part);
            holdings.enter(before);
        }
    }
}
