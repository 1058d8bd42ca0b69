package org.rungwork.limits;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.serializer.SerializationContext;

/** Stands in the place of an aggregate of ARQ, and is to everybody else what that is. */
abstract class GuardedAggregator extends AggregatorBase {

    final Aggregator original;

    GuardedAggregator(Aggregator original, boolean isDistinct) {
        super(original.getName(), isDistinct, original.getExprList());
        this.original = original;
    }

    @Override
    public final Node getValueEmpty() {
        return original.getValueEmpty();
    }

    @Override
    public final String asSparqlExpr(SerializationContext context) {
        return original.asSparqlExpr(context);
    }

    @Override
    public final int hashCode() {
        return original.hashCode();
    }

    @Override
    public final boolean equals(Aggregator other, boolean byAlias) {
        return other instanceof GuardedAggregator another
                && getClass() == another.getClass()
                && original.equals(another.original, byAlias);
    }
}
