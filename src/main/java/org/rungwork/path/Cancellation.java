package org.rungwork.path;

/** Lets a caller stop a search from outside. It is asked at every step of a search, so it must be cheap. */
@FunctionalInterface
public interface Cancellation {

    /** Never stops anything. */
    Cancellation NONE = () -> {};

    /** Throws whatever shall end the search; the search passes it on, and must not be asked for more afterwards. */
    void check();
}
