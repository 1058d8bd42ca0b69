package org.rungwork.projection;

/**
 * A relative difference of pay that comes with a skill.
 *
 * @param role number of the role for which it was observed, or -1 where none is named
 * @param skill number of the skill
 * @param lower least difference in percent
 * @param upper greatest difference in percent
 * @param statement id of the stating node
 */
public record Premium(int role, int skill, double lower, double upper, long statement) {}
