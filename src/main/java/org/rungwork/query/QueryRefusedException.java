package org.rungwork.query;

/** A question is not answered for the values it was asked of; the message says why. */
public final class QueryRefusedException extends RuntimeException {
    QueryRefusedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
