package org.rungwork.query;

/** A question took longer than a query may. */
public final class QueryTimeoutException extends RuntimeException {
    QueryTimeoutException(Throwable cause) {
        super("The answer took longer than the server allows; ask for less", cause);
    }
}
