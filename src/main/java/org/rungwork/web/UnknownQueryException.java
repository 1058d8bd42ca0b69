package org.rungwork.web;

/** A request names a question that the catalogue does not have. */
final class UnknownQueryException extends RuntimeException {
    UnknownQueryException(String name) {
        super("The catalogue has no query '" + name + "'; /api/queries lists them");
    }
}
