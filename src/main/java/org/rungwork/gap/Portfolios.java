package org.rungwork.gap;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rungwork.model.Concept;
import org.rungwork.projection.Concepts;
import org.rungwork.projection.Projection;

/**
 * Finds the few skills that prepare best for several roles. The mean coverage is a monotone and submodular function of the
 * set of skills learnt: what a skill adds never grows with what is there already. So choosing the best one again and again
 * reaches at least the share 1 - 1/e of what can be gained, and what can be gained has a bound that is easy to compute.
 */
public final class Portfolios {

    private static final int EXACT_SIZE = 4;
    private static final long EXACT_WORK = 20_000_000;
    private static final double GREEDY_SHARE = 1 - 1 / Math.E;

    private final Gaps gaps;
    private final Projection projection;
    private final long work;

    public Portfolios(Gaps gaps) {
        this(gaps, EXACT_WORK);
    }

    /** @param work how many lines to look at before an exact search is given up */
    Portfolios(Gaps gaps, long work) {
        this.gaps = gaps;
        this.projection = gaps.projection();
        this.work = work;
    }

    /**
     * The skills that raise the mean coverage of roles most. Up to four are searched for exactly unless that is too much
     * work; more are chosen one by one.
     *
     * @param roles numbers of the roles; each counts once, and only where it can be measured
     * @param k most skills to choose, from 1
     * @param rank rank to learn them to; 0 for the one that is asked for of the skill itself, or of those it counts
     *     towards if nobody asks for it
     * @param check called again and again; what it throws ends the search
     */
    public Portfolio best(Holder holder, List<Integer> roles, View view, int k, int rank, Runnable check) {
        Map<Boolean, List<Integer>> byMeasure =
                roles.stream().distinct().collect(Collectors.partitioningBy(role -> isMeasured(role, view)));
        List<Integer> measured = byMeasure.get(true);
        Effects effects = new Effects(projection, new Lines(projection, measured, view), view);
        Credits before = Credits.of(projection, effects, holder, view, rank);
        Selection selection = Selection.greedy(before, all(effects), k, check);
        double bound = bound(selection, k);
        boolean exact = Coverage.rounded(bound - selection.gain()) <= 0;
        if (!exact && k <= EXACT_SIZE) {
            ExactSearch search = new ExactSearch(selection, work, check);
            exact = search.run(before, k);
            selection = Selection.greedy(before, search.best().stream().mapToInt(i -> i), k, check);
        }
        boolean none = measured.isEmpty();
        double covered = before.covered();
        double best = exact ? selection.gain() : bound;
        return new Portfolio(
                projection.version(),
                Parameters.of(projection.scales(), view),
                concepts(projection.roles(), measured),
                concepts(projection.roles(), byMeasure.get(false)),
                Math.max(0, rank),
                exact,
                none ? null : covered / measured.size(),
                none ? null : (covered + selection.gain()) / measured.size(),
                none ? null : (covered + best) / measured.size(),
                skills(selection, measured),
                matches(selection, measured));
    }

    private boolean isMeasured(int role, View view) {
        return Needs.of(projection, role, view).size() > 0;
    }

    private static IntStream all(Effects effects) {
        return IntStream.range(0, effects.size());
    }

    /** What nothing of the size can gain more than. */
    private static double bound(Selection greedy, int size) {
        Credits after = greedy.after();
        double more = all(after.effects())
                .mapToDouble(candidate -> -after.gain(candidate))
                .sorted()
                .limit(size)
                .sum();
        return Math.min(greedy.gain() - more, greedy.gain() / GREEDY_SHARE);
    }

    private List<SkillGain> skills(Selection selection, List<Integer> roles) {
        Premiums premiums = new Premiums(projection);
        return IntStream.range(0, selection.candidates().size())
                .mapToObj(index -> {
                    int candidate = selection.candidates().get(index);
                    int skill = selection.after().effects().skill(candidate);
                    return new SkillGain(
                            projection.skills().concepts().get(skill),
                            selection.after().rank(candidate),
                            selection.gains().get(index) / roles.size(),
                            premiums.of(roles, skill));
                })
                .toList();
    }

    private List<RoleMatch> matches(Selection selection, List<Integer> roles) {
        return IntStream.range(0, roles.size())
                .mapToObj(index -> new RoleMatch(
                        projection.roles().get(roles.get(index)),
                        selection.after().coverage(index, gaps.reason(roles.get(index)))))
                .toList();
    }

    private static List<Concept> concepts(Concepts concepts, List<Integer> numbers) {
        return numbers.stream().map(concepts::get).toList();
    }
}
