package org.rungwork.endpoint;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.web.HttpSC;

/**
 * Lets a few requests work at once and a few more wait, and sends the others away at once: whatever arrives here, threads are left
 * for everything else that the server answers. What works for long moves to a lane of its own, so that those who want little do not
 * wait behind those who want much.
 */
final class Lanes {

    /** What is done by then never was in anybody's way. */
    private static final Duration QUICK = Duration.ofSeconds(1);

    private static final String BUSY = "Too many requests at once: try again in some seconds";
    private static final String BUSY_WRITING = "Too many writes at once: try again in some seconds";
    private static final String BUSY_FOR_LONG =
            "Too many requests that take long at once: try again in some seconds, or ask for less";

    private final Limits limits;
    private final Semaphore places;
    private final Semaphore running;
    private final Semaphore runningLong;
    private final Semaphore writing;

    Lanes(Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(all());
        // first come, first served
        this.running = new Semaphore(limits.running(), true);
        this.runningLong = new Semaphore(limits.runningLong());
        // one of them writes, the others wait for it
        this.writing = new Semaphore(limits.running());
    }

    private enum Lane {
        NONE,
        USUAL,
        LONG,
        WRITING
    }

    /** A place for one request, first to be received and to wait in, then to work in. */
    final class Place implements AutoCloseable {

        private Lane lane = Lane.NONE;
        private long start;

        /** @throws RequestRefusedException if the turn does not come in time */
        void start() {
            try {
                if (!running.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    throw busy(BUSY);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw busy(BUSY);
            }
            synchronized (this) {
                lane = Lane.USUAL;
                start = System.nanoTime();
            }
        }

        /**
         * Moves to the lane of those that write one after another, and is in no reader's way from then on.
         *
         * @throws RequestRefusedException if too many wait there
         */
        synchronized void awaitTurn() {
            if (!writing.tryAcquire()) {
                throw busy(BUSY_WRITING);
            }
            leave();
            lane = Lane.WRITING;
        }

        /** Whether the work may go on: what takes long needs room in the lane for that. */
        synchronized boolean mayGoOn() {
            if (lane != Lane.USUAL || System.nanoTime() - start < QUICK.toNanos()) {
                return true;
            }
            if (!runningLong.tryAcquire()) {
                return false;
            }
            running.release();
            lane = Lane.LONG;
            return true;
        }

        @Override
        public synchronized void close() {
            leave();
            places.release();
        }

        private void leave() {
            switch (lane) {
                case USUAL -> running.release();
                case LONG -> runningLong.release();
                case WRITING -> writing.release();
                case NONE -> {}
            }
            lane = Lane.NONE;
        }
    }

    /** @throws RequestRefusedException if all places are taken */
    Place enter() {
        if (!places.tryAcquire()) {
            throw busy(BUSY);
        }
        return new Place();
    }

    Occupancy occupancy() {
        int usual = limits.running() - running.availablePermits();
        int takingLong = limits.runningLong() - runningLong.availablePermits();
        int written = limits.running() - writing.availablePermits();
        int here = all() - places.availablePermits();
        return new Occupancy(usual, takingLong, written, Math.max(0, here - usual - takingLong - written));
    }

    private int all() {
        return 2 * limits.running() + limits.runningLong() + limits.waiting();
    }

    /** What is said to one whose place {@linkplain Place#mayGoOn was needed}. */
    static RequestRefusedException busyForLong() {
        return busy(BUSY_FOR_LONG);
    }

    private static RequestRefusedException busy(String reason) {
        return new RequestRefusedException(HttpSC.SERVICE_UNAVAILABLE_503, reason);
    }
}
