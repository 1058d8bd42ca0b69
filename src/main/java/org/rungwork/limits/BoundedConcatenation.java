package org.rungwork.limits;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** CONCAT that measures before it makes. */
final class BoundedConcatenation extends E_StrConcat {

    BoundedConcatenation(ExprList arguments) {
        super(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
        Sizes.requireCharacters(values.stream().mapToLong(Sizes::characters).sum(), environment);
        return super.eval(values, environment);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedConcatenation(arguments);
    }
}
