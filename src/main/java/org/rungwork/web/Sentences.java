package org.rungwork.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.GapReport;
import org.rungwork.model.Concept;
import org.rungwork.projection.Links;
import org.rungwork.projection.Projection;
import org.rungwork.route.ReachAnswer;
import org.rungwork.route.Route;
import org.rungwork.route.RouteAnswer;
import org.rungwork.route.RouteCost;
import org.rungwork.route.StartRule;

/** Answers in a sentence or two, for people. */
final class Sentences {

    private Sentences() {}

    static String of(GapReport report) {
        Coverage coverage = report.coverage();
        String to = report.target().label();
        if (coverage.value() == null) {
            return Coverage.NOT_DESCRIBED.equals(coverage.reason())
                    ? "No source says which skills " + to + " needs, so there is no coverage."
                    : "None of the requirements of " + to + " counts with these settings, so there is no coverage.";
        }
        String who = report.source() == null
                ? "This profile"
                : "The typical holder of " + report.source().label();
        return who + " covers " + Math.round(100 * coverage.value()) + " % of what " + to + " needs: of "
                + counted(coverage.skills(), "skill") + " " + coverage.met() + " met, " + coverage.partial()
                + " in part, " + coverage.missing() + " missing.";
    }

    static String of(RouteAnswer answer, Projection projection) {
        if (RouteAnswer.SAME_ROLE.equals(answer.reason())) {
            return "Both ends are the same role.";
        }
        String ends = ends(answer.from(), answer.to());
        if (answer.routes().isEmpty()) {
            return "No route by recorded moves" + ends + " within these bounds."
                    + (answer.truncated() ? " The search was ended before all were looked at." : "")
                    + further(answer, projection);
        }
        String truncated =
                answer.truncated() ? " The search was ended by a limit: there may be better or further ones." : "";
        return (answer.startRuleApplied() ? started(answer) : found(answer, ends)) + truncated;
    }

    private static String ends(@Nullable Concept from, @Nullable Concept to) {
        return (from == null ? "" : " from " + from.label()) + (to == null ? "" : " to " + to.label());
    }

    /** The start rule may find more: say so to those who switched it off. */
    private static String further(RouteAnswer answer, Projection projection) {
        int from = answer.query().from();
        if (answer.from() == null || answer.query().startRule() != StartRule.NEVER) {
            return "";
        }
        Links specialised = projection.specialisations();
        String general = IntStream.range(specialised.start(from), specialised.end(from))
                .mapToObj(at -> projection.roles().get(specialised.target(at)).label())
                .collect(Collectors.joining(", "));
        return general.isEmpty()
                ? ""
                : " It specialises " + general + ": start=fallback looks for routes from there, too.";
    }

    private static String started(RouteAnswer answer) {
        String general = answer.routes().stream()
                .map(Route::startsAs)
                .filter(Objects::nonNull)
                .map(Concept::label)
                .distinct()
                .collect(Collectors.joining(" or "));
        int routes = answer.routes().size();
        String moves = counted(answer.routes().getFirst().cost().moves(), "move");
        return "No route by recorded moves; "
                + (routes == 1 ? "one of " + moves + " starts as " : routes + ", the first of " + moves + ", start as ")
                + general + ", which this role specialises.";
    }

    private static String found(RouteAnswer answer, String ends) {
        int routes = answer.routes().size();
        RouteCost first = answer.routes().getFirst().cost();
        return (routes == 1 ? "One route" : routes + " routes") + ends + (routes == 1 ? " of " : ", the first of ")
                + counted(first.moves(), "move") + time(first) + ".";
    }

    private static String time(RouteCost cost) {
        if (cost.unknownMoves() == cost.moves()) {
            return "; no source says how long it takes";
        }
        String lower = years(cost.yearsLower());
        String known = cost.yearsUpper() == null
                ? " and at least " + lower + " years"
                : " and " + lower + " to " + years(cost.yearsUpper()) + " years";
        return known
                + (cost.unknownMoves() == 0
                        ? ""
                        : "; no source says how long " + cost.unknownMoves() + " of the moves take");
    }

    private static String years(double years) {
        return years == Math.rint(years) ? Long.toString((long) years) : Double.toString(years);
    }

    static String of(ReachAnswer answer) {
        String roles = counted(answer.total(), "role");
        if (answer.total() == 0) {
            return "No recorded move leads on from " + answer.from().label() + " within these bounds.";
        }
        if (answer.startRuleApplied()) {
            return "No recorded move leads on from " + answer.from().label() + "; " + roles
                    + " can be reached as a holder of the role that it specialises.";
        }
        return roles + " can be reached by recorded moves from " + answer.from().label() + ".";
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
