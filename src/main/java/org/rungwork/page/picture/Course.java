package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rungwork.page.picture.Courses.Leg;
import org.rungwork.page.picture.Courses.Plan;

/**
 * How one route is drawn.
 *
 * @param height of the picture
 * @param stops its stations
 * @param stretches what joins each station to the next
 */
public record Course(int height, List<Stop> stops, List<Stretch> stretches) {

    private static final int UPPER = 62;
    private static final int LOWER = 76;
    private static final int ABOVE = 42;
    private static final int BELOW = 102;
    private static final int LEADING = 15;
    private static final int HEIGHT = 126;
    private static final int TALLER = 156;
    private static final int LETTERS = 17;
    private static final int LINES = 3;
    private static final double LETTER = 6.6;
    private static final int ROOM_FOR_NOTE = 112;
    private static final int BEND = 24;

    /**
     * A station with its name.
     *
     * @param name the lines of the name
     * @param nameX where the lines begin, end or have their middle
     * @param nameY baseline of the first line
     * @param anchor which of these, as SVG calls it
     */
    public record Stop(double x, double y, List<String> name, double nameX, double nameY, String anchor) {

        public double baseline(int line) {
            return nameY + line * LEADING;
        }
    }

    /**
     * @param path the line, as SVG writes paths
     * @param noteX the middle of the free part below it
     * @param noteY baseline of a note there
     * @param roomy whether a note of a few words goes in
     */
    public record Stretch(String path, double noteX, double noteY, boolean roomy) {}

    public Course {
        stops = List.copyOf(stops);
        stretches = List.copyOf(stretches);
    }

    /** @param xs x of the stations; @param width of the picture */
    static Course of(Plan plan, List<Double> xs, int width) {
        List<String> names = new ArrayList<>(List.of(plan.start()));
        plan.legs().forEach(leg -> names.add(leg.name()));
        List<Double> ys = levels(plan);
        List<Stop> stops = new ArrayList<>();
        double freeAbove = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < names.size(); at++) {
            List<String> lines = Lettering.lines(names.get(at), LETTERS, LINES);
            double half = Lettering.longest(lines) * LETTER / 2;
            double x = xs.get(at);
            String anchor = x - half < 0 ? "start" : x + half > width ? "end" : "middle";
            double nameX = switch (anchor) {
                case "start" -> Math.max(2, x - 8);
                case "end" -> width - 2;
                default -> x;
            };
            double left = anchor.equals("start") ? nameX : anchor.equals("end") ? nameX - 2 * half : nameX - half;
            boolean above = left > freeAbove;
            if (above) {
                freeAbove = left + 2 * half + LETTER;
            }
            stops.add(new Stop(
                    x, ys.get(at), lines, nameX, above ? ABOVE - LEADING * (lines.size() - 1) : BELOW, anchor));
        }
        return new Course(stops.stream().anyMatch(Course::isBelow) ? TALLER : HEIGHT, stops, stretches(stops));
    }

    /** Each change of line changes the level. */
    private static List<Double> levels(Plan plan) {
        List<Double> ys = new ArrayList<>(List.of((double) LOWER));
        String line = plan.line();
        for (Leg leg : plan.legs()) {
            boolean same = leg.line().equals(line);
            ys.add(same ? ys.getLast() : UPPER + LOWER - ys.getLast());
            line = leg.line();
        }
        return ys;
    }

    private static List<Stretch> stretches(List<Stop> stops) {
        List<Stretch> stretches = new ArrayList<>();
        for (int at = 1; at < stops.size(); at++) {
            Stop from = stops.get(at - 1);
            Stop to = stops.get(at);
            boolean roomy = to.x() - from.x() >= ROOM_FOR_NOTE && !isBelow(from) && !isBelow(to);
            stretches.add(new Stretch(path(from, to), (from.x() + to.x()) / 2, to.y() + 22, roomy));
        }
        return stretches;
    }

    private static boolean isBelow(Stop stop) {
        return stop.nameY() > stop.y();
    }

    private static String path(Stop from, Stop to) {
        double rise = Math.abs(to.y() - from.y());
        if (rise == 0 || to.x() - from.x() < BEND + rise) {
            return String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", from.x(), from.y(), to.x(), to.y());
        }
        double bend = from.x() + BEND - rise;
        return String.format(
                Locale.ROOT, "M%.1f %.1fH%.1fL%.1f %.1fH%.1f", from.x(), from.y(), bend, bend + rise, to.y(), to.x());
    }
}
