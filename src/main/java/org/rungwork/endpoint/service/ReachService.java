package org.rungwork.endpoint.service;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.rungwork.career.Edition;
import org.rungwork.path.Cancellation;
import org.rungwork.route.ReachAnswer;
import org.rungwork.route.ReachQuery;
import org.rungwork.route.ReachedRole;
import org.rungwork.vocabulary.Svc;

/** {@code svc:reach}: the roles that can be reached from one, and whether in the years at hand. */
final class ReachService implements CareerService {

    private static final Set<Node> INPUTS =
            Set.of(Svc.source, Svc.years, Svc.maxMoves, Svc.avoid, Svc.kind, Svc.minTrust, Svc.start, Svc.limit);

    private static final Set<Node> OUTPUTS = Set.of(
            Svc.role,
            Svc.within,
            Svc.routeMoves,
            Svc.routeYearsLower,
            Svc.routeYearsUpper,
            Svc.startsAs,
            Svc.startRuleApplied,
            Svc.truncated,
            Svc.version);

    @Override
    public Node iri() {
        return Svc.reach;
    }

    @Override
    public Set<Node> inputs() {
        return INPUTS;
    }

    @Override
    public Set<Node> outputs() {
        return OUTPUTS;
    }

    @Override
    public Stream<Row> rows(Options options, Edition edition, Cancellation cancellation) {
        ReachQuery query = new ReachQuery(
                edition.names().role("source", options.requireName(Svc.source)),
                options.number(Svc.years),
                SharedOptions.startRule(options),
                SharedOptions.bounds(options, edition.names()),
                options.wholeNumber(Svc.limit, 1, ReachQuery.MOST_ROLES, ReachQuery.MOST_ROLES));
        ReachAnswer answer = edition.routes().reach(query, cancellation);
        boolean truncated =
                !options.has(Svc.limit) && answer.total() > answer.roles().size();
        if (truncated && !options.has(Svc.truncated)) {
            throw new ServiceRefusedException(
                    "More than " + ReachQuery.MOST_ROLES + " roles can be reached: restrict the"
                            + " search, as with svc:maxMoves, ask for the best ones with svc:limit, or take what there is by"
                            + " svc:truncated ?truncated");
        }
        return answer.roles().stream().map(role -> row(answer, role).tell(Svc.truncated, truncated));
    }

    private static Row row(ReachAnswer answer, ReachedRole reached) {
        return new Row()
                .tell(Svc.role, reached.role())
                .tell(Svc.within, reached.within())
                .tell(Svc.routeMoves, reached.moves())
                .tell(Svc.routeYearsLower, reached.yearsLower())
                .tell(Svc.routeYearsUpper, reached.yearsUpper())
                .tell(Svc.startsAs, reached.startsAs())
                .tell(Svc.startRuleApplied, answer.startRuleApplied())
                .tell(Svc.version, answer.version());
    }
}
