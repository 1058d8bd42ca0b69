package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rungwork.page.picture.Network.Link;

/**
 * Which row each station stands in: the longest chain of a line goes straight, what branches off goes below it, and the
 * stations without moves come last. Each line has rows of its own.
 */
final class Rows {

    private final Network network;
    private final Columns columns;
    private final int[] rows;
    private final int[] columnsOfLoose;
    private int used;

    private Rows(Network network, Columns columns) {
        this.network = network;
        this.columns = columns;
        this.rows = new int[network.stations()];
        this.columnsOfLoose = new int[network.stations()];
        Arrays.fill(rows, -1);
        IntStream.range(0, network.stations())
                .map(network.bands()::get)
                .distinct()
                .sorted()
                .forEach(this::placeBand);
    }

    static Rows of(Network network, Columns columns) {
        return new Rows(network, columns);
    }

    int of(int station) {
        return rows[station];
    }

    /** The column, also of a station without moves, of which the moves say nothing. */
    int column(int station) {
        return network.isLinked(station) ? columns.of(station) : columnsOfLoose[station];
    }

    int count() {
        return used;
    }

    private void placeBand(int band) {
        int[] stations = IntStream.range(0, network.stations())
                .filter(station -> network.bands().get(station) == band)
                .toArray();
        List<int[]> taken = new ArrayList<>();
        int first = used;
        List<Integer> chain = longest(stations);
        while (!chain.isEmpty()) {
            int left = columns.of(chain.getFirst());
            int right = columns.of(chain.getLast());
            int row = first;
            while (isTaken(taken, row, left, right)) {
                row++;
            }
            taken.add(new int[] {row, left, right});
            for (int station : chain) {
                rows[station] = row;
            }
            used = Math.max(used, row + 1);
            chain = longest(stations);
        }
        placeLoose(stations);
    }

    /** Chains in one row keep a column between them, so that they do not look like one. */
    private static boolean isTaken(List<int[]> taken, int row, int left, int right) {
        return taken.stream().anyMatch(one -> one[0] == row && one[1] <= right + 1 && one[2] >= left - 1);
    }

    /** The longest chain of links among the stations that have no row yet; the first of equal ones. */
    private List<Integer> longest(int[] stations) {
        int[] open = Arrays.stream(stations)
                .filter(station -> rows[station] < 0 && network.isLinked(station))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(station -> -columns.of(station)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] next = new int[network.stations()];
        int[] length = new int[network.stations()];
        Arrays.fill(next, -1);
        for (int station : open) {
            length[station] = 1;
            for (Link link : columns.forward()) {
                if (link.from() == station && length[link.to()] + 1 > length[station] && length[link.to()] > 0) {
                    length[station] = length[link.to()] + 1;
                    next[station] = link.to();
                }
            }
        }
        List<Integer> chain = new ArrayList<>();
        int at = Arrays.stream(open)
                .boxed()
                .max(Comparator.<Integer>comparingInt(station -> length[station])
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
        while (at >= 0) {
            chain.add(at);
            at = next[at];
        }
        return chain;
    }

    private void placeLoose(int[] stations) {
        int wide = Math.max(columns.count(), TransitMap.FEWEST_COLUMNS);
        int placed = 0;
        int first = used;
        for (int station : stations) {
            if (!network.isLinked(station)) {
                rows[station] = first + placed / wide;
                columnsOfLoose[station] = placed % wide;
                used = rows[station] + 1;
                placed++;
            }
        }
    }
}
