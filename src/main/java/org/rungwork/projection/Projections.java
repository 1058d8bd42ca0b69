package org.rungwork.projection;

import java.util.concurrent.atomic.AtomicReference;
import org.rungwork.store.Store;

/** The projection of what is published now. Readers take it once and keep it for the whole of an answer. */
public final class Projections {

    private final Store store;
    private final AtomicReference<Projection> current;

    /** Builds the first projection, and a new one after each change of the store. */
    public Projections(Store store) {
        this.store = store;
        this.current = new AtomicReference<>(read());
        store.afterChange(() -> current.set(read()));
    }

    public Projection current() {
        return current.get();
    }

    private Projection read() {
        return store.readIds(terms -> new ProjectionReader(terms, store::readIds).read());
    }
}
