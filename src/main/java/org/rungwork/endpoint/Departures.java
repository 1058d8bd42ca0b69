package org.rungwork.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the queries of clients that left. A server notices that only when it writes, which a query that computes for a minute does
 * not; so the connections of those at work are asked every second.
 */
final class Departures implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String WATCH = Departures.class.getName();

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("departures").factory());

    Departures() {
        clock.scheduleWithFixedDelay(
                () -> watches.forEach(Watch::look), BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Watches the client of a request until it is closed. Its body must have been read: what comes after it is not lost. */
    Watch watch(HttpServletRequest request) {
        Watch watch =
                new Watch(request.getAttribute(Gate.CLIENT_GONE) instanceof BooleanSupplier gone ? gone : () -> false);
        request.setAttribute(WATCH, watch);
        watches.add(watch);
        return watch;
    }

    /** Has the work ended when the client of the request is gone. */
    static void whenGone(HttpServletRequest request, Runnable end) {
        if (request.getAttribute(WATCH) instanceof Watch watch) {
            watch.end(end);
        }
    }

    final class Watch implements AutoCloseable {

        private final BooleanSupplier gone;
        private @Nullable Runnable end;
        private boolean isOver;

        private Watch(BooleanSupplier gone) {
            this.gone = gone;
        }

        private synchronized void end(Runnable work) {
            end = work;
        }

        /** Never while the request ends: the connection is the next request's then. */
        private synchronized void look() {
            if (!isOver && end != null && gone.getAsBoolean()) {
                isOver = true;
                end.run();
            }
        }

        @Override
        public synchronized void close() {
            isOver = true;
            watches.remove(this);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
