package org.rungwork.query;

import org.jspecify.annotations.Nullable;

/** An answer took longer than it may. */
public final class QueryTimeoutException extends RuntimeException {

    public QueryTimeoutException() {
        this(null);
    }

    QueryTimeoutException(@Nullable Throwable cause) {
        super("The answer took longer than the server allows; ask for less", cause);
    }
}
