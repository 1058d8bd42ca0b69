package org.rungwork.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.projection.Projection;

/**
 * What to learn, and what it opens. Where a rank to learn to is wanted, 0 stands for the rank that is asked for of the
 * skill itself, or of those it counts towards if nobody asks for it.
 */
public final class LearningPlans {

    private final Gaps gaps;
    private final Projection projection;

    public LearningPlans(Gaps gaps) {
        this.gaps = gaps;
        this.projection = gaps.projection();
    }

    /**
     * The skills that raise the coverage of a role most if just that one is learnt, best first, then by IRI.
     *
     * @param target number of the role
     * @param rank rank to learn to, or 0
     * @param limit most skills to name
     */
    public List<SkillGain> gains(Holder holder, int target, View view, int rank, int limit) {
        List<Integer> roles = List.of(target);
        return best(credits(holder, roles, view, rank), roles, candidate -> true, limit);
    }

    /**
     * The skills that stand in the way to several roles: asked for by at least one of them, where nothing held counts
     * towards it. Those whose learning raises the coverages most, added up over the roles, come first; then by IRI.
     *
     * @param roles numbers of the roles; each counts once
     * @param rank rank to learn to, or 0
     * @param limit most skills to name
     */
    public List<SkillGain> bottlenecks(Holder holder, List<Integer> roles, View view, int rank, int limit) {
        List<Integer> each = roles.stream().distinct().toList();
        Credits credits = credits(holder, each, view, rank);
        return best(credits, each, candidate -> isMissing(credits, candidate), limit);
    }

    private static boolean isMissing(Credits credits, int candidate) {
        Effects effects = credits.effects();
        Groups groups = effects.groups();
        return IntStream.range(effects.start(candidate), effects.end(candidate))
                .filter(effects::isOwn)
                .map(effects::group)
                .flatMap(group -> IntStream.range(groups.start(group), groups.end(group)))
                .anyMatch(at -> credits.credit(groups.line(at)) == 0);
    }

    private List<SkillGain> best(Credits credits, List<Integer> roles, IntPredicate admitted, int limit) {
        Premiums premiums = new Premiums(projection);
        record Gain(int candidate, double gain) {}
        return IntStream.range(0, credits.effects().size())
                .filter(admitted)
                .mapToObj(candidate -> new Gain(candidate, credits.gain(candidate)))
                .filter(found -> found.gain() > 0)
                .sorted(Comparator.comparingDouble(Gain::gain).reversed().thenComparingInt(Gain::candidate))
                .limit(limit)
                .map(found -> {
                    int skill = credits.effects().skill(found.candidate());
                    return new SkillGain(
                            projection.skills().concepts().get(skill),
                            credits.rank(found.candidate()),
                            found.gain(),
                            premiums.of(roles, skill));
                })
                .toList();
    }

    private Credits credits(Holder holder, List<Integer> roles, View view, int rank) {
        Effects effects = new Effects(projection, new Lines(projection, roles, view), view);
        return Credits.of(projection, effects, holder, view, rank);
    }

    /**
     * The skills to learn for a role in a good order: what lies above comes before what lies below it; of those whose turn
     * it can be, the one that adds most to the coverage, then the one with the greatest premium. What is met through
     * earlier steps by the time, or would add nothing, is left out.
     *
     * @param target number of the role
     * @param rank rank to learn to, or 0 for the one that the role asks for
     */
    public LearningPlan plan(Holder holder, int target, View view, int rank) {
        Credits credits = credits(holder, List.of(target), view, rank);
        String reason = gaps.reason(target);
        Coverage before = credits.coverage(0, reason);
        List<PlanStep> steps = new Planner(projection, target, credits).steps();
        return new LearningPlan(
                projection.version(),
                Parameters.of(projection.scales(), view),
                holder.role() < 0 ? null : projection.roles().get(holder.role()),
                projection.roles().get(target),
                Math.max(0, rank),
                before,
                credits.coverage(0, reason),
                steps);
    }

    /**
     * The roles whose coverage rises when skills are learnt, the greatest rise first, then by IRI.
     *
     * @param learnt the skills, with the levels reached
     * @param limit most roles to name
     */
    public List<Opening> opens(Holder holder, List<Claim> learnt, View view, int limit) {
        List<Claim> claims = new ArrayList<>(holder.claims());
        claims.addAll(learnt);
        Held before = new Held(projection, holder, view);
        Held after = new Held(projection, new Holder(holder.role(), claims, holder.background()), view);
        double[] low = gaps.values(before, view);
        double[] high = gaps.values(after, view);
        record Rise(int role, double by) {}
        return IntStream.range(0, low.length)
                .mapToObj(role -> new Rise(role, Coverage.rounded(high[role] - low[role])))
                .filter(rise -> rise.by() > 0)
                .sorted(Comparator.comparingDouble(Rise::by).reversed().thenComparingInt(Rise::role))
                .limit(limit)
                .map(rise -> new Opening(
                        projection.roles().get(rise.role()),
                        gaps.coverage(before, rise.role(), view),
                        gaps.coverage(after, rise.role(), view)))
                .toList();
    }
}
