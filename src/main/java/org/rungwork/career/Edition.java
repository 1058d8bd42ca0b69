package org.rungwork.career;

import org.rungwork.gap.Gaps;
import org.rungwork.model.Languages;
import org.rungwork.projection.Concepts;
import org.rungwork.projection.Projection;
import org.rungwork.route.Routes;

/**
 * One published version with all that answers on it. An answer takes one edition and keeps it to its end.
 *
 * @param names finds what people mean by a name
 * @param languages the languages that everything in its answers is labelled in
 */
public record Edition(Projection projection, Gaps gaps, Routes routes, Names names, Languages languages) {

    static Edition of(Projection projection) {
        Gaps gaps = new Gaps(projection);
        return new Edition(projection, gaps, new Routes(gaps), new Names(projection), Concepts.LANGUAGES);
    }

    /**
     * The same edition labelled in other languages. Everything that it says of a concept, it takes from the labelled
     * projection: so JSON, tables, graphs and sentences say the same.
     */
    Edition labelled(Languages wished) {
        if (wished.equals(languages)) {
            return this;
        }
        Projection labelled = projection.labelled(wished);
        Gaps same = gaps.on(labelled);
        return new Edition(labelled, same, routes.on(same), new Names(labelled), wished);
    }
}
