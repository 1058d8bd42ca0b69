package org.rungwork.page.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rungwork.page.concept.Track;
import org.rungwork.page.picture.Network;
import org.rungwork.page.picture.Network.Link;
import org.rungwork.page.picture.TransitMap;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;

/**
 * The map of our own roles in one published version. It knows no labels, so it serves all languages.
 *
 * @param lines the lines, in the order of their rows
 * @param roles numbers of the roles, in the order of the map
 * @param moves numbers of the moves, in the order of the map
 * @param map where they are drawn
 */
record OwnMap(List<Track> lines, List<Integer> roles, List<Integer> moves, TransitMap map) {

    /** @param tracks tracks by IRI of the role */
    static OwnMap of(Projection projection, Map<String, Track> tracks) {
        List<Integer> roles = IntStream.range(0, projection.roles().size())
                .filter(projection.roles()::isOwn)
                .boxed()
                .toList();
        List<Track> ofRoles = roles.stream()
                .map(role -> tracks.getOrDefault(projection.roles().get(role).iri(), Track.NONE))
                .toList();
        // those of no line come last
        List<Track> lines = new ArrayList<>(
                ofRoles.stream().filter(Track::isTrack).distinct().toList());
        List<Integer> bands = ofRoles.stream()
                .map(track -> track.isTrack() ? lines.indexOf(track) : lines.size())
                .toList();
        Moves moves = projection.moves();
        List<Integer> shown = IntStream.range(0, moves.size())
                .filter(move -> moves.from(move) != moves.to(move)
                        && roles.contains(moves.from(move))
                        && roles.contains(moves.to(move)))
                .boxed()
                .toList();
        List<Link> links = shown.stream()
                .map(move -> new Link(roles.indexOf(moves.from(move)), roles.indexOf(moves.to(move))))
                .toList();
        return new OwnMap(lines, roles, shown, TransitMap.of(new Network(bands, links)));
    }
}
