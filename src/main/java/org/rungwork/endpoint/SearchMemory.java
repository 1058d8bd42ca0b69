package org.rungwork.endpoint;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.rungwork.limits.Holdings;
import org.rungwork.limits.Weight;
import org.rungwork.path.sparql.Memory;

/** Searches for paths hold memory as everything else in a query does. */
final class SearchMemory implements Memory {

    private final Holdings holdings;
    private final Weight weight = new Weight();

    SearchMemory(ExecutionContext execution) {
        this.holdings = Holdings.of(execution.getContext());
    }

    @Override
    public long weigh(Binding row) {
        return weight.add(row);
    }

    @Override
    public void hold(long bytes) {
        holdings.holdApart(bytes);
    }
}
