package org.rungwork.fuzz;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rungwork.TestServer.Running;

/** The application with a short limit on queries, started once for all that send it spoiled requests. */
final class FuzzServer implements ParameterResolver {

    /** The time that a query may take. */
    static final long LIMIT_MILLISECONDS = 1_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(FuzzServer.class))
                .getOrComputeIfAbsent(
                        Running.class,
                        key -> Running.start("--rungwork.store.query-timeout=" + LIMIT_MILLISECONDS + "ms"),
                        Running.class);
    }
}
