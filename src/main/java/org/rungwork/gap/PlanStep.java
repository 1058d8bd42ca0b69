package org.rungwork.gap;

import java.util.List;
import org.rungwork.model.Concept;

/**
 * A skill to learn, in its place in a plan.
 *
 * @param skill the skill
 * @param rank rank to learn it to
 * @param gain rise of the coverage by this step, given the steps before it
 * @param coverageAfter the coverage reached with it
 * @param after the earlier steps that it builds on: skills above it, in the order of their IRIs
 * @param implies what it adds to other skills that the role asks for
 * @param premiums what it, or a skill above it, adds to the pay of the role
 */
public record PlanStep(
        Concept skill,
        int rank,
        double gain,
        double coverageAfter,
        List<Concept> after,
        List<Implied> implies,
        List<PremiumNote> premiums) {

    public PlanStep {
        after = List.copyOf(after);
        implies = List.copyOf(implies);
        premiums = List.copyOf(premiums);
    }
}
