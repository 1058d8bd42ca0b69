package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rungwork.page.picture.Network.Link;

/**
 * A map of lines: moves lead to the right, the stations of a line lie beside each other, and what changes its row bends by
 * 45 degrees.
 *
 * @param width of the picture
 * @param height of the picture
 * @param places where each station is drawn, in their order
 * @param paths how each move is drawn, in their order, as SVG writes paths
 * @param bullets where the letter of each line stands, before its first station
 */
public record TransitMap(int width, int height, List<Place> places, List<String> paths, List<Bullet> bullets) {

    static final int FEWEST_COLUMNS = 4;

    private static final int COLUMN = 205;
    private static final int ROW = 104;
    private static final int LEFT = 96;
    private static final int RIGHT = 96;
    private static final int TOP = 76;
    private static final int FOOT = 64;
    private static final int BEFORE = 36;
    /** Further room between lines, where names below and names above meet. */
    private static final int BETWEEN = 30;

    /**
     * @param linked whether any move leads here or on
     * @param nameBelow whether the name stands below, since a move leaves or comes from above
     */
    public record Place(double x, double y, boolean linked, boolean nameBelow) {}

    /** @param band the line */
    public record Bullet(int band, double x, double y) {}

    public TransitMap {
        places = List.copyOf(places);
        paths = List.copyOf(paths);
        bullets = List.copyOf(bullets);
    }

    public static TransitMap of(Network network) {
        Columns columns = Columns.of(network);
        Rows rows = Rows.of(network, columns);
        List<Integer> bands = network.bands().stream().distinct().sorted().toList();
        List<Place> places = new ArrayList<>();
        for (int station = 0; station < network.stations(); station++) {
            places.add(new Place(
                    LEFT + COLUMN * rows.column(station),
                    TOP
                            + ROW * rows.of(station)
                            + BETWEEN * bands.indexOf(network.bands().get(station)),
                    network.isLinked(station),
                    isJoinedFromAbove(network, rows, station)));
        }
        Wiring wiring = new Wiring(places, ROW);
        return new TransitMap(
                LEFT + COLUMN * (rows.wide() - 1) + RIGHT,
                TOP + ROW * (rows.count() - 1) + BETWEEN * Math.max(0, bands.size() - 1) + FOOT,
                places,
                network.links().stream()
                        .map(link -> wiring.path(link.from(), link.to()))
                        .toList(),
                bullets(network, places));
    }

    private static boolean isJoinedFromAbove(Network network, Rows rows, int station) {
        for (Link link : network.links()) {
            if (link.from() == station && rows.of(link.to()) < rows.of(station)
                    || link.to() == station && rows.of(link.from()) < rows.of(station)) {
                return true;
            }
        }
        return false;
    }

    private static List<Bullet> bullets(Network network, List<Place> places) {
        return network.bands().stream()
                .distinct()
                .sorted()
                .map(band -> IntStream.range(0, places.size())
                        .filter(station -> network.bands().get(station).equals(band))
                        .mapToObj(places::get)
                        .min(Comparator.comparingDouble(Place::y).thenComparingDouble(Place::x))
                        .map(first -> new Bullet(band, first.x() - BEFORE, first.y()))
                        .orElseThrow())
                .toList();
    }
}
