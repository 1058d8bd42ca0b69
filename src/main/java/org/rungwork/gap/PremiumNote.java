package org.rungwork.gap;

import org.rungwork.model.Concept;
import org.rungwork.model.Statement;

/**
 * What a skill adds to the pay of a role.
 *
 * @param skill the skill it was observed for; a premium counts once, however many skills lie below it
 * @param lower least difference in percent
 * @param upper greatest difference in percent
 * @param statement the observation
 */
public record PremiumNote(Concept skill, double lower, double upper, Statement statement) {}
