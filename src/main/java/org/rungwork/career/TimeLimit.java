package org.rungwork.career;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.rungwork.path.Cancellation;
import org.rungwork.query.QueryTimeoutException;

/**
 * The longest time that one answer may take.
 *
 * @param allowed the time
 * @param nanoTime a clock that counts nanoseconds from anywhere
 */
public record TimeLimit(Duration allowed, LongSupplier nanoTime) {

    /** What ends a search that starts now with a {@link QueryTimeoutException} when the time is over. */
    public Cancellation start() {
        long start = nanoTime.getAsLong();
        long nanos = allowed.toNanos();
        return () -> {
            if (nanoTime.getAsLong() - start > nanos) {
                throw new QueryTimeoutException();
            }
        };
    }
}
