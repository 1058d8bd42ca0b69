package org.rungwork.limits;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMedian;
import org.apache.jena.sparql.expr.aggregate.AggMedianDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMode;
import org.apache.jena.sparql.expr.aggregate.AggModeDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.function.FunctionEnv;

/** An aggregate of ARQ that counts what it holds: the values it has seen, where they must differ, or the one it has chosen. */
final class HeldAggregator extends GuardedAggregator {

    private enum Kept {
        /** Each value that was not seen before; only these are passed on. */
        DISTINCT,
        /** Each value. */
        ALL,
        /** The value that it would give now. */
        RESULT
    }

    private final Aggregator counted;
    private final Kept kept;

    private HeldAggregator(Aggregator original, Aggregator counted, Kept kept) {
        super(original, kept == Kept.DISTINCT);
        this.counted = counted;
        this.kept = kept;
    }

    /** The aggregate, or itself if it holds next to nothing. */
    static Aggregator of(Aggregator aggregate) {
        return switch (aggregate) {
            case AggCountDistinct rows -> distinct(rows, AggregatorFactory.createCount(false));
            case AggCountVarDistinct count -> distinct(count, AggregatorFactory.createCountExpr(false, only(count)));
            case AggSumDistinct sum -> distinct(sum, AggregatorFactory.createSum(false, only(sum)));
            case AggAvgDistinct mean -> distinct(mean, AggregatorFactory.createAvg(false, only(mean)));
            case AggMedianDistinct median -> distinct(median, AggregatorFactory.createMedian(false, only(median)));
            case AggModeDistinct mode -> distinct(mode, AggregatorFactory.createMode(false, only(mode)));
            // these give the same of all values as of the different ones
            case AggMinDistinct least -> result(least, AggregatorFactory.createMin(false, only(least)));
            case AggMaxDistinct most -> result(most, AggregatorFactory.createMax(false, only(most)));
            case AggSampleDistinct any -> result(any, AggregatorFactory.createSample(false, only(any)));
            case AggMin least -> result(least, least);
            case AggMax most -> result(most, most);
            case AggSample any -> result(any, any);
            case AggMedian median -> new HeldAggregator(median, median, Kept.ALL);
            case AggMode mode -> new HeldAggregator(mode, mode, Kept.ALL);
            case AggCustom named -> new HeldAggregator(named, named, Kept.ALL);
            default -> aggregate;
        };
    }

    private static Aggregator distinct(Aggregator original, Aggregator counted) {
        return new HeldAggregator(original, counted, Kept.DISTINCT);
    }

    private static Aggregator result(Aggregator original, Aggregator counted) {
        return new HeldAggregator(original, counted, Kept.RESULT);
    }

    private static Expr only(Aggregator aggregate) {
        return aggregate.getExprList().get(0);
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return of(original.copy(expressions));
    }

    @Override
    public Accumulator createAccumulator() {
        Accumulator accumulator = counted.createAccumulator();
        return switch (kept) {
            case DISTINCT -> original instanceof AggCountDistinct ? new Rows(accumulator) : new Values(accumulator);
            case ALL -> new All(accumulator);
            case RESULT -> new Result(accumulator);
        };
    }

    /** Counts the different rows. */
    private record Rows(Accumulator accumulator, Set<Binding> seen) implements Accumulator {

        Rows(Accumulator accumulator) {
            this(accumulator, new HashSet<>());
        }

        @Override
        public void accumulate(Binding row, FunctionEnv query) {
            Binding kept = BindingFactory.copy(row);
            if (seen.add(kept)) {
                Holdings.of(query.getContext()).hold(new Weight().add(kept));
                accumulator.accumulate(kept, query);
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    /** Passes on a row for each different value, and each row in which there is none. */
    private final class Values implements Accumulator {

        private final Accumulator accumulator;
        private final Set<NodeValue> seen = new HashSet<>();

        Values(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv query) {
            NodeValue value = ExprLib.evalOrNull(getExpr(), row, query);
            if (value == null || seen.add(value)) {
                if (value != null) {
                    Holdings.of(query.getContext()).hold(Weight.ofValue(value));
                }
                accumulator.accumulate(row, query);
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    private final class All implements Accumulator {

        private final Accumulator accumulator;

        All(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv query) {
            NodeValue value = ExprLib.evalOrNull(getExpr(), row, query);
            if (value != null) {
                Holdings.of(query.getContext()).hold(Weight.ofValue(value));
            }
            accumulator.accumulate(row, query);
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    private static final class Result implements Accumulator {

        private final Accumulator accumulator;
        private NodeValue last = NodeValue.FALSE;
        private long held;

        Result(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv query) {
            accumulator.accumulate(row, query);
            NodeValue chosen = accumulator.getValue();
            if (chosen != null && chosen != last) {
                long now = Weight.ofValue(chosen);
                Holdings.of(query.getContext()).hold(now - held);
                held = now;
                last = chosen;
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }
}
