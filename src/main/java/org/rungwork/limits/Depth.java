package org.rungwork.limits;

import java.util.Collection;
import java.util.stream.Stream;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * How deep the plan of a query is. Chains without brackets, such as ten thousand UNIONs, nest there as well, and what runs a
 * plan recurs at every step while it holds the storage.
 */
public final class Depth {

    /** The most operators one inside the other. */
    public static final int MOST = 500;

    /** The most patterns side by side: putting them in an order takes a time that grows with their square, and cannot be ended. */
    private static final int MOST_PATTERNS = 2_000;

    private Depth() {}

    /** A query is nested too deeply to be run. */
    public static final class TooDeepQueryException extends QueryDeniedException {
        public TooDeepQueryException() {
            super(
                    "The query is nested too deeply, or a chain of its operators is too long: more than %d, one inside the other"
                            .formatted(MOST));
        }
    }

    /** @throws TooDeepQueryException if the plan is too deep */
    static void require(Op plan) {
        of(plan, MOST);
    }

    private static void requireFew(int patterns) {
        if (patterns > MOST_PATTERNS) {
            throw new QueryDeniedException(
                    "The query has too many patterns side by side: more than %,d".formatted(MOST_PATTERNS));
        }
    }

    private static void of(@Nullable Op plan, int left) {
        if (plan == null) {
            return;
        }
        int rest = step(left);
        switch (plan) {
            case OpBGP patterns -> requireFew(patterns.getPattern().size());
            case OpQuadPattern patterns -> requireFew(patterns.getPattern().size());
            case OpFilter filter -> each(filter.getExprs().getList(), rest);
            case OpExtendAssign extend ->
                each(extend.getVarExprList().getExprs().values(), rest);
            case OpGroup group -> each(group.getGroupVars().getExprs().values(), rest);
            case OpOrder order -> order.getConditions().forEach(by -> of(by.getExpression(), rest));
            case OpLeftJoin optional -> {
                if (optional.getExprs() != null) {
                    each(optional.getExprs().getList(), rest);
                }
            }
            case OpPath path -> of(path.getTriplePath().getPath(), rest);
            default -> {}
        }
        switch (plan) {
            case Op1 one -> of(one.getSubOp(), rest);
            case Op2 two -> Stream.of(two.getLeft(), two.getRight()).forEach(part -> of(part, rest));
            case OpN several -> several.getElements().forEach(part -> of(part, rest));
            default -> {}
        }
    }

    private static void each(Collection<Expr> expressions, int left) {
        expressions.forEach(expression -> of(expression, left));
    }

    private static void of(Expr expression, int left) {
        int rest = step(left);
        if (expression instanceof ExprFunctionOp pattern) {
            of(pattern.getGraphPattern(), rest);
        }
        if (expression instanceof ExprFunction function) {
            function.getArgs().stream().filter(argument -> argument != null).forEach(argument -> of(argument, rest));
        }
    }

    private static void of(@Nullable Path path, int left) {
        int rest = step(left);
        if (path instanceof P_Path1 one) {
            of(one.getSubPath(), rest);
        } else if (path instanceof P_Path2 two) {
            of(two.getLeft(), rest);
            of(two.getRight(), rest);
        }
    }

    private static int step(int left) {
        if (left == 0) {
            throw new TooDeepQueryException();
        }
        return left - 1;
    }
}
