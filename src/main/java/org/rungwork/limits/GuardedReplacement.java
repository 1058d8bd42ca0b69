package org.rungwork.limits;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/**
 * REPLACE that ends with its query and makes no text beyond all bounds. Like that of ARQ it takes Java's replacements, and of matches
 * of nothing only the first.
 */
final class GuardedReplacement extends ExprFunctionN {

    private final GuardedPattern pattern = new GuardedPattern("REPLACE");

    GuardedReplacement(ExprList arguments) {
        super(Tags.tagReplace, arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        return replace(values, null);
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
        return replace(values, environment);
    }

    private NodeValue replace(List<NodeValue> values, @Nullable FunctionEnv environment) {
        NodeValue text = values.getFirst();
        String replacement = pattern.string(values.get(2));
        NodeValue flags = values.size() > 3 ? values.get(3) : null;
        String replaced = pattern.search(
                pattern.string(text),
                values.get(1),
                flags,
                environment,
                matcher -> replace(matcher, replacement, environment));
        return replaced.equals(pattern.string(text)) ? text : like(text.asNode(), replaced);
    }

    private static String replace(Matcher matcher, String replacement, @Nullable FunctionEnv environment) {
        try {
            StringBuilder made = new StringBuilder();
            boolean isFirst = true;
            while (matcher.find()) {
                if (isFirst || matcher.start() < matcher.end()) {
                    matcher.appendReplacement(made, replacement);
                    requireBounded(made);
                }
                isFirst = false;
            }
            matcher.appendTail(made);
            Sizes.requireCharacters(made.length(), environment);
            return made.toString();
        } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
            throw new ExprEvalException("REPLACE: no such group, or no replacement", malformed);
        }
    }

    /** Not counted for the whole query yet: it may be the beginning of the same text. */
    private static void requireBounded(StringBuilder made) {
        Sizes.requireCharacters(made.length(), null);
    }

    private static NodeValue like(Node literal, String text) {
        return NodeValue.makeNode(NodeFactory.createLiteral(
                text, literal.getLiteralLanguage(), literal.getLiteralBaseDirection(), literal.getLiteralDatatype()));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedReplacement(arguments);
    }
}
