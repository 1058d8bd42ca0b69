package org.rungwork.linking.evaluation;

import java.util.Map;
import java.util.Set;
import org.rungwork.linking.LinkQuery;
import org.rungwork.model.MatchRelation;

/**
 * A question whose answer is known.
 *
 * @param query what is linked
 * @param right keys of what is right, as the set's {@link CaseSet.Unit} has them; empty where nothing is
 * @param relations how what is asked for relates to what is right, by key; empty where nobody says
 */
public record Case(LinkQuery query, Set<String> right, Map<String, MatchRelation> relations) {

    public Case {
        right = Set.copyOf(right);
        relations = Map.copyOf(relations);
    }

    /** A question whose right answers are all that is known. */
    Case(LinkQuery query, Set<String> right) {
        this(query, right, Map.of());
    }

    /** Whether the question is of the half that no weight is fitted on; the same name is wherever it is asked. */
    boolean isHeldOut() {
        return Math.floorMod(query.name().hashCode(), 2) == 1;
    }
}
