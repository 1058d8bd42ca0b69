package org.rungwork.endpoint;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.SchemeRouter;
import jakarta.servlet.ServletContext;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.system.FusekiCore;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.rungwork.career.Editions;
import org.rungwork.endpoint.service.CareerServices;
import org.rungwork.limits.Holdings;
import org.rungwork.path.sparql.Memory;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.store.Store;

/**
 * Mounts Fuseki at the root of the application's own port: {@code /sparql}, {@code /update}, {@code /data},
 * {@code /shacl}. Reading is Fuseki's; writing goes through the pipeline.
 */
public final class FusekiMount {

    static {
        // JSON-LD in a request names its context by address: nothing is fetched, no file is read
        DocumentLoader refusal = (address, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Remote contexts are not fetched");
        };
        SchemeRouter router = (SchemeRouter) SchemeRouter.defaultInstance();
        router.set("http", refusal);
        router.set("https", refusal);
        router.set("file", refusal);
    }

    private final Store store;
    private final Pipeline pipeline;
    private final Editions editions;
    private final Limits limits;

    public FusekiMount(Store store, Pipeline pipeline, Editions editions, Limits limits) {
        this.store = store;
        this.pipeline = pipeline;
        this.editions = editions;
        this.limits = limits;
    }

    /** Registers the dataset and its endpoints where Fuseki's filter looks for them. */
    public void register(ServletContext servletContext) {
        FusekiCore.init();
        CsvResults.register();
        Holdings.Share share = limits.query();
        TextResults.register(share.memory());
        Holdings.bound(store.published().getContext(), share);
        Holdings.boundOnDisk(share.disk());
        Memory.count(ARQ.getContext(), SearchMemory::new);
        ServiceExecutorRegistry services = CareerServices.registry(editions);
        ServiceExecutorRegistry.set(store.published().getContext(), services);
        SupervisedWrite.Writes writes = new SupervisedWrite.Writes(pipeline, limits.changeMemory());
        OperationRegistry operations = OperationRegistry.createStd();
        DataService service = DataService.newBuilder(store.published())
                .addEndpoint(endpoint(Operation.Query, "sparql", new QueryEndpoint(new ServiceDescription(store)))
                        .context(queryContext())
                        .build())
                .addEndpoint(endpoint(
                                Operation.Update,
                                "update",
                                new UpdateEndpoint(
                                        writes,
                                        store.queryTimeout(),
                                        new Holdings.Share(limits.changeMemory(), share.disk()),
                                        services))
                        .build())
                .addEndpoint(endpoint(Operation.GSP_RW, "data", new GraphStoreEndpoint(writes))
                        .build())
                .addEndpoint(endpoint(Operation.Shacl, "shacl", new ShaclEndpoint(store.queryTimeout(), share.memory()))
                        .build())
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        DataAccessPointRegistry datasets = new DataAccessPointRegistry();
        datasets.register(new DataAccessPoint("/", service));
        OperationRegistry.set(servletContext, operations);
        DataAccessPointRegistry.set(servletContext, datasets);
    }

    private static Endpoint.Builder endpoint(Operation operation, String name, ActionService processor) {
        return Endpoint.create().operation(operation).endpointName(name).processor(new Failures(processor));
    }

    /** The union is set for the request, never on the dataset: there it would make FROM void. */
    private Context queryContext() {
        Context context = new Context();
        context.set(TDB2.symUnionDefaultGraph, store.unionDefaultGraph());
        return context;
    }
}
