package org.rungwork.store;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.rungwork.limits.BoundedExecutor;

/** The executor for staged datasets, with {@link PathRows} for property paths. */
final class StagedExecutor extends BoundedExecutor {

    StagedExecutor(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return path.getTriplePath().isTriple() ? super.execute(path, input) : PathRows.of(path, input, execCxt);
    }
}
