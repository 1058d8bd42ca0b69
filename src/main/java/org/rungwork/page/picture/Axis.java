package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from amounts to a stretch of a picture, with round ticks.
 *
 * @param least the amount at its left end
 * @param most the amount at its right end
 * @param step the difference between ticks
 * @param left x of the left end
 * @param right x of the right end
 */
public record Axis(double least, double most, double step, double left, double right) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** @param x where the tick stands */
    public record Tick(double amount, double x) {}

    /**
     * An axis that holds two amounts.
     *
     * @param ticks about how many steps it should have
     */
    public static Axis over(double least, double most, int ticks, double left, double right) {
        double span = Math.max(most - least, Math.max(Math.abs(most), 1) * 0.1);
        double step = roundUp(span / ticks);
        double from = Math.floor(least / step) * step;
        double to = Math.ceil(most / step) * step;
        return new Axis(from, to > from ? to : from + step, step, left, right);
    }

    private static double roundUp(double rough) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (round * magnitude >= rough * (1 - 1e-9)) {
                return round * magnitude;
            }
        }
        throw new IllegalStateException("some round number is at least " + rough);
    }

    /** Where an amount stands; amounts outside stand at the ends. */
    public double x(double amount) {
        double share = (Math.clamp(amount, least, most) - least) / (most - least);
        return left + share * (right - left);
    }

    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        int steps = (int) Math.round((most - least) / step);
        for (int at = 0; at <= steps; at++) {
            double amount = least + at * step;
            ticks.add(new Tick(amount, x(amount)));
        }
        return ticks;
    }
}
