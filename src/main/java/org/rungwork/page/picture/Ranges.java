package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Ranges under each other on one axis. What has no upper end runs off with an arrow.
 *
 * @param width of the picture
 * @param height of the picture
 * @param axis what x means
 * @param bars one for each range, in their order
 */
public record Ranges(int width, int height, Axis axis, List<Bar> bars) {

    private static final int WIDTH = 760;
    private static final int NAMES = 200;
    private static final int FIGURES = 190;
    private static final int TOP = 8;
    private static final int ROW = 34;
    private static final int FOOT = 26;
    private static final int TICKS = 5;

    /**
     * A range, or one amount.
     *
     * @param lower its lower end; empty where there is only a central amount
     * @param upper its upper end; empty where there is only a central amount, or only "at least"
     * @param openAbove whether more is possible than the upper end
     * @param central the amount that is marked, if any
     */
    public record Range(OptionalDouble lower, OptionalDouble upper, boolean openAbove, OptionalDouble central) {

        private DoubleStream amounts() {
            return DoubleStream.concat(DoubleStream.concat(lower.stream(), upper.stream()), central.stream());
        }
    }

    /**
     * How a range is drawn.
     *
     * @param y its middle
     * @param left x of its lower end; equal to right for one amount
     * @param right x of its upper end
     * @param open whether it ends in an arrow
     * @param mark x of the marked amount; NaN for none
     */
    public record Bar(double y, double left, double right, boolean open, double mark) {

        public boolean isMarked() {
            return !Double.isNaN(mark);
        }

        public double width() {
            return right - left;
        }
    }

    /** @throws IllegalArgumentException if no range has an amount */
    public static Ranges of(List<Range> ranges) {
        DoubleSummaryStatistics amounts =
                ranges.stream().flatMapToDouble(Range::amounts).summaryStatistics();
        if (amounts.getCount() == 0) {
            throw new IllegalArgumentException("no range has an amount");
        }
        Axis axis = Axis.over(amounts.getMin(), amounts.getMax(), TICKS, NAMES, WIDTH - FIGURES);
        List<Bar> bars = new ArrayList<>();
        for (Range range : ranges) {
            bars.add(bar(range, axis, TOP + ROW * (bars.size() + 0.5)));
        }
        return new Ranges(WIDTH, TOP + ROW * ranges.size() + FOOT, axis, List.copyOf(bars));
    }

    private static Bar bar(Range range, Axis axis, double y) {
        double least = range.lower().orElse(range.central().orElse(range.upper().orElse(axis.least())));
        boolean open =
                range.openAbove() || (range.upper().isEmpty() && range.central().isEmpty());
        double most = range.upper().orElse(range.central().orElse(least));
        return new Bar(
                y,
                axis.x(least),
                axis.x(most),
                open,
                range.central().isPresent() ? axis.x(range.central().getAsDouble()) : Double.NaN);
    }

    /** Where the axis is lettered. */
    public int foot() {
        return height - FOOT / 3;
    }
}
