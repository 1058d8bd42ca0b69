package org.rungwork.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/**
 * What to learn for a role, in which order.
 *
 * @param version the published version it was computed from
 * @param parameters the numbers it was computed with
 * @param source the role whose typical holder learns; null for a person
 * @param target the role aimed at
 * @param rank rank that each skill is learnt to; 0 for the one that the role asks for
 * @param before coverage before the first step
 * @param after coverage after the last step
 * @param steps the steps; none where the role is not described
 */
public record LearningPlan(
        long version,
        Parameters parameters,
        @Nullable Concept source,
        Concept target,
        int rank,
        Coverage before,
        Coverage after,
        List<PlanStep> steps) {

    public LearningPlan {
        steps = List.copyOf(steps);
    }
}
