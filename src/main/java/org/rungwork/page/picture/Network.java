package org.rungwork.page.picture;

import java.util.List;

/**
 * Stations and the moves between them, as a map is drawn from.
 *
 * @param bands for each station the line that it lies on, from 0; stations of one line are drawn beside each other
 * @param links the moves
 */
public record Network(List<Integer> bands, List<Link> links) {

    /** A move from one station to another, by their numbers. */
    public record Link(int from, int to) {}

    /** @throws IllegalArgumentException if a link leads to no station, or to its own */
    public Network {
        bands = List.copyOf(bands);
        links = List.copyOf(links);
        int stations = bands.size();
        if (links.stream()
                .anyMatch(link -> link.from() == link.to()
                        || Math.min(link.from(), link.to()) < 0
                        || Math.max(link.from(), link.to()) >= stations)) {
            throw new IllegalArgumentException("a link must lead from one station to another");
        }
    }

    int stations() {
        return bands.size();
    }

    boolean isLinked(int station) {
        return links.stream().anyMatch(link -> link.from() == station || link.to() == station);
    }
}
