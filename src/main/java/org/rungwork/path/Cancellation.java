package org.rungwork.path;

/**
 * Lets a caller stop a search from outside, by throwing whatever shall end it; the search passes that on, and must not be
 * asked for more afterwards.
 */
@FunctionalInterface
public interface Cancellation {

    /** Never stops anything. */
    Cancellation NONE = () -> {};

    /** Asked at every step of a search, so it must be cheap. */
    void check();

    /**
     * Told of the memory that a search takes, as it grows; all of it is free when the search is.
     *
     * @param bytes more than before, about
     */
    default void hold(long bytes) {}
}
