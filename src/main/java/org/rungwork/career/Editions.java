package org.rungwork.career;

import java.util.concurrent.atomic.AtomicReference;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;

/** The edition of what is published now. */
public final class Editions {

    private final Projections projections;
    private final AtomicReference<Edition> latest;

    public Editions(Projections projections) {
        this.projections = projections;
        this.latest = new AtomicReference<>(Edition.of(projections.current()));
    }

    public Edition current() {
        Projection published = projections.current();
        return latest.updateAndGet(known -> known.projection() == published ? known : Edition.of(published));
    }
}
