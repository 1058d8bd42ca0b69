package org.rungwork.career;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.rungwork.model.Languages;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;

/** The edition of what is published now. */
public final class Editions {

    private final Projections projections;
    private final Languages fallback;
    private final AtomicReference<Published> latest;

    /** @param fallback the languages of labels where nobody asks for others, or where there is no label in those */
    public Editions(Projections projections, Languages fallback) {
        this.projections = projections;
        this.fallback = fallback;
        this.latest = new AtomicReference<>(Published.of(projections.current(), fallback));
    }

    /** The edition of a projection, and those in other languages that were asked for last. */
    private record Published(Projection projection, Edition edition, Map<Languages, Edition> labelled) {

        static Published of(Projection projection, Languages languages) {
            return new Published(
                    projection, Edition.of(projection).labelled(languages), Collections.synchronizedMap(new Recent()));
        }

        Edition labelled(Languages languages) {
            return languages.equals(edition.languages())
                    ? edition
                    : labelled.computeIfAbsent(languages, edition::labelled);
        }
    }

    /** What is known of labels is worth keeping: to list concepts by label, those of all have to be read. */
    private static final class Recent extends LinkedHashMap<Languages, Edition> {

        private static final long serialVersionUID = 1;
        private static final int MOST = 8;

        Recent() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Languages, Edition> eldest) {
            return size() > MOST;
        }
    }

    private Published published() {
        Projection current = projections.current();
        return latest.updateAndGet(known -> known.projection() == current ? known : Published.of(current, fallback));
    }

    public Edition current() {
        return published().edition();
    }

    /** The edition labelled in the languages, in those of the fallback where there is no label, else in any. */
    public Edition current(Languages asked) {
        return published().labelled(asked.orElse(fallback));
    }
}
