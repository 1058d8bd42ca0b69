package org.rungwork.page.picture;

import java.util.List;
import java.util.Locale;

/**
 * Stations on a grid and the lines between them. Lines bend by 45 degrees, and bow over stations that lie between.
 *
 * @param width of the picture
 * @param height of the picture
 * @param points where stations stand, in their order
 * @param lines how lines go, in their order
 */
public record Grid(int width, int height, List<Point> points, List<Line> lines) {

    private static final int LEFT = 80;
    private static final int TOP = 88;
    private static final int COLUMN = 270;
    private static final int ROW = 108;
    private static final int BOW = 54;
    private static final int FOOT = 40;

    /** A place on the grid, from 0. */
    public record Place(int column, int row) {}

    /** A line between two places, as numbers of the list of them. */
    public record Tie(int from, int to) {}

    public record Point(double x, double y) {}

    /**
     * @param path the line, as SVG writes paths
     * @param x where its name stands in the middle of
     * @param y the foot of its name
     */
    public record Line(String path, double x, double y) {}

    public static Grid of(List<Place> places, List<Tie> ties) {
        int columns = places.stream().mapToInt(Place::column).max().orElse(0);
        int rows = places.stream().mapToInt(Place::row).max().orElse(0);
        List<Point> points = places.stream()
                .map(place -> new Point(LEFT + COLUMN * place.column(), TOP + ROW * place.row()))
                .toList();
        return new Grid(
                2 * LEFT + COLUMN * columns,
                TOP + ROW * rows + FOOT,
                points,
                ties.stream()
                        .map(tie -> line(points.get(tie.from()), points.get(tie.to()), points))
                        .toList());
    }

    private static Line line(Point from, Point to, List<Point> all) {
        if (from.x() == to.x()) {
            double middle = (from.y() + to.y()) / 2;
            return new Line(path("M%s %s V%s", from.x(), from.y(), to.y()), from.x() + 8, middle);
        }
        Point left = from.x() < to.x() ? from : to;
        Point right = from.x() < to.x() ? to : from;
        double rise = Math.abs(right.y() - left.y());
        if (rise == 0 && all.stream().anyMatch(point -> isBetween(left, point, right))) {
            double y = left.y() - BOW;
            return new Line(
                    path(
                            "M%s %s L%s %s H%s L%s %s",
                            left.x(), left.y(), left.x() + BOW, y, right.x() - BOW, right.x(), right.y()),
                    (left.x() + right.x()) / 2,
                    y - 9);
        }
        double bend = (left.x() + right.x() - rise) / 2;
        return new Line(
                path("M%s %s H%s L%s %s H%s", left.x(), left.y(), bend, bend + rise, right.y(), right.x()),
                (left.x() + right.x()) / 2,
                (left.y() + right.y()) / 2 + (rise == 0 ? -9 : 5));
    }

    private static boolean isBetween(Point left, Point point, Point right) {
        return point.y() == left.y() && point.x() > left.x() && point.x() < right.x();
    }

    private static String path(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
