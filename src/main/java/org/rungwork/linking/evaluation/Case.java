package org.rungwork.linking.evaluation;

import java.util.Set;
import org.rungwork.linking.LinkQuery;

/**
 * A question whose answer is known.
 *
 * @param query what is linked
 * @param right keys of what is right, as the set's {@link CaseSet.Unit} has them; empty where nothing is
 */
public record Case(LinkQuery query, Set<String> right) {

    public Case {
        right = Set.copyOf(right);
    }
}
