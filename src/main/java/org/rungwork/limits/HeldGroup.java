package org.rungwork.limits;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** An aggregate that gives nothing: it counts the group itself, when the first row comes. */
final class HeldGroup extends AggregatorBase {

    /** Beside the key: a place in a table, and what each aggregate needs. */
    private static final long GROUP = 150;

    private static final long AGGREGATE = 150;

    private final VarExprList key;
    private final int aggregates;

    /** @param aggregates how many there are */
    HeldGroup(VarExprList key, int aggregates) {
        super("HELD", false, new ExprList());
        this.key = key;
        this.aggregates = aggregates;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return this;
    }

    @Override
    public Accumulator createAccumulator() {
        return new Accumulator() {
            private boolean isCounted;

            @Override
            public void accumulate(Binding row, FunctionEnv query) {
                if (!isCounted) {
                    isCounted = true;
                    Holdings.of(query.getContext()).hold(weight(row, query));
                }
            }

            @Override
            public @Nullable NodeValue getValue() {
                return null;
            }
        };
    }

    private long weight(Binding row, FunctionEnv query) {
        long weight = GROUP + aggregates * AGGREGATE;
        for (Var variable : key.getVars()) {
            Node term = key.get(variable, row, query);
            weight += term == null ? 0 : Weight.of(term);
        }
        return weight;
    }

    @Override
    public @Nullable Node getValueEmpty() {
        return null;
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean byAlias) {
        return other instanceof HeldGroup another && key.equals(another.key);
    }
}
