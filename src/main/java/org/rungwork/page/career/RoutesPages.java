package org.rungwork.page.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.page.SourceTitles;
import org.rungwork.page.Sources;
import org.rungwork.page.career.RoutesPage.Learnt;
import org.rungwork.page.career.RoutesPage.Station;
import org.rungwork.page.career.RoutesPage.StepLine;
import org.rungwork.page.career.RoutesPage.Way;
import org.rungwork.page.concept.Track;
import org.rungwork.page.concept.Tracks;
import org.rungwork.page.picture.Courses;
import org.rungwork.page.picture.Courses.Leg;
import org.rungwork.page.picture.Courses.Plan;
import org.rungwork.projection.Links;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Scale;
import org.rungwork.request.Address;
import org.rungwork.request.Question;
import org.rungwork.route.Route;
import org.rungwork.route.RouteAnswer;
import org.rungwork.route.Step;
import org.springframework.stereotype.Component;

/** Puts the page of routes together. */
@Component
final class RoutesPages {

    static final String DERIVED = "Derived";

    private final Tracks tracks;
    private final SourceTitles titles;

    RoutesPages(Tracks tracks, SourceTitles titles) {
        this.tracks = tracks;
        this.titles = titles;
    }

    /** @param chosen which route is shown step by step, from 0; without meaning where there is none */
    RoutesPage page(Question question, RouteAnswer answer, int chosen) {
        Map<String, Track> ofRoles =
                tracks.ofRoles(question.edition().projection().version());
        List<Way> ways = IntStream.range(0, answer.routes().size())
                .mapToObj(at -> way(question, answer.routes().get(at), at, ofRoles))
                .toList();
        return new RoutesPage(
                answer,
                ways,
                Courses.of(ways.stream().map(RoutesPages::plan).toList()),
                ways.stream()
                        .flatMap(way -> way.stations().stream())
                        .map(Station::track)
                        .filter(Track::isTrack)
                        .distinct()
                        .toList(),
                chosen,
                ways.isEmpty() ? List.of() : steps(question, answer, ways.get(chosen)),
                general(question.edition().projection(), answer),
                links(question, answer));
    }

    private static Way way(Question question, Route route, int at, Map<String, Track> tracks) {
        List<Station> stations = new ArrayList<>();
        stations.add(station(route.startsAs() == null ? route.start() : route.startsAs(), tracks, false));
        for (Step step : route.steps()) {
            stations.add(station(step.to(), tracks, step.move().status().equals(DERIVED)));
        }
        int changes = (int) IntStream.range(1, stations.size())
                .filter(next -> !stations.get(next)
                        .track()
                        .equals(stations.get(next - 1).track()))
                .count();
        return new Way(
                route,
                question.address("/routes", Question.ROUTES, Question.MOVES, Question.VIEW)
                        .with(RoutesController.CHOSEN, Integer.toString(at + 1))
                        .toString(),
                changes,
                route.steps().stream().mapToInt(step -> step.toLearn().size()).sum(),
                stations);
    }

    private static Station station(Concept role, Map<String, Track> tracks, boolean derived) {
        return new Station(role, Addresses.ofRole(role), tracks.getOrDefault(role.iri(), Track.NONE), derived);
    }

    private static Plan plan(Way way) {
        List<Leg> legs = new ArrayList<>();
        for (int at = 1; at < way.stations().size(); at++) {
            Station station = way.stations().get(at);
            Double years = way.route().steps().get(at - 1).yearsLower();
            legs.add(new Leg(station.role().label(), station.track().iri(), years == null ? Double.NaN : years));
        }
        Station first = way.stations().getFirst();
        return new Plan(first.role().label(), first.track().iri(), legs);
    }

    private List<StepLine> steps(Question question, RouteAnswer answer, Way way) {
        Projection projection = question.edition().projection();
        Sources sources = titles.sources(projection.version());
        List<StepLine> lines = new ArrayList<>();
        for (Step step : way.route().steps()) {
            Sources.Margin margin = sources.margin();
            Station station = way.stations().get(step.index());
            lines.add(new StepLine(
                    station,
                    step,
                    step.toLearn().stream()
                            .map(lacking -> learnt(
                                    lacking.skill(),
                                    lacking.need(),
                                    lacking.credit(),
                                    projection.scales().levels()))
                            .toList(),
                    step.pay(),
                    question.address("/gap", Question.VIEW)
                            .with(Question.FROM, question.name(step.from()))
                            .with(Question.TO, question.name(step.to()))
                            .toString(),
                    margin.of(step.move()).stream().distinct().toList(),
                    payMarks(answer, station.role(), projection, margin),
                    margin.listed()));
        }
        return lines;
    }

    private static Learnt learnt(Concept skill, int rank, double held, Scale levels) {
        OptionalInt level = levels.withValue(rank);
        return new Learnt(
                skill, Addresses.ofSkill(skill), rank, level.isPresent() ? levels.get(level.getAsInt()) : null, held);
    }

    /** The figures of the role in the measure that all pay of the answer has. */
    private static List<Sources.Mark> payMarks(
            RouteAnswer answer, Concept role, Projection projection, Sources.Margin margin) {
        int number = projection.roles().find(role.iri()).orElseThrow();
        return projection.figures().stream()
                .filter(figure -> figure.role() == number && figure.measure().equals(answer.payMeasure()))
                .flatMap(figure -> margin.of(projection.grounds().statement(figure.statement())).stream())
                .distinct()
                .toList();
    }

    private static List<Concept> general(Projection projection, RouteAnswer answer) {
        int from = answer.query().from();
        if (answer.from() == null) {
            return List.of();
        }
        Links specialised = projection.specialisations();
        return IntStream.range(specialised.start(from), specialised.end(from))
                .mapToObj(at -> projection.roles().get(specialised.target(at)))
                .toList();
    }

    private static RoutesPage.Links links(Question question, RouteAnswer answer) {
        Address api = question.address("/api/routes", Question.ROUTES, Question.MOVES, Question.VIEW);
        String from = name(question, answer.from());
        String to = name(question, answer.to());
        return new RoutesPage.Links(
                api.toString(),
                api.with(Question.FORMAT, "csv").toString(),
                api.with(Question.FORMAT, "ttl").toString(),
                query(from, to).toString(),
                from == null || to == null
                        ? null
                        : Address.between("/gap", from, to).toString(),
                from == null || to == null
                        ? null
                        : Address.between("/routes", to, from).toString());
    }

    private static @Nullable String name(Question question, @Nullable Concept role) {
        return Stream.ofNullable(role).map(question::name).findFirst().orElse(null);
    }

    private static Address query(@Nullable String from, @Nullable String to) {
        Address query = Address.of("/query");
        if (from == null) {
            return query.with("name", "roles-into").with("target", String.valueOf(to));
        }
        return to == null
                ? query.with("name", "reach-by-service").with("from", from)
                : query.with("name", "routes-by-service").with("source", from).with("target", to);
    }
}
