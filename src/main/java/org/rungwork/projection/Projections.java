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
        this.current = new AtomicReference<>(of(store));
        store.afterChange(() -> current.set(of(store).keeping(current.get())));
    }

    public Projection current() {
        return current.get();
    }

    /** The projection of what the thread sees: inside a load, of what was loaded so far. */
    public static Projection of(Store store) {
        return store.readIds(terms -> new ProjectionReader(terms, store::readIds).read());
    }
}
