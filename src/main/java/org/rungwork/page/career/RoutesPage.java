package org.rungwork.page.career;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.page.Sources.Mark;
import org.rungwork.page.concept.Track;
import org.rungwork.page.picture.Courses;
import org.rungwork.route.Route;
import org.rungwork.route.RouteAnswer;

/**
 * All that the page of routes shows.
 *
 * @param answer the answer
 * @param ways the routes, best first
 * @param picture how they are drawn, in the same order
 * @param lines the lines that they use
 * @param chosen which one is shown step by step, from 0
 * @param steps the steps of that one
 * @param general the roles that the first one specialises, from which the start rule looks on
 * @param links other addresses of the same: {@code json}, {@code csv}, {@code ttl}, {@code query}, and where both ends are
 *     named {@code gap} and {@code reverse}
 */
public record RoutesPage(
        RouteAnswer answer,
        List<Way> ways,
        Courses picture,
        List<Track> lines,
        int chosen,
        List<StepLine> steps,
        List<Concept> general,
        Links links) {

    /**
     * A route among the others.
     *
     * @param route the route
     * @param address of the page with this one chosen
     * @param changes how often it changes from one line to another
     * @param toLearn how many skills its steps ask to learn
     * @param stations its roles
     */
    public record Way(Route route, String address, int changes, int toLearn, List<Station> stations) {

        /** Whether no move has known years. */
        public boolean isTimeless() {
            return route.cost().unknownMoves() == route.cost().moves();
        }
    }

    /**
     * @param track its line
     * @param derived whether no source states the move that leads here
     */
    public record Station(Concept role, String address, Track track, boolean derived) {}

    /**
     * Other addresses of the same.
     *
     * @param query of the page with the query; the catalogued one that is nearest
     * @param gap of the gap between the ends; null where one is open
     * @param reverse of the routes the other way round; null where an end is open
     */
    public record Links(
            String json,
            String csv,
            String turtle,
            String query,
            @Nullable String gap,
            @Nullable String reverse) {}

    /**
     * A step of the chosen route.
     *
     * @param station the role taken
     * @param step the move
     * @param learn what is to be learnt
     * @param pay what the role taken pays in the measure of the answer; null where it is not known
     * @param gap address of the gap between its roles
     * @param marks sources of the move
     * @param payMarks sources of the pay
     * @param listed the sources that this step is the first to need
     */
    public record StepLine(
            Station station,
            org.rungwork.route.Step step,
            List<Learnt> learn,
            @Nullable Double pay,
            String gap,
            List<Mark> marks,
            List<Mark> payMarks,
            List<Mark> listed) {}

    /**
     * A skill to learn.
     *
     * @param address of its page
     * @param rank rank asked for
     * @param level the level of that rank; null where no entry has it
     * @param held how much of it is held already, 0 to below 1
     */
    public record Learnt(
            Concept skill,
            String address,
            int rank,
            @Nullable Concept level,
            double held) {}

    public Way way() {
        return ways.get(chosen);
    }

    public boolean isEmpty() {
        return ways.isEmpty();
    }

    /** Whether one end is open: then each route leads to, or from, another role. */
    public boolean isOpen() {
        return answer.from() == null || answer.to() == null;
    }
}
