package org.rungwork.route;

import java.util.List;
import org.rungwork.gap.Shortfall;
import org.rungwork.model.Concept;

/**
 * A skill that every route asks for.
 *
 * @param shortfall the skill, and what is held of it
 * @param roles the roles on the best route that ask for it
 */
public record Bottleneck(Shortfall shortfall, List<Concept> roles) {

    public Bottleneck {
        roles = List.copyOf(roles);
    }
}
