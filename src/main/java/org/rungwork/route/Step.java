package org.rungwork.route;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Shortfall;
import org.rungwork.model.Concept;
import org.rungwork.model.Statement;

/**
 * One move of a route.
 *
 * @param index number of the step, from 1
 * @param from the role left
 * @param to the role taken
 * @param kind kind of the move
 * @param yearsLower fewest years spent in the role left; null where no source says
 * @param yearsUpper most years spent in it; null where no source says
 * @param confidence how far a derived move is to be trusted, 0 to 1; null for others
 * @param effort gap of the role taken against the typical holder of the role left; null where one is not described
 * @param cumulative how far somebody who keeps all that was needed so far covers the role taken
 * @param toLearn what such a person still lacks of it
 * @param pay pay of the role taken in the measure of the answer; null where it is not known
 * @param move the statement of the move, with its status and evidence
 */
public record Step(
        int index,
        Concept from,
        Concept to,
        Concept kind,
        @Nullable Double yearsLower,
        @Nullable Double yearsUpper,
        @Nullable Double confidence,
        @Nullable Double effort,
        Coverage cumulative,
        List<Shortfall> toLearn,
        @Nullable Double pay,
        Statement move) {

    public Step {
        toLearn = List.copyOf(toLearn);
    }
}
