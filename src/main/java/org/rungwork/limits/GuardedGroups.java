package org.rungwork.limits;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggFoldList;
import org.apache.jena.sparql.expr.aggregate.AggFoldMap;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggregateRegistry;

/** Exchanges aggregates that grow without end, which are no expressions to {@link GuardedExpressions}. */
final class GuardedGroups extends TransformCopy {

    /** A name that no query can write, of a value that there never is. */
    private static final Var HELD = Var.alloc(ARQConstants.allocVarMarker + "held");

    @Override
    public Op transform(OpGroup group, Op rows) {
        List<ExprAggregator> aggregators = new ArrayList<>(
                group.getAggregators().stream().map(GuardedGroups::bounded).toList());
        if (!group.getGroupVars().isEmpty()) {
            aggregators.add(new ExprAggregator(HELD, new HeldGroup(group.getGroupVars(), aggregators.size())));
        }
        return OpGroup.create(rows, group.getGroupVars(), aggregators);
    }

    private static ExprAggregator bounded(ExprAggregator expression) {
        return switch (expression.getAggregator()) {
            case AggGroupConcat texts -> new ExprAggregator(expression.getVar(), new BoundedGroupConcat(texts));
            case AggGroupConcatDistinct texts -> new ExprAggregator(expression.getVar(), new BoundedGroupConcat(texts));
            case AggFoldList list -> throw new QueryDeniedException("FOLD is not offered here");
            case AggFoldMap map -> throw new QueryDeniedException("FOLD is not offered here");
            case AggCustom named -> offered(expression, named.getIRI());
            default -> new ExprAggregator(expression.getVar(), HeldAggregator.of(expression.getAggregator()));
        };
    }

    private static ExprAggregator offered(ExprAggregator expression, String aggregate) {
        if (!AggregateRegistry.isRegistered(aggregate)) {
            throw new QueryDeniedException("The aggregate <" + aggregate + "> is not offered here");
        }
        return new ExprAggregator(expression.getVar(), HeldAggregator.of(expression.getAggregator()));
    }
}
