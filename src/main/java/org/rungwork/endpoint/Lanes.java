package org.rungwork.endpoint;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.web.HttpSC;

/**
 * Lets a few requests work at once and a few more wait, and sends the others away at once: whatever arrives here, threads are left
 * for everything else that the server answers.
 */
final class Lanes {

    private final Limits limits;
    private final Semaphore places;
    private final Semaphore running;

    Lanes(Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.running() + limits.waiting());
        // first come, first served
        this.running = new Semaphore(limits.running(), true);
    }

    /** A place for one request, first to be received and to wait in, then to work in. */
    final class Place implements AutoCloseable {

        private boolean isRunning;

        /** @throws RequestRefusedException if the turn does not come in time */
        void start() {
            try {
                isRunning = running.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (!isRunning) {
                throw busy();
            }
        }

        @Override
        public void close() {
            if (isRunning) {
                running.release();
            }
            places.release();
        }
    }

    /** @throws RequestRefusedException if all places are taken */
    Place enter() {
        if (!places.tryAcquire()) {
            throw busy();
        }
        return new Place();
    }

    private static RequestRefusedException busy() {
        return new RequestRefusedException(
                HttpSC.SERVICE_UNAVAILABLE_503, "Too many requests at once: try again in some seconds");
    }
}
