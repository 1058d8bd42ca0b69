package org.rungwork.endpoint.service;

import org.apache.jena.query.QueryDeniedException;

/**
 * A career question that is not answered, or not to its end: an option is wrong, a name is unknown, or a limit was hit.
 * The message tells the author of the query what to do. Fuseki answers with 422 and the message.
 */
public final class ServiceRefusedException extends QueryDeniedException {

    ServiceRefusedException(String message) {
        super(message);
    }

    ServiceRefusedException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }

    /** ARQ wraps what is thrown inside a basic graph pattern and shows it by this. */
    @Override
    public String toString() {
        return getMessage();
    }
}
