package org.rungwork.career;

import org.rungwork.gap.Gaps;
import org.rungwork.projection.Projection;
import org.rungwork.route.Routes;

/**
 * One published version with all that answers on it. An answer takes one edition and keeps it to its end.
 *
 * @param names finds what people mean by a name
 */
public record Edition(Projection projection, Gaps gaps, Routes routes, Names names) {

    static Edition of(Projection projection) {
        Gaps gaps = new Gaps(projection);
        return new Edition(projection, gaps, new Routes(gaps), new Names(projection));
    }
}
