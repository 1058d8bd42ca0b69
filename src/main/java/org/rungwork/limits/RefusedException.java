package org.rungwork.limits;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;

/**
 * Ends a query that, while it runs, does what it may not. It is a cancellation for ARQ, which takes any other exception in a FILTER for
 * "false" and goes on.
 */
public final class RefusedException extends QueryCancelledException {

    private final String reason;

    /** @param reason ends up with the client */
    RefusedException(String reason) {
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }

    /** As whoever asked should see it. */
    public QueryDeniedException denied() {
        return new QueryDeniedException(reason, this);
    }
}
