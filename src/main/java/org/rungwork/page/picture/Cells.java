package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar of cells: each as wide as it counts and filled as far as it is reached. So the filled part of the bar is the
 * weighted mean.
 *
 * @param width of the picture
 * @param cells one for each share, in their order
 */
public record Cells(int width, List<Cell> cells) {

    private static final int WIDTH = 760;
    private static final double WIDEST_GAP = 2;

    /**
     * @param weight how much it counts, above 0
     * @param reached 0 to 1
     */
    public record Share(double weight, double reached) {}

    /** @param filled width of the filled part */
    public record Cell(double x, double width, double filled) {}

    public Cells {
        cells = List.copyOf(cells);
    }

    public static Cells of(List<Share> shares) {
        double total = shares.stream().mapToDouble(Share::weight).sum();
        double gap = Math.min(WIDEST_GAP, (double) WIDTH / Math.max(1, shares.size()) / 4);
        double unit = (WIDTH - gap * (shares.size() - 1)) / total;
        List<Cell> cells = new ArrayList<>();
        double x = 0;
        for (Share share : shares) {
            double width = share.weight() * unit;
            cells.add(new Cell(x, width, width * share.reached()));
            x += width + gap;
        }
        return new Cells(WIDTH, cells);
    }
}
