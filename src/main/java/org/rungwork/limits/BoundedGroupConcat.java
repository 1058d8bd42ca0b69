package org.rungwork.limits;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT that measures before it adds. */
final class BoundedGroupConcat extends GuardedAggregator {

    private final String separator;

    BoundedGroupConcat(AggGroupConcat texts) {
        this(texts, texts.getSeparator(), false);
    }

    BoundedGroupConcat(AggGroupConcatDistinct texts) {
        this(texts, texts.getSeparator(), true);
    }

    private BoundedGroupConcat(Aggregator original, @Nullable String separator, boolean isDistinct) {
        super(original, isDistinct);
        this.separator = separator == null ? " " : separator;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedGroupConcat(original.copy(expressions), separator, isDistinct);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Texts();
    }

    private final class Texts extends AccumulatorExpr {

        private final StringBuilder made = new StringBuilder();
        private boolean isFirst = true;

        Texts() {
            super(getExpr(), isDistinct);
        }

        @Override
        protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
            String text = value.asString();
            // for the whole query only once, when it is complete
            Sizes.requireCharacters((long) made.length() + separator.length() + text.length(), null);
            Holdings.of(environment.getContext()).hold(separator.length() + (isDistinct ? 2L : 1L) * text.length());
            if (!isFirst) {
                made.append(separator);
            }
            made.append(text);
            isFirst = false;
        }

        @Override
        protected void accumulateError(Binding row, FunctionEnv environment) {}

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(made.toString());
        }
    }
}
