package org.rungwork.fuzz;

/** What requests have in common. */
final class Exchanges {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    /** The time that a query may take. */
    static final long LIMIT_MILLISECONDS = 1_000;

    private Exchanges() {}
}
