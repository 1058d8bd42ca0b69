package org.rungwork.endpoint.service;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.rungwork.career.Edition;
import org.rungwork.career.Editions;
import org.rungwork.vocabulary.Svc;

/** Answers {@code SERVICE svc:gap}, {@code svc:routes} and {@code svc:reach}, and passes on everything else. */
public final class CareerServices implements ChainingServiceExecutorBulk {

    /** The services with what each is for, in the words of the service description. */
    public static final Map<Node, String> DESCRIPTIONS = Map.of(
            Svc.gap, "SERVICE svc:gap { … }: what the holder of a role, or a person, has and lacks of roles",
            Svc.routes, "SERVICE svc:routes { … }: the best career routes between roles, from one or into one",
            Svc.reach, "SERVICE svc:reach { … }: the roles that can be reached from one, and whether in some years");

    private static final Map<Node, CareerService> SERVICES = Stream.of(
                    new GapService(), new RouteService(), new ReachService())
            .collect(Collectors.toUnmodifiableMap(CareerService::iri, service -> service));

    private static final Symbol EDITION = Symbol.create(Svc.NAMESPACE + "edition");

    private final Editions editions;

    private CareerServices(Editions editions) {
        this.editions = editions;
    }

    /**
     * The SERVICEs that queries have anyway, and these. Whoever runs a query sets the registry in its context or in that of
     * its dataset.
     */
    public static ServiceExecutorRegistry registry(Editions editions) {
        return ServiceExecutorRegistry.get().copy().addBulkLink(new CareerServices(editions));
    }

    @Override
    public QueryIterator createExecution(
            OpService service, QueryIterator input, ExecutionContext execution, ServiceExecutorBulk others) {
        CareerService asked = SERVICES.get(service.getService());
        if (asked == null) {
            return others.createExecution(service, input, execution);
        }
        Options options = ServiceBlock.read(asked, service.getSubOp());
        return new ServiceRows(input, execution, asked, options, edition(execution.getContext()));
    }

    /** All blocks of a query are answered from one edition. */
    private Edition edition(Context query) {
        Edition taken = query.get(EDITION);
        if (taken == null) {
            taken = editions.current();
            query.set(EDITION, taken);
        }
        return taken;
    }
}
