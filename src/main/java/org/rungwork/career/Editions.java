package org.rungwork.career;

import java.util.concurrent.atomic.AtomicReference;
import org.rungwork.model.Languages;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;

/** The edition of what is published now. */
public final class Editions {

    private final Projections projections;
    private final Languages fallback;
    private final AtomicReference<Published> latest;

    private record Published(Projection projection, Edition edition) {}

    /** @param fallback the languages of labels where nobody asks for others, or where there is no label in those */
    public Editions(Projections projections, Languages fallback) {
        this.projections = projections;
        this.fallback = fallback;
        this.latest = new AtomicReference<>(publish(projections.current()));
    }

    private Published publish(Projection projection) {
        return new Published(projection, Edition.of(projection).labelled(fallback));
    }

    public Edition current() {
        Projection published = projections.current();
        return latest.updateAndGet(known -> known.projection() == published ? known : publish(published))
                .edition();
    }

    /** The edition labelled in the languages, in those of the fallback where there is no label, else in any. */
    public Edition current(Languages asked) {
        return current().labelled(asked.orElse(fallback));
    }
}
