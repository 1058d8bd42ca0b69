package org.rungwork.endpoint.service;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.rungwork.career.Edition;
import org.rungwork.career.Names;
import org.rungwork.path.Cancellation;
import org.rungwork.route.RouteAnswer;
import org.rungwork.route.RouteQuery;
import org.rungwork.vocabulary.Svc;

/** {@code svc:routes}: the best routes between two roles, or the best one to or from each role. */
final class RouteService implements CareerService {

    private static final Set<Node> INPUTS = Set.of(
            Svc.source,
            Svc.target,
            Svc.rankBy,
            Svc.k,
            Svc.maxMoves,
            Svc.maxYears,
            Svc.minPayShare,
            Svc.payToday,
            Svc.avoid,
            Svc.via,
            Svc.kind,
            Svc.minTrust,
            Svc.start,
            Svc.importance,
            Svc.seniority,
            Svc.collapse,
            Svc.coefficient);

    @Override
    public Node iri() {
        return Svc.routes;
    }

    @Override
    public Set<Node> inputs() {
        return INPUTS;
    }

    @Override
    public Set<Node> outputs() {
        return RouteRows.OUTPUTS;
    }

    @Override
    public Stream<Row> rows(Options options, Edition edition, Cancellation cancellation) {
        Names names = edition.names();
        int from = end(options, Svc.source, names);
        int to = end(options, Svc.target, names);
        if (from == RouteQuery.OPEN && to == RouteQuery.OPEN) {
            throw new ServiceRefusedException(
                    "svc:routes needs svc:source or svc:target: with neither bound there is no end"
                            + " to search from");
        }
        boolean isOpen = from == RouteQuery.OPEN || to == RouteQuery.OPEN;
        RouteQuery query = new RouteQuery(
                from,
                to,
                SharedOptions.startRule(options),
                options.word(Svc.rankBy, RouteQuery.USUAL_RANK),
                options.wholeNumber(
                        Svc.k, 1, RouteQuery.MOST_ROUTES, isOpen ? RouteQuery.MOST_ROUTES : RouteQuery.USUAL_ROUTES),
                SharedOptions.bounds(options, names),
                SharedOptions.view(options, names));
        RouteAnswer answer = edition.routes().find(query, cancellation);
        // nobody asked for so many only: there may be more
        boolean isCut = isOpen && !options.has(Svc.k) && answer.routes().size() == RouteQuery.MOST_ROUTES;
        return new RouteRows(options, answer.truncated() || isCut).of(answer);
    }

    private static int end(Options options, Node property, Names names) {
        return options.isOpen(property)
                ? RouteQuery.OPEN
                : names.role(Terms.show(property), options.requireName(property));
    }
}
