package org.rungwork.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.model.Statement;

/**
 * One skill of a gap report.
 *
 * @param skill the skill asked for
 * @param need rank asked for; the assumed one where no statement gives a level
 * @param needLevel the level of that rank
 * @param needStated whether a statement gives a level
 * @param importance the strongest importance
 * @param weight its factor
 * @param state met, partial or missing
 * @param credit 0 to 1
 * @param held what gives the credit; null where nothing held counts
 * @param under skills asked for that lie above this one
 * @param premiums what the skill, or a skill above it, adds to pay; empty for a skill that is met
 * @param statements the statements that ask for it, with evidence
 */
public record GapItem(
        Concept skill,
        int need,
        @Nullable Concept needLevel,
        boolean needStated,
        Concept importance,
        double weight,
        GapState state,
        double credit,
        @Nullable Credit held,
        List<Concept> under,
        List<PremiumNote> premiums,
        List<Statement> statements) {

    public GapItem {
        under = List.copyOf(under);
        premiums = List.copyOf(premiums);
        statements = List.copyOf(statements);
    }

    /**
     * The held skill that gives a credit.
     *
     * @param skill the skill held
     * @param rank its rank; the assumed one where none is stated
     * @param level the level of that rank
     * @param assumed whether the level is assumed
     * @param relation how it stands to the skill asked for
     * @param coefficient what that relation counts
     * @param levelDelta rank held less rank asked for
     * @param statements for a role's typical holder, the statements by which the skill is held
     */
    public record Credit(
            Concept skill,
            int rank,
            @Nullable Concept level,
            boolean assumed,
            Relation relation,
            double coefficient,
            int levelDelta,
            List<Statement> statements) {

        public Credit {
            statements = List.copyOf(statements);
        }
    }
}
