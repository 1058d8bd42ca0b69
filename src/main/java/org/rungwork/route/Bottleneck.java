package org.rungwork.route;

import java.util.List;
import org.rungwork.gap.Shortfall;
import org.rungwork.model.Concept;

/**
 * A skill of which every route asks more than is held.
 *
 * @param shortfall the skill, what the first of the roles asks for, and what is held of that
 * @param roles the roles on the shortest route that ask for more than is held
 */
public record Bottleneck(Shortfall shortfall, List<Concept> roles) {

    public Bottleneck {
        roles = List.copyOf(roles);
    }
}
