package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rungwork.page.picture.Network.Link;

/** Which column each station stands in: moves lead to the right, but for those that close a circle. */
final class Columns {

    private enum Mark {
        NEW,
        OPEN,
        DONE
    }

    private final Network network;
    private final Mark[] marks;
    private final List<Link> forward = new ArrayList<>();
    private final int[] columns;

    private Columns(Network network) {
        this.network = network;
        this.marks = new Mark[network.stations()];
        this.columns = new int[network.stations()];
        Arrays.fill(marks, Mark.NEW);
        for (int station = 0; station < marks.length; station++) {
            visit(station);
        }
        Arrays.fill(columns, -1);
        for (int station = 0; station < columns.length; station++) {
            column(station);
        }
        bringNearer();
    }

    static Columns of(Network network) {
        return new Columns(network);
    }

    int of(int station) {
        return columns[station];
    }

    int count() {
        return Arrays.stream(columns).max().orElse(-1) + 1;
    }

    /** The links that lead to the right. */
    List<Link> forward() {
        return forward;
    }

    /** Leaves out the links that lead back to a station on the way here. */
    private void visit(int station) {
        if (marks[station] != Mark.NEW) {
            return;
        }
        marks[station] = Mark.OPEN;
        for (Link link : network.links()) {
            if (link.from() == station && marks[link.to()] != Mark.OPEN) {
                forward.add(link);
                visit(link.to());
            }
        }
        marks[station] = Mark.DONE;
    }

    /** One more than the greatest of the stations before. */
    private int column(int station) {
        if (columns[station] < 0) {
            columns[station] = forward.stream()
                    .filter(link -> link.to() == station)
                    .mapToInt(link -> column(link.from()) + 1)
                    .max()
                    .orElse(0);
        }
        return columns[station];
    }

    /** Where nothing leads to a station, it stands just before those that it leads to. */
    private void bringNearer() {
        for (int station = 0; station < columns.length; station++) {
            int first = station;
            if (forward.stream().noneMatch(link -> link.to() == first)) {
                columns[station] = forward.stream()
                        .filter(link -> link.from() == first)
                        .mapToInt(link -> columns[link.to()] - 1)
                        .min()
                        .orElse(0);
            }
        }
    }
}
