package org.rungwork.store;

/** There is no room for a write; nothing was changed, and reading goes on. The message has no path. */
public final class StoreFullException extends RuntimeException {

    private static final String ADVICE =
            " Nothing was changed, and reading goes on; writes go on by themselves when there is room again.";

    private static final long MEGABYTE = 1_000_000;

    /**
     * @param free bytes left
     * @param needed bytes that the write may take
     */
    StoreFullException(long free, long needed) {
        super("The disk of the store is full: it has %,d MB left, and this write may take %,d MB."
                        .formatted(free / MEGABYTE, needed / MEGABYTE)
                + ADVICE);
    }

    StoreFullException(Throwable cause) {
        super("The disk of the store is full." + ADVICE, cause);
    }
}
