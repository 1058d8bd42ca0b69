package org.rungwork.limits;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/** REGEX that ends with its query. */
final class GuardedMatch extends ExprFunctionN {

    private final GuardedPattern pattern = new GuardedPattern("REGEX");

    GuardedMatch(ExprList arguments) {
        super(Tags.tagRegex, arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        return match(values, null);
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
        return match(values, environment);
    }

    private NodeValue match(List<NodeValue> values, @Nullable FunctionEnv environment) {
        NodeValue flags = values.size() > 2 ? values.get(2) : null;
        return NodeValue.booleanReturn(
                pattern.search(pattern.string(values.getFirst()), values.get(1), flags, environment, Matcher::find));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedMatch(arguments);
    }
}
