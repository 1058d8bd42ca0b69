package org.rungwork.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Holder;
import org.rungwork.model.Concept;
import org.rungwork.path.Path;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Scale;

/** Tells a path as a route: what it takes, and each step with what to learn and what it rests on. */
final class RouteDescriber {

    private final RouteQuery query;
    private final Landscape landscape;
    private final Projection projection;

    RouteDescriber(RouteQuery query, Landscape landscape) {
        this.query = query;
        this.landscape = landscape;
        this.projection = landscape.projection();
    }

    Route describe(Path path) {
        int first = path.nodes()[0];
        // the start rule lets the holder of another role start from the first one
        int holderOf = query.from() == RouteQuery.OPEN ? first : query.from();
        List<Step> steps = steps(path);
        RouteCost cost = cost(path, steps);
        return new Route(
                role(holderOf),
                holderOf == first ? null : role(first),
                role(path.nodes()[path.length()]),
                cost,
                within(cost),
                steps);
    }

    private @Nullable Within within(RouteCost cost) {
        if (query.bounds().maxYears().isEmpty()) {
            return null;
        }
        double upper = cost.yearsUpper() == null ? Double.POSITIVE_INFINITY : cost.yearsUpper();
        double years = query.bounds().maxYears().getAsDouble();
        return Within.of(cost.yearsLower(), upper, cost.unknownMoves(), years);
    }

    private RouteCost cost(Path path, List<Step> steps) {
        MoveCosts costs = landscape.costs();
        double gain = landscape.pay().pay(path.nodes()[path.length()])
                - landscape.pay().pay(path.nodes()[0]);
        return new RouteCost(
                path.length(),
                (int) path.sum(costs.unknown()),
                costs.yearsLower(path),
                known(costs.yearsUpper(path)),
                known(landscape.efforts().sum(path)),
                cumulativeEffort(steps),
                (int) Arrays.stream(path.nodes())
                        .filter(role -> !projection.isDescribed(role))
                        .count(),
                known(gain),
                known(landscape.pay().lowest(path.nodes())),
                trust(path.edges()));
    }

    private static @Nullable Double cumulativeEffort(List<Step> steps) {
        double sum = 0;
        for (Step step : steps) {
            Double gap = step.cumulative().gap();
            if (step.effort() == null || gap == null) {
                return null;
            }
            sum += gap;
        }
        return sum;
    }

    private @Nullable String trust(int[] moves) {
        Scale statuses = projection.scales().statuses();
        return Arrays.stream(moves)
                .map(move -> projection.moves().status(move))
                .filter(status -> status >= 0)
                .boxed()
                .min(Comparator.comparingDouble(statuses::value))
                .map(status -> statuses.get(status).id())
                .orElse(null);
    }

    private List<Step> steps(Path path) {
        Moves moves = projection.moves();
        Accumulation somebody = new Accumulation(landscape.gaps(), landscape.view());
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < path.length(); at++) {
            int move = path.edges()[at];
            int to = moves.to(move);
            Holder holder = somebody.take(moves.from(move));
            Coverage coverage = landscape.gaps().coverage(holder, to, landscape.view());
            steps.add(new Step(
                    at + 1,
                    role(moves.from(move)),
                    role(to),
                    kind(moves.kind(move)),
                    known(moves.yearsLower(move)),
                    known(moves.yearsUpper(move)),
                    known(moves.confidence(move)),
                    known(landscape.efforts().get(move)),
                    coverage,
                    landscape.gaps().shortfalls(holder, to, landscape.view()),
                    known(landscape.pay().pay(to)),
                    projection.grounds().statement(moves.statement(move))));
        }
        return steps;
    }

    private Concept kind(int kind) {
        Scale kinds = projection.scales().moveKinds();
        return kinds.get(kind < 0 ? kinds.find("UnknownKind").orElseThrow() : kind);
    }

    private Concept role(int number) {
        return projection.roles().get(number);
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
