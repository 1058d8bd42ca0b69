package org.rungwork.path.sparql;

import org.apache.jena.query.QueryDeniedException;

/**
 * A path search that is not carried out, or not to its end: an option is wrong, the pattern does not fit, an edge has no
 * usable weight, or a limit was hit. The message tells the author of the query what to do. Fuseki answers with 422 and
 * the message; SILENT does not hide it.
 */
public final class PathSearchException extends QueryDeniedException {

    PathSearchException(String message) {
        super(message);
    }

    PathSearchException(String message, Throwable cause) {
        super(message, cause);
    }

    /** ARQ wraps what is thrown inside a basic graph pattern and shows it by this. */
    @Override
    public String toString() {
        return getMessage();
    }
}
