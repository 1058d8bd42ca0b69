package org.rungwork.path.sparql;

import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/** Makes {@code SERVICE path:search} known to ARQ wherever this package is on the class path. */
public final class PathSearchLifecycle implements JenaSubsystemLifecycle {

    /** After ARQ, whose level is 30. */
    private static final int LEVEL = 200;

    private final PathSearchService service = new PathSearchService();

    @Override
    public void start() {
        ServiceExecutorRegistry.get().addBulkLink(service);
    }

    @Override
    public void stop() {
        ServiceExecutorRegistry.get().removeBulkLink(service);
    }

    @Override
    public int level() {
        return LEVEL;
    }
}
