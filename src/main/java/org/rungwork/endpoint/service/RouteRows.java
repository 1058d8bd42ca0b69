package org.rungwork.endpoint.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.rungwork.route.Route;
import org.rungwork.route.RouteAnswer;
import org.rungwork.route.RouteCost;
import org.rungwork.route.Step;
import org.rungwork.vocabulary.Rw;
import org.rungwork.vocabulary.Svc;

/** Routes as rows: one for each route, or one for each of its steps if the query asks for anything of them. */
final class RouteRows {

    private static final Set<Node> OF_STEP = Set.of(
            Svc.step, Svc.from, Svc.to, Svc.move, Svc.kind, Svc.yearsLower, Svc.yearsUpper, Svc.effort, Svc.coverage);

    private static final Set<Node> OF_ROUTE = Set.of(
            Svc.route,
            Svc.routeMoves,
            Svc.unknownMoves,
            Svc.routeYearsLower,
            Svc.routeYearsUpper,
            Svc.routeEffort,
            Svc.cumulativeEffort,
            Svc.lowestPay,
            Svc.payGain,
            Svc.trust,
            Svc.startsAs,
            Svc.startRuleApplied,
            Svc.within,
            Svc.truncated,
            Svc.reason,
            Svc.version);

    static final Set<Node> OUTPUTS =
            Stream.of(OF_STEP, OF_ROUTE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final Options options;
    private final boolean truncated;

    /** @param truncated whether there may be better routes, or more */
    RouteRows(Options options, boolean truncated) {
        this.options = options;
        this.truncated = truncated;
    }

    /**
     * Without routes there is a row for those only who ask for the reason or for what was cut off: roles that are not bound
     * would join with all there are.
     *
     * @throws ServiceRefusedException if something was cut off and the query does not ask whether
     */
    Stream<Row> of(RouteAnswer answer) {
        if (truncated && !options.has(Svc.truncated)) {
            throw new ServiceRefusedException("The search came to a limit, so that there may be better routes, or more:"
                    + " restrict it, as with svc:maxMoves, svc:avoid or svc:k, or take what there is by"
                    + " svc:truncated ?truncated");
        }
        Row ofAnswer = new Row()
                .tell(Svc.version, answer.version())
                .tell(Svc.startRuleApplied, answer.startRuleApplied())
                .tell(Svc.truncated, truncated)
                .tell(Svc.reason, answer.reason());
        if (answer.routes().isEmpty()) {
            boolean tells = options.has(Svc.reason) || truncated;
            return tells ? Stream.of(ofAnswer) : Stream.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (Route route : answer.routes()) {
            Row ofRoute =
                    ofRoute(ofAnswer, route).tell(Svc.route, answer.routes().indexOf(route) + 1);
            if (asksForSteps()) {
                route.steps().forEach(step -> rows.add(ofStep(ofRoute, step)));
            } else {
                rows.add(ofRoute);
            }
        }
        return rows.stream();
    }

    /** A kind that is given restricts the search, and asks for nothing. */
    private boolean asksForSteps() {
        return OF_STEP.stream()
                .anyMatch(property -> property.equals(Svc.kind) ? options.isOpen(property) : options.has(property));
    }

    private static Row ofRoute(Row ofAnswer, Route route) {
        RouteCost cost = route.cost();
        Row row = new Row(ofAnswer)
                .tell(Svc.source, route.start())
                .tell(Svc.target, route.end())
                .tell(Svc.startsAs, route.startsAs())
                .tell(Svc.routeMoves, cost.moves())
                .tell(Svc.unknownMoves, cost.unknownMoves())
                .tell(Svc.routeYearsLower, cost.yearsLower())
                .tell(Svc.routeYearsUpper, cost.yearsUpper())
                .tell(Svc.routeEffort, cost.effort())
                .tell(Svc.cumulativeEffort, cost.cumulativeEffort())
                .tell(Svc.lowestPay, cost.lowestPay())
                .tell(Svc.payGain, cost.payGain())
                .tell(Svc.within, route.within());
        return cost.trust() == null ? row : row.tellIri(Svc.trust, Rw.NAMESPACE + cost.trust());
    }

    private static Row ofStep(Row ofRoute, Step step) {
        return new Row(ofRoute)
                .tell(Svc.step, step.index())
                .tell(Svc.from, step.from())
                .tell(Svc.to, step.to())
                .tellIri(Svc.move, step.move().iri())
                .tell(Svc.kind, step.kind())
                .tell(Svc.yearsLower, step.yearsLower())
                .tell(Svc.yearsUpper, step.yearsUpper())
                .tell(Svc.effort, step.effort())
                .tell(Svc.coverage, step.cumulative().value());
    }
}
