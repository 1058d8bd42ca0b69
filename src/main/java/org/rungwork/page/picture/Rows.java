package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rungwork.page.picture.Network.Link;

/**
 * Which row each station stands in: the longest chain of a line goes straight, and what branches off goes below it. Each
 * line has rows of its own. What no move joins to the rest may stand anywhere, so it fills the rows up.
 */
final class Rows {

    private final Network network;
    private final Columns columns;
    private final int wide;
    private final int[] rows;
    private final int[] places;
    private int used;

    /** A stretch of a row that is in use. */
    private record Taken(int row, int left, int right, boolean single) {

        /** What is joined keeps a column free beside it, so that two chains do not look like one. */
        boolean meets(int otherRow, int otherLeft, int otherRight, boolean otherSingle) {
            int apart = single && otherSingle ? 0 : 1;
            return row == otherRow && left <= otherRight + apart && right >= otherLeft - apart;
        }
    }

    private Rows(Network network, Columns columns) {
        this.network = network;
        this.columns = columns;
        this.wide = Math.max(columns.count(), TransitMap.FEWEST_COLUMNS);
        this.rows = new int[network.stations()];
        this.places = new int[network.stations()];
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

    int column(int station) {
        return places[station];
    }

    int count() {
        return used;
    }

    int wide() {
        return wide;
    }

    private void placeBand(int band) {
        int[] stations = IntStream.range(0, network.stations())
                .filter(station -> network.bands().get(station) == band)
                .toArray();
        List<Taken> taken = new ArrayList<>();
        int first = used;
        List<Integer> chain = longest(stations);
        while (!chain.isEmpty()) {
            place(chain, taken, first);
            chain = longest(stations);
        }
    }

    private void place(List<Integer> chain, List<Taken> taken, int first) {
        int left = columns.of(chain.getFirst());
        int length = columns.of(chain.getLast()) - left;
        boolean single = !network.isLinked(chain.getFirst());
        boolean fixed = !isOnItsOwn(chain);
        int row = first;
        int column = -1;
        while (column < 0) {
            int here = row;
            column = IntStream.rangeClosed(fixed ? left : 0, fixed ? left : wide - 1 - length)
                    .filter(at -> taken.stream().noneMatch(one -> one.meets(here, at, at + length, single)))
                    .findFirst()
                    .orElse(-1);
            row += column < 0 ? 1 : 0;
        }
        taken.add(new Taken(row, column, column + length, single));
        used = Math.max(used, row + 1);
        for (int station : chain) {
            rows[station] = row;
            places[station] = columns.of(station) - left + column;
        }
    }

    /** Whether no move joins the chain to other stations. */
    private boolean isOnItsOwn(List<Integer> chain) {
        return network.links().stream().allMatch(link -> chain.contains(link.from()) == chain.contains(link.to()));
    }

    /** The longest chain of links among the stations that have no row yet; the first of equal ones. */
    private List<Integer> longest(int[] stations) {
        int[] open = Arrays.stream(stations)
                .filter(station -> rows[station] < 0)
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
                if (link.from() == station && length[link.to()] >= length[station]) {
                    length[station] = length[link.to()] + 1;
                    next[station] = link.to();
                }
            }
        }
        List<Integer> chain = new ArrayList<>();
        int at = Arrays.stream(open)
                .boxed()
                // what is joined before what stands alone
                .max(Comparator.<Integer>comparingInt(station -> length[station])
                        .thenComparing(network::isLinked)
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
        while (at >= 0) {
            chain.add(at);
            at = next[at];
        }
        return chain;
    }
}
