package org.rungwork.page.career;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.rungwork.career.NameProblem;
import org.rungwork.career.UnresolvedNamesException;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.page.career.MapPage.Chosen;
import org.rungwork.page.career.MapPage.Move;
import org.rungwork.page.career.MapPage.Station;
import org.rungwork.page.concept.Neighbourhood;
import org.rungwork.page.concept.Track;
import org.rungwork.page.concept.Tracks;
import org.rungwork.page.picture.Lettering;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;
import org.rungwork.query.PerVersion;
import org.rungwork.request.Address;
import org.rungwork.vocabulary.Identifiers;
import org.springframework.stereotype.Component;

/** Puts the page of the map together. The layout is kept for each published version. */
@Component
final class MapPages {

    private static final int LETTERS = 19;
    private static final int LINES = 3;
    private static final int NEIGHBOURS = 8;

    private final Tracks tracks;
    private final PerVersion<OwnMap> laidOut = new PerVersion<>();

    MapPages(Tracks tracks) {
        this.tracks = tracks;
    }

    /**
     * @param track IRI, local name or label of a line; null for none
     * @param role name of a role; null for none
     * @throws UnresolvedNamesException if they name nothing that there is
     */
    MapPage page(Edition edition, @Nullable String track, @Nullable String role) {
        Projection projection = edition.projection();
        Map<String, Track> ofRoles = tracks.ofRoles(projection.version());
        int number = role == null ? -1 : edition.names().role("role", role);
        Chosen chosen = number < 0 ? null : chosen(edition, number, ofRoles);
        if (number >= 0 && !projection.roles().isOwn(number)) {
            return new MapPage(List.of(), null, null, List.of(), List.of(), 0, chosen);
        }
        OwnMap own = laidOut.get(projection.version(), () -> OwnMap.of(projection, ofRoles));
        Track highlighted = track == null ? null : line(track, own.lines());
        List<Station> stations = own.roles().stream()
                .map(at -> station(projection.roles().get(at), ofRoles, highlighted, at == number))
                .toList();
        return new MapPage(
                own.lines(),
                highlighted,
                own.map(),
                stations,
                own.moves().stream()
                        .map(move -> move(projection, move, own.roles(), stations, highlighted))
                        .toList(),
                own.map().places().stream().filter(place -> !place.linked()).count(),
                chosen);
    }

    private static Station station(
            Concept role, Map<String, Track> tracks, @Nullable Track highlighted, boolean chosen) {
        Track track = tracks.getOrDefault(role.iri(), Track.NONE);
        return new Station(
                role,
                Address.of("/map").with("role", Addresses.name(role)).toString(),
                track,
                Lettering.lines(role.label(), LETTERS, LINES),
                highlighted != null && !highlighted.equals(track),
                chosen);
    }

    private static Move move(
            Projection projection, int move, List<Integer> roles, List<Station> stations, @Nullable Track highlighted) {
        Moves moves = projection.moves();
        Station from = stations.get(roles.indexOf(moves.from(move)));
        Station to = stations.get(roles.indexOf(moves.to(move)));
        return new Move(
                from,
                to,
                known(moves.yearsLower(move)),
                known(moves.yearsUpper(move)),
                isDerived(projection, move),
                !from.track().equals(to.track()),
                highlighted != null && from.faded() && to.faded());
    }

    private static boolean isDerived(Projection projection, int move) {
        int status = projection.moves().status(move);
        return status >= 0 && projection.scales().statuses().get(status).id().equals(RoutesPages.DERIVED);
    }

    private static @Nullable Double known(double years) {
        return Double.isNaN(years) ? null : years;
    }

    private static Chosen chosen(Edition edition, int number, Map<String, Track> tracks) {
        Concept role = edition.projection().roles().get(number);
        return new Chosen(
                role,
                Addresses.ofRole(role),
                Addresses.name(role),
                tracks.getOrDefault(role.iri(), Track.NONE),
                Neighbourhood.of(edition, number, tracks, NEIGHBOURS));
    }

    private static Track line(String name, List<Track> lines) {
        return lines.stream()
                .filter(line -> name.equals(line.iri())
                        || name.equals(Identifiers.localName(line.iri()))
                        || name.equalsIgnoreCase(line.label()))
                .findFirst()
                .orElseThrow(() -> new UnresolvedNamesException(List.of(new NameProblem(
                        "track",
                        name,
                        "track",
                        false,
                        lines.stream()
                                .map(line ->
                                        new Concept(line.iri(), Identifiers.localName(line.iri()), line.label(), ""))
                                .sorted(Comparator.comparing(Concept::label))
                                .toList()))));
    }
}
