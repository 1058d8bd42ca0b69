package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.gap.LearningPlan;
import org.rungwork.gap.Opening;
import org.rungwork.gap.Parameters;
import org.rungwork.gap.PlanStep;
import org.rungwork.gap.Portfolio;
import org.rungwork.gap.RoleMatch;
import org.rungwork.gap.SkillGain;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.projection.Projection;
import org.rungwork.request.Question;

/**
 * Answers about learning as JSON has them. In all of them {@code from} is the role whose typical holder learns, left out for
 * a person, and {@code level} the one that skills are learnt to, left out where it is the one that roles ask for.
 */
final class LearningViews {

    private LearningViews() {}

    /** A {@link LearningPlan}. */
    @JsonInclude(Include.NON_NULL)
    record PlanView(
            long version,
            @Nullable Concept from,
            Concept to,
            @Nullable Concept level,
            Coverage before,
            Coverage after,
            List<PlanStep> steps,
            Parameters parameters) {}

    static PlanView of(LearningPlan plan, Question question) {
        return new PlanView(
                plan.version(),
                plan.source(),
                plan.target(),
                level(plan.rank(), question),
                plan.before(),
                plan.after(),
                plan.steps(),
                plan.parameters());
    }

    /** What single skills add to the coverage of a role. */
    @JsonInclude(Include.NON_NULL)
    record GainsView(
            long version,
            @Nullable Concept from,
            Concept to,
            @Nullable Concept level,
            Coverage before,
            List<SkillGain> gains,
            Parameters parameters) {}

    static GainsView of(List<SkillGain> gains, Coverage before, Holder holder, int to, View view, Question question) {
        Projection projection = question.edition().projection();
        return new GainsView(
                projection.version(),
                from(holder, projection),
                projection.roles().get(to),
                level(question.rank(), question),
                before,
                gains,
                view.parameters(projection.scales()));
    }

    /** What skills open. */
    @JsonInclude(Include.NON_NULL)
    record OpeningsView(
            long version, @Nullable Concept from, List<LearntView> learn, List<Opening> roles, Parameters parameters) {}

    /** A skill learnt, and the level reached: the assumed one where none was given. */
    @JsonInclude(Include.NON_NULL)
    record LearntView(Concept skill, int rank, @Nullable Concept level) {}

    static OpeningsView of(List<Opening> openings, List<Claim> learnt, Holder holder, View view, Question question) {
        Projection projection = question.edition().projection();
        return new OpeningsView(
                projection.version(),
                from(holder, projection),
                learnt.stream().map(claim -> view(claim, view, question)).toList(),
                openings,
                view.parameters(projection.scales()));
    }

    private static LearntView view(Claim claim, View view, Question question) {
        int rank = claim.rank() == Holder.NOT_STATED ? view.assumedLevel() : claim.rank();
        Concept skill = question.edition().projection().skills().concepts().get(claim.skill());
        return new LearntView(skill, rank, level(rank, question));
    }

    /**
     * A {@link Portfolio}.
     *
     * @param total number of roles that count
     * @param roles the coverage of the first of them with all of the skills, best first
     */
    @JsonInclude(Include.NON_NULL)
    record PortfolioView(
            long version,
            @Nullable Concept from,
            @Nullable Concept level,
            boolean exact,
            @JsonInclude(Include.ALWAYS) @Nullable Double before,
            @JsonInclude(Include.ALWAYS) @Nullable Double value,
            @JsonInclude(Include.ALWAYS) @Nullable Double bound,
            List<SkillGain> skills,
            int total,
            List<RoleMatch> roles,
            List<Concept> notDescribed,
            Parameters parameters) {}

    static PortfolioView of(Portfolio portfolio, Holder holder, int limit, Question question) {
        return new PortfolioView(
                portfolio.version(),
                from(holder, question.edition().projection()),
                level(portfolio.rank(), question),
                portfolio.exact(),
                portfolio.before(),
                portfolio.value(),
                portfolio.bound(),
                portfolio.skills(),
                portfolio.roles().size(),
                portfolio.matches().stream()
                        .sorted(Comparator.comparing(
                                        (RoleMatch match) -> match.coverage().value(), Comparator.reverseOrder())
                                .thenComparing(match -> match.role().iri()))
                        .limit(limit)
                        .toList(),
                portfolio.notDescribed(),
                portfolio.parameters());
    }

    private static @Nullable Concept from(Holder holder, Projection projection) {
        return holder.role() < 0 ? null : projection.roles().get(holder.role());
    }

    private static @Nullable Concept level(int rank, Question question) {
        var levels = question.edition().projection().scales().levels();
        OptionalInt found = rank == 0 ? OptionalInt.empty() : levels.withValue(rank);
        return found.isPresent() ? levels.get(found.getAsInt()) : null;
    }
}
