package org.rungwork.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.route.Bottleneck;
import org.rungwork.route.ReachAnswer;
import org.rungwork.route.ReachedRole;
import org.rungwork.route.Route;
import org.rungwork.route.RouteAnswer;
import org.rungwork.route.Step;

/** Answers about routes as tables. */
final class RouteTables {

    private RouteTables() {}

    /** A row for each step. */
    static Csv of(RouteAnswer answer) {
        Csv table = new Csv(
                "route",
                "step",
                "from",
                "fromLabel",
                "to",
                "toLabel",
                "kind",
                "yearsLower",
                "yearsUpper",
                "effort",
                "coverage",
                "skills",
                "toLearn",
                "pay",
                "status",
                "move");
        int number = 0;
        for (Route route : answer.routes()) {
            number++;
            for (Step step : route.steps()) {
                table.row(
                        number,
                        step.index(),
                        step.from().iri(),
                        step.from().label(),
                        step.to().iri(),
                        step.to().label(),
                        step.kind().id(),
                        step.yearsLower(),
                        step.yearsUpper(),
                        step.effort(),
                        step.cumulative().value(),
                        step.cumulative().skills(),
                        labels(step.toLearn().stream()
                                .map(shortfall -> shortfall.skill())
                                .toList()),
                        step.pay(),
                        step.move().status(),
                        step.move().iri());
            }
        }
        return table;
    }

    /** A row for each role. */
    static Csv of(ReachAnswer answer) {
        Csv table = new Csv("role", "roleLabel", "startsAs", "moves", "yearsLower", "yearsUpper", "within");
        for (ReachedRole reached : answer.roles()) {
            table.row(
                    reached.role().iri(),
                    reached.role().label(),
                    iri(reached.startsAs()),
                    reached.moves(),
                    reached.yearsLower(),
                    reached.yearsUpper(),
                    reached.within());
        }
        return table;
    }

    /** A row for each skill. */
    static Csv of(List<Bottleneck> bottlenecks) {
        Csv table = new Csv("skill", "skillLabel", "need", "credit", "roles");
        for (Bottleneck bottleneck : bottlenecks) {
            table.row(
                    bottleneck.shortfall().skill().iri(),
                    bottleneck.shortfall().skill().label(),
                    bottleneck.shortfall().need(),
                    bottleneck.shortfall().credit(),
                    labels(bottleneck.roles()));
        }
        return table;
    }

    private static @Nullable String iri(@Nullable Concept concept) {
        return concept == null ? null : concept.iri();
    }

    private static String labels(List<Concept> concepts) {
        return concepts.stream().map(Concept::label).collect(Collectors.joining("; "));
    }
}
