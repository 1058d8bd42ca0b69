package org.rungwork.limits;

import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;

/**
 * Marks in a plan, as it is run, what is kept in memory by the operator above: ARQ makes a table of the left side of a join
 * and of the right side of a left join and of a difference. {@link HeldRows} counts behind the marks.
 */
final class HeldInput extends TransformCopy {

    private static final Keeping ALL = new Keeping.All();

    /** Mark of an operator that keeps what comes in, until it is done. */
    enum Keeper {
        KEEPER
    }

    private static Op keeper(Op op) {
        return OpLabel.create(Keeper.KEEPER, op);
    }

    /** ARQ looks at some operators directly below others. */
    private static Op unmarked(Op op) {
        return op instanceof OpLabel label && label.getObject() instanceof Keeper ? label.getSubOp() : op;
    }

    /**
     * The plan, with marks.
     *
     * @param rows what is done with the rows that the plan gives, if they do not just go out
     */
    Op mark(Op plan, Optional<Keeping> rows) {
        // what is inside of a SERVICE is planned by itself
        Op marked = Transformer.transformSkipService(this, plan);
        return rows.map(keeping -> marked(keeping, marked)).orElse(marked);
    }

    private static Op marked(Keeping keeping, Op op) {
        return OpLabel.create(keeping, op);
    }

    @Override
    public Op transform(OpJoin join, Op left, Op right) {
        return keeper(super.transform(join, marked(ALL, left), right));
    }

    @Override
    public Op transform(OpLeftJoin join, Op left, Op right) {
        return keeper(super.transform(join, left, marked(ALL, right)));
    }

    @Override
    public Op transform(OpMinus difference, Op left, Op right) {
        return keeper(super.transform(difference, left, marked(ALL, right)));
    }

    /** What groups hold is counted by their aggregates. */
    @Override
    public Op transform(OpGroup group, Op rows) {
        return keeper(super.transform(group, rows));
    }

    /** What sorting and DISTINCT hold is counted by themselves. */
    @Override
    public Op transform(OpOrder order, Op rows) {
        return keeper(super.transform(order, rows));
    }

    @Override
    public Op transform(OpTopN top, Op rows) {
        Keeping first = new Keeping.First(top.getLimit());
        return keeper(
                unmarked(rows) instanceof OpDistinct distinctRows
                        ? super.transform(top, OpDistinct.create(marked(first, distinctRows.getSubOp())))
                        : super.transform(top, marked(first, rows)));
    }

    @Override
    public Op transform(OpDistinct operator, Op rows) {
        return keeper(super.transform(operator, rows));
    }
}
