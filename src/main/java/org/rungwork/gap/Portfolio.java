package org.rungwork.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/**
 * The few skills that prepare best for several roles. The mean of coverages favours roles with few skills: look at the
 * matches beside it.
 *
 * @param version the published version it was computed from
 * @param parameters the numbers it was computed with
 * @param roles the roles that count
 * @param notDescribed roles that were asked for but cannot be measured
 * @param rank rank that each skill is learnt to; 0 for the one asked for
 * @param exact whether no other choice can be better; else the skills were chosen one by one, the best first
 * @param before mean coverage without them; null where no role counts
 * @param value mean coverage with them; null where no role counts
 * @param bound what no choice can exceed: the value itself where it is exact; null where no role counts
 * @param skills the skills, with what each adds to the mean after those before it; fewer than wanted where more would add
 *     nothing
 * @param matches the coverage of each role that counts, with all of the skills
 */
public record Portfolio(
        long version,
        Parameters parameters,
        List<Concept> roles,
        List<Concept> notDescribed,
        int rank,
        boolean exact,
        @Nullable Double before,
        @Nullable Double value,
        @Nullable Double bound,
        List<SkillGain> skills,
        List<RoleMatch> matches) {

    public Portfolio {
        roles = List.copyOf(roles);
        notDescribed = List.copyOf(notDescribed);
        skills = List.copyOf(skills);
        matches = List.copyOf(matches);
    }
}
