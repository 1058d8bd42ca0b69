package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of line with one station in the middle, those before it to the left and those after it to the right. Lines
 * bend by 45 degrees where they part.
 *
 * @param width of the picture
 * @param height of the picture
 * @param x of the station in the middle
 * @param y of the station in the middle
 * @param before the stations before, in their order
 * @param after the stations after, in their order
 */
public record Strip(int width, int height, double x, double y, List<Stop> before, List<Stop> after) {

    private static final int WIDTH = 1010;
    private static final int LEFT = 26;
    private static final int RIGHT = 700;
    private static final int MIDDLE = 400;
    private static final int ROW = 54;
    private static final int TOP = 44;
    private static final int FOOT = 22;

    /**
     * A station and the line that joins it to the middle.
     *
     * @param path the line, as SVG writes paths
     * @param noteX where a note on the line stands in the middle of
     */
    public record Stop(double x, double y, String path, double noteX) {}

    /** @param before how many stations lead here; @param after how many lead on */
    public static Strip of(int before, int after) {
        int rows = Math.max(1, Math.max(before, after));
        double middleX = before == 0 ? LEFT + 14 : after == 0 ? RIGHT : MIDDLE;
        double middleY = TOP + ROW * (rows - 1) / 2.0;
        List<Stop> left = new ArrayList<>();
        for (int at = 0; at < before; at++) {
            double y = row(at, before, middleY);
            double bend = middleX - 34 - Math.abs(y - middleY);
            left.add(new Stop(
                    LEFT,
                    y,
                    path("M%s %s H%s L%s %s H%s", LEFT, y, bend, bend + Math.abs(y - middleY), middleY, middleX),
                    (LEFT + bend) / 2));
        }
        List<Stop> right = new ArrayList<>();
        for (int at = 0; at < after; at++) {
            double y = row(at, after, middleY);
            double bend = middleX + 34;
            double level = bend + Math.abs(y - middleY);
            right.add(new Stop(
                    RIGHT,
                    y,
                    path("M%s %s H%s L%s %s H%s", middleX, middleY, bend, level, y, RIGHT),
                    (Math.max(level, middleX + 90) + RIGHT) / 2));
        }
        return new Strip(WIDTH, TOP + ROW * (rows - 1) + FOOT, middleX, middleY, left, right);
    }

    private static double row(int at, int count, double middle) {
        return middle + ROW * (at - (count - 1) / 2.0);
    }

    private static String path(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
