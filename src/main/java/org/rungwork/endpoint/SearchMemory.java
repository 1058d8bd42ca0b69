package org.rungwork.endpoint;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.rungwork.limits.Holdings;
import org.rungwork.limits.Weight;
import org.rungwork.path.sparql.Memory;

/** Searches for paths hold memory as everything else in a query does. */
final class SearchMemory implements Memory {

    private final Context query;
    private final Holdings holdings;

    SearchMemory(ExecutionContext execution) {
        this.query = execution.getContext();
        this.holdings = Holdings.of(query);
    }

    @Override
    public void hold(long bytes) {
        holdings.holdApart(bytes);
    }

    @Override
    public ToLongFunction<Binding> scale() {
        return new Weight()::add;
    }

    @Override
    public Plan plan(Supplier<Plan> planning) {
        return Holdings.withoutRows(query, planning);
    }
}
