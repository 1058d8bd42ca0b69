package org.rungwork.gap;

import org.rungwork.model.Concept;

/**
 * A skill that is not met.
 *
 * @param skill the skill asked for
 * @param need rank asked for; the assumed one where no level is stated
 * @param credit what is held of it, 0 to below 1
 */
public record Shortfall(Concept skill, int need, double credit) {}
