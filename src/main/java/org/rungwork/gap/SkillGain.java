package org.rungwork.gap;

import java.util.List;
import org.rungwork.model.Concept;

/**
 * What learning one skill would add.
 *
 * @param skill the skill to learn
 * @param rank rank it is learnt to
 * @param gain rise of the measure that the answer is about, such as a coverage
 * @param premiums what the skill, or a skill above it, adds to the pay of the roles in question
 */
public record SkillGain(Concept skill, int rank, double gain, List<PremiumNote> premiums) {

    public SkillGain {
        premiums = List.copyOf(premiums);
    }
}
