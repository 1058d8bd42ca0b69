package org.rungwork.page.career;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.page.concept.Neighbourhood;
import org.rungwork.page.concept.Track;
import org.rungwork.page.picture.TransitMap;

/**
 * All that the page of the map shows.
 *
 * @param lines the lines
 * @param track the one that is highlighted; null for none
 * @param map where everything is drawn; null where only one role and its moves are shown
 * @param stations the roles, in the order of the map
 * @param moves the moves, in the order of the map
 * @param loose how many of the roles have no recorded move
 * @param chosen the role that is looked at; null for none
 */
public record MapPage(
        List<Track> lines,
        @Nullable Track track,
        @Nullable TransitMap map,
        List<Station> stations,
        List<Move> moves,
        long loose,
        @Nullable Chosen chosen) {

    /**
     * A role on the map.
     *
     * @param address of this page with the role looked at
     * @param name its label in lines
     * @param faded whether another line is highlighted
     * @param chosen whether it is looked at
     */
    public record Station(Concept role, String address, Track track, List<String> name, boolean faded, boolean chosen) {

        /** Baseline of a line of the name of a station, above or below its place. */
        public double baseline(TransitMap.Place place, int line) {
            return place.nameBelow() ? place.y() + 32 + line * 17 : place.y() - 22 - (name.size() - 1 - line) * 17;
        }
    }

    /**
     * A move on the map.
     *
     * @param from number of the station left
     * @param to number of the station taken
     * @param yearsLower fewest years in the role left; null where no source says
     * @param yearsUpper most years in it; null where no source says
     * @param derived whether no source states the move
     * @param change whether it leads from one line to another
     * @param faded whether another line is highlighted
     */
    public record Move(
            Station from,
            Station to,
            @Nullable Double yearsLower,
            @Nullable Double yearsUpper,
            boolean derived,
            boolean change,
            boolean faded) {

        public boolean isTimed() {
            return yearsLower != null || yearsUpper != null;
        }
    }

    /**
     * The role that is looked at.
     *
     * @param address of its page
     * @param name what names it in addresses
     * @param moves the recorded moves to and from it
     */
    public record Chosen(Concept role, String address, String name, Track track, Neighbourhood moves) {}

    /** The numbers of the moves in the order in which they are drawn: those that bend lie under those that go straight. */
    public List<Integer> drawn() {
        return IntStream.range(0, moves.size())
                .boxed()
                .sorted(Comparator.comparing(
                        move -> map == null || !map.paths().get(move).contains("L")))
                .toList();
    }

    /** The moves that lead on from a station. */
    public List<Move> from(Station station) {
        return moves.stream().filter(move -> move.from().equals(station)).toList();
    }

    /** The stations of a line as they stand on the map: row by row, from left to right. */
    public List<Station> of(Track line) {
        return stations.stream()
                .filter(station -> station.track().equals(line))
                .sorted(Comparator.<Station>comparingDouble(
                                station -> place(station).y())
                        .thenComparingDouble(station -> place(station).x()))
                .toList();
    }

    /** @throws NullPointerException where there is no map */
    public TransitMap.Place place(Station station) {
        return Objects.requireNonNull(map).places().get(stations.indexOf(station));
    }

    /** The stations of no line. */
    public List<Station> others() {
        return of(Track.NONE);
    }
}
