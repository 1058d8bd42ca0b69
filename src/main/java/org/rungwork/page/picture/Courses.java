package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Routes under each other on one axis: of years where those of every move are known, else of moves. A bend by 45 degrees
 * is a change of line.
 *
 * @param width of the picture
 * @param inYears whether x means years; else each move takes the same room
 * @param axis what x means
 * @param courses one for each route, in their order
 */
public record Courses(int width, boolean inYears, Axis axis, List<Course> courses) {

    private static final int WIDTH = 1010;
    private static final int LEFT = 20;
    private static final int RIGHT = 944;
    private static final int TICKS = 12;

    public Courses {
        courses = List.copyOf(courses);
    }

    /**
     * A route.
     *
     * @param start name of its first station
     * @param line what tells the line of the first station from others
     * @param legs its moves
     */
    public record Plan(String start, String line, List<Leg> legs) {

        private double years() {
            return legs.stream().mapToDouble(Leg::years).sum();
        }
    }

    /**
     * A move.
     *
     * @param name name of the station it leads to
     * @param line what tells the line of that station from others
     * @param years fewest years it takes; NaN where they are not known
     */
    public record Leg(String name, String line, double years) {}

    public static Courses of(List<Plan> plans) {
        double years = plans.stream().mapToDouble(Plan::years).max().orElse(0);
        // the sum is no number where a single move has no years
        boolean inYears = years > 0 && plans.stream().noneMatch(plan -> Double.isNaN(plan.years()));
        int moves = plans.stream().mapToInt(plan -> plan.legs().size()).max().orElse(0);
        Axis axis = inYears ? ofYears(years) : new Axis(0, Math.max(1, moves), 1, LEFT, RIGHT);
        List<Course> courses = new ArrayList<>();
        for (Plan plan : plans) {
            double at = 0;
            List<Double> reached = new ArrayList<>(List.of(axis.x(0)));
            for (Leg leg : plan.legs()) {
                at += inYears ? leg.years() : 1;
                reached.add(axis.x(at));
            }
            courses.add(Course.of(plan, reached, WIDTH));
        }
        return new Courses(WIDTH, inYears, axis, courses);
    }

    /** Ticks at whole years, as people count them. */
    private static Axis ofYears(double years) {
        double step = Math.max(1, Math.ceil(years / TICKS));
        return new Axis(0, Math.ceil(years / step) * step, step, LEFT, RIGHT);
    }
}
