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

    /** @param holderOf number of the role that somebody holds; another than the first of the path under the start rule */
    Route describe(int holderOf, Path path) {
        int first = path.nodes()[0];
        RouteCost cost = cost(path);
        return new Route(
                role(holderOf),
                holderOf == first ? null : role(first),
                role(path.nodes()[path.length()]),
                cost,
                within(cost),
                steps(path));
    }

    private @Nullable Within within(RouteCost cost) {
        if (query.bounds().maxYears().isEmpty()) {
            return null;
        }
        double upper = cost.yearsUpper() == null ? Double.POSITIVE_INFINITY : cost.yearsUpper();
        double years = query.bounds().maxYears().getAsDouble();
        return Within.of(cost.yearsLower(), upper, cost.unknownMoves(), years);
    }

    private RouteCost cost(Path path) {
        int[] moves = path.edges();
        double upper = landscape.yearsUpper(moves);
        double lowestPay = landscape.lowestPay(path.nodes());
        double gain = landscape.pay().pay(path.nodes()[path.length()])
                - landscape.pay().pay(path.nodes()[0]);
        return new RouteCost(
                path.length(),
                (int) path.sum(landscape.costs().unknown()),
                landscape.yearsLower(moves),
                Double.isInfinite(upper) ? null : Double.valueOf(upper),
                known(landscape.effort(moves)),
                known(landscape.cumulativeEffort(path.nodes(), query.view())),
                landscape.undescribed(path.nodes()).size(),
                known(gain),
                lowestPay < 0 ? null : Double.valueOf(lowestPay),
                trust(moves));
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
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < path.length(); at++) {
            int move = path.edges()[at];
            int to = moves.to(move);
            Holder holder = landscape.accumulated(path.nodes(), at + 1, query.view());
            Coverage coverage = landscape.gaps().coverage(holder, to, query.view());
            steps.add(new Step(
                    at + 1,
                    role(moves.from(move)),
                    role(to),
                    kind(moves.kind(move)),
                    known(moves.yearsLower(move)),
                    known(moves.yearsUpper(move)),
                    known(landscape.efforts().get(move)),
                    coverage,
                    landscape.gaps().shortfalls(holder, to, query.view()),
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
