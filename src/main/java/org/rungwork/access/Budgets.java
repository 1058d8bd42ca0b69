package org.rungwork.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * What each client has used of its share of the server. A share grows back evenly; who has used it up waits until there is some
 * again.
 */
public final class Budgets {

    /** Those that were not seen for longest are forgotten beyond it, with what they used. */
    private static final int REMEMBERED = 10_000;

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Share share;
    private final InstantSource clock;
    private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<String, Account> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * What a client may use in a minute.
     *
     * @param processing time that the processors work for it; zero for any
     * @param errors requests that end in an error; 0 for any
     */
    public record Share(Duration processing, int errors) {
        public Share {
            if (processing.isNegative() || errors < 0) {
                throw new IllegalArgumentException(
                        "rungwork.limits.processing and rungwork.limits.errors are at least 0, which is for any");
            }
        }
    }

    public Budgets(Share share, InstantSource clock) {
        this.share = share;
        this.clock = clock;
    }

    /** How long the client has to wait before it is served again; zero where it is served now. */
    public synchronized Duration delay(String client) {
        Account account = accounts.get(client);
        if (account == null) {
            return Duration.ZERO;
        }
        long now = clock.millis();
        return max(account.processing.delay(now), account.errors.delay(now));
    }

    /**
     * Notes what a request has used.
     *
     * @param failed whether it ended in an error
     */
    public synchronized void charge(String client, Duration processing, boolean failed) {
        Account account = accounts.computeIfAbsent(client, key -> new Account(share));
        long now = clock.millis();
        account.processing.take(processing.toNanos() / 1e6, now);
        account.errors.take(failed ? 1 : 0, now);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static final class Account {

        private final Bucket processing;
        private final Bucket errors;

        Account(Share share) {
            processing = new Bucket(share.processing().toMillis());
            errors = new Bucket(share.errors());
        }
    }

    /** Holds what is left; a request that takes more than that leaves a debt. */
    private static final class Bucket {

        /** A millisecond, or an error. */
        private static final int LEAST = 1;

        private final double capacity;
        private double level;
        private long seen;

        Bucket(double capacity) {
            this.capacity = capacity;
            this.level = capacity;
        }

        void take(double amount, long now) {
            fill(now);
            level -= amount;
        }

        Duration delay(long now) {
            fill(now);
            if (capacity == 0 || level >= LEAST) {
                return Duration.ZERO;
            }
            return Duration.ofMillis((long) Math.ceil((LEAST - level) / growth()));
        }

        private void fill(long now) {
            level = Math.min(capacity, level + Math.max(0, now - seen) * growth());
            seen = now;
        }

        /** In a millisecond. */
        private double growth() {
            return capacity / PERIOD.toMillis();
        }
    }
}
