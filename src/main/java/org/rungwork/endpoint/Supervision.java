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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the queries and writes of clients that left, and those that take long while there is no room for that. A server notices who
 * left only when it writes, which a query that computes for a minute does not; so the connections of those at work are asked now and
 * then.
 */
final class Supervision implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final String WATCH = Supervision.class.getName();

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Supervision::thread);

    Supervision() {
        clock.scheduleWithFixedDelay(
                () -> watches.forEach(Supervision::look),
                BETWEEN.toMillis(),
                BETWEEN.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** One that cannot be ended keeps nobody from looking at the others. */
    private static void look(Watch watch) {
        try {
            watch.look();
        } catch (RuntimeException failure) {
            LOG.warn("A request could not be ended", failure);
        }
    }

    /** Not the web application's, which is stopped before: this is made while it starts, with its class loader. */
    private static Thread thread(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name("supervision").unstarted(work);
        thread.setContextClassLoader(Supervision.class.getClassLoader());
        return thread;
    }

    /** Watches a request until it is closed. Its body must have been read: what comes after it is not lost. */
    Watch watch(HttpServletRequest request, Lanes.Place place) {
        BooleanSupplier gone =
                request.getAttribute(Gate.CLIENT_GONE) instanceof BooleanSupplier client ? client : () -> false;
        Watch watch = new Watch(gone, place);
        request.setAttribute(WATCH, watch);
        watches.add(watch);
        return watch;
    }

    /** Has the work ended when the client of the request is gone, or the work takes long and there is no room for that. */
    static void onEnd(HttpServletRequest request, Runnable end) {
        if (request.getAttribute(WATCH) instanceof Watch watch) {
            watch.end(end);
        }
    }

    /**
     * What follows is a write, which waits for others that write first.
     *
     * @throws RequestRefusedException if too many do
     */
    static void awaitTurn(HttpServletRequest request) {
        if (request.getAttribute(WATCH) instanceof Watch watch) {
            watch.place.awaitTurn();
        }
    }

    final class Watch implements AutoCloseable {

        private final BooleanSupplier gone;
        private final Lanes.Place place;
        private @Nullable Runnable end;
        private boolean isOver;
        private boolean outstayed;

        private Watch(BooleanSupplier gone, Lanes.Place place) {
            this.gone = gone;
            this.place = place;
        }

        private synchronized void end(Runnable work) {
            end = work;
        }

        /** Never while the request ends: the connection is the next request's then. */
        private synchronized void look() {
            if (isOver || end == null) {
                return;
            }
            outstayed = !place.mayGoOn();
            if (outstayed || gone.getAsBoolean()) {
                isOver = true;
                end.run();
            }
        }

        /** Whether the work was ended because it took long. */
        synchronized boolean hasOutstayed() {
            return outstayed;
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
