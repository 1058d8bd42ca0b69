package org.rungwork.limits;

import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as ARQ reads it, searched for in a {@link WatchedText}. It remembers what it compiled last: most
 * patterns are constants.
 */
final class GuardedPattern {

    private static final String FLAGS = "smixq";

    private final String function;
    private @Nullable Compiled last;

    /** @param function what messages call it */
    GuardedPattern(String function) {
        this.function = function;
    }

    private record Compiled(String expression, @Nullable String flags, Pattern pattern) {}

    /**
     * Searches the text.
     *
     * @throws ExprEvalException if the pattern or its flags are none
     * @throws RefusedException if the pattern recurs deeper than the stack
     */
    <T> T search(
            String text,
            NodeValue expression,
            @Nullable NodeValue flags,
            @Nullable FunctionEnv environment,
            Function<Matcher, T> search) {
        try {
            Pattern pattern = compiled(string(expression), flags == null ? null : string(flags));
            return search.apply(pattern.matcher(WatchedText.of(text, environment)));
        } catch (StackOverflowError tooDeep) {
            throw new RefusedException("A regular expression in " + function + " recurs too deeply on a long text");
        }
    }

    private Pattern compiled(String expression, @Nullable String flags) {
        Compiled known = last;
        if (known == null || !known.expression().equals(expression) || !Objects.equals(known.flags(), flags)) {
            if (flags != null && flags.chars().anyMatch(flag -> FLAGS.indexOf(flag) < 0)) {
                throw new ExprEvalException(function + ": the flags are " + FLAGS);
            }
            known = new Compiled(expression, flags, RegexEngine.makePattern(function, expression, flags));
            last = known;
        }
        return known.pattern();
    }

    String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }
}
