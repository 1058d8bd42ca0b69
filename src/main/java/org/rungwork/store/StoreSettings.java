package org.rungwork.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the dataset lies and how long a query may run.
 *
 * @param location folder of the embedded store, or {@code memory} for one that is gone when it is closed
 * @param queryTimeout longest time a query may take before it is cancelled
 */
public record StoreSettings(String location, Duration queryTimeout) {

    public static final String MEMORY = "memory";

    public StoreSettings {
        if (location.isBlank()) {
            throw new IllegalArgumentException("rungwork.store.location is empty: name a folder, or " + MEMORY);
        }
        if (queryTimeout.isNegative() || queryTimeout.isZero()) {
            throw new IllegalArgumentException("rungwork.store.query-timeout must be longer than zero");
        }
    }

    /** The folder of the store; empty for a store in memory. */
    public Optional<Path> directory() {
        return location.equals(MEMORY) ? Optional.empty() : Optional.of(Path.of(location));
    }
}
