package org.rungwork.projection;

import org.rungwork.model.Languages;

/**
 * The closed lists that gap and route arithmetic uses.
 *
 * @param levels degrees of command of a skill, with ranks
 * @param assumedLevel rank taken where no degree is stated
 * @param importances how strongly a requirement binds, with weights
 * @param seniorities grades, with ranks
 * @param educationLevels academic awards, with ranks
 * @param statuses how statements came about, with ranks: the higher, the more to be trusted
 * @param moveKinds kinds of career move
 * @param creditRules what a held skill counts towards one asked for, with coefficients
 */
public record Scales(
        Scale levels,
        int assumedLevel,
        Scale importances,
        Scale seniorities,
        Scale educationLevels,
        Scale statuses,
        Scale moveKinds,
        Scale creditRules) {

    Scales labelled(Languages languages) {
        return new Scales(
                levels.labelled(languages),
                assumedLevel,
                importances.labelled(languages),
                seniorities.labelled(languages),
                educationLevels.labelled(languages),
                statuses.labelled(languages),
                moveKinds.labelled(languages),
                creditRules.labelled(languages));
    }
}
