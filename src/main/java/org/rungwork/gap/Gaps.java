package org.rungwork.gap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.rungwork.projection.Links;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Requirements;

/** Measures gaps on one projection. */
public final class Gaps {

    private final Projection projection;
    private final Map<Counting.Key, Counting> countings;

    public Gaps(Projection projection) {
        this(projection, new ConcurrentHashMap<>());
    }

    private Gaps(Projection projection, Map<Counting.Key, Counting> countings) {
        this.projection = projection;
        this.countings = countings;
    }

    /** The same, answering from the same statements with other labels; what is known already is shared. */
    public Gaps on(Projection labelled) {
        return new Gaps(labelled, countings);
    }

    public Projection projection() {
        return projection;
    }

    /** The full report with reasons and evidence. */
    public GapReport report(Holder holder, int target, View view) {
        return new GapReporter(projection, view).report(holder, target);
    }

    /** The measures alone. */
    public Coverage coverage(Holder holder, int target, View view) {
        return coverage(new Held(projection, holder, view), target, view);
    }

    Coverage coverage(Held held, int target, View view) {
        Needs needs = Needs.of(projection, target, view);
        Coverage.Sum sum = new Coverage.Sum();
        for (int line = 0; line < needs.size(); line++) {
            sum.add(needs.weight(line), credit(held, needs, line));
        }
        return sum.coverage(reason(target));
    }

    static double credit(Held held, Needs needs, int line) {
        return held.credit(needs.skill(line), needs.rank(line), needs.firstRow(line), needs.afterRow(line));
    }

    /** The skills of a role that somebody does not meet, in the order of their IRIs. */
    public List<Shortfall> shortfalls(Holder holder, int target, View view) {
        Held held = new Held(projection, holder, view);
        Needs needs = Needs.of(projection, target, view);
        List<Shortfall> shortfalls = new ArrayList<>();
        for (int line = 0; line < needs.size(); line++) {
            double credit = credit(held, needs, line);
            if (credit < 1) {
                int need = needs.rank(line) == 0 ? view.assumedLevel() : needs.rank(line);
                shortfalls.add(new Shortfall(projection.skills().concepts().get(needs.skill(line)), need, credit));
            }
        }
        return shortfalls;
    }

    /** The roles that ask for more of a skill than somebody has, by their numbers. */
    public BitSet lacking(Holder holder, int skill, View view) {
        Requirements rows = projection.requirements();
        Held held = new Held(projection, holder, view);
        BitSet roles = new BitSet();
        for (int at = rows.bySkill().start(skill); at < rows.bySkill().end(skill); at++) {
            int role = rows.role(rows.bySkill().target(at));
            Needs needs = Needs.of(projection, role, view);
            int line = needs.line(skill);
            if (line >= 0 && credit(held, needs, line) < 1) {
                roles.set(role);
            }
        }
        return roles;
    }

    /** Why a role without a coverage has none. */
    String reason(int role) {
        return projection.isDescribed(role) ? Coverage.NOTHING_COUNTS : Coverage.NOT_DESCRIBED;
    }

    /**
     * The gap G of each of several roles for one holder: the sum of weights not covered, NaN where nothing counts.
     *
     * @param targets numbers of roles
     */
    public double[] gaps(Holder holder, int[] targets, View view) {
        Held held = new Held(projection, holder, view);
        return IntStream.of(targets)
                .mapToDouble(target -> {
                    Double gap = coverage(held, target, view).gap();
                    return gap == null ? Double.NaN : gap;
                })
                .toArray();
    }

    /**
     * The roles that somebody covers best, best first, then by IRI; their own role and roles that are not described are
     * left out.
     *
     * @param limit most roles to name, from 1
     */
    public List<RoleMatch> nearest(Holder holder, View view, int limit) {
        Held held = new Held(projection, holder, view);
        double[] values = values(held, view);
        return best(values, holder.role(), limit).stream()
                .map(role -> new RoleMatch(projection.roles().get(role), coverage(held, role, view)))
                .toList();
    }

    /** The roles with the greatest values, greatest first, then by number. */
    private static List<Integer> best(double[] values, int without, int limit) {
        Comparator<Integer> worstFirst = Comparator.comparingDouble((Integer role) -> Coverage.rounded(values[role]))
                .thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int role = 0; role < values.length; role++) {
            boolean counts = role != without && !Double.isNaN(values[role]);
            // one that is only as good comes after those of smaller number
            if (counts
                    && (best.size() < limit
                            || Coverage.rounded(values[role]) > Coverage.rounded(values[best.element()]))) {
                best.add(role);
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(worstFirst.reversed()).toList();
    }

    /**
     * The coverage of every role, NaN where nothing counts. Goes skill by skill: only the statements on skills that the
     * held ones count towards are looked at.
     */
    double[] values(Held held, View view) {
        Counting counting = countings.computeIfAbsent(Counting.Key.of(view), key -> Counting.of(projection, view));
        double[] covered = new double[projection.roles().size()];
        boolean[] done = new boolean[projection.skills().size()];
        for (int index = 0; index < held.touchedSize(); index++) {
            done[held.touched(index)] = true;
            score(held, held.touched(index), view, counting, covered);
        }
        scoreIllustrated(held, view, counting, covered, done);
        for (int role = 0; role < covered.length; role++) {
            // 0 / 0, not a number, where nothing counts
            covered[role] /= counting.totals()[role];
        }
        return covered;
    }

    /** Adds what is covered of one skill to all roles that ask for it. */
    private void score(Held held, int skill, View view, Counting counting, double[] covered) {
        Requirements rows = projection.requirements();
        Links bySkill = rows.bySkill();
        int at = bySkill.start(skill);
        while (at < bySkill.end(skill)) {
            int first = bySkill.target(at);
            int role = rows.role(first);
            double weight = 0;
            int rank = 0;
            int row = first;
            for (; at < bySkill.end(skill) && rows.role(bySkill.target(at)) == role; at++) {
                row = bySkill.target(at);
                double own = Needs.weight(projection, row, view);
                if (own > 0) {
                    weight = Math.max(weight, own);
                    rank = Math.max(rank, Needs.rank(projection.scales(), rows.level(row)));
                }
            }
            if (counting.lines().get(first)) {
                covered[role] += weight * held.credit(skill, rank, first, row + 1);
            }
        }
    }

    /** Skills that count only because a requirement names a held one as an example. */
    private void scoreIllustrated(Held held, View view, Counting counting, double[] covered, boolean[] done) {
        Links rowsOf = projection.requirements().byIllustration();
        for (Holder.Claim claim : held.holder().claims()) {
            for (int at = rowsOf.start(claim.skill()); at < rowsOf.end(claim.skill()); at++) {
                int skill = projection.requirements().skill(rowsOf.target(at));
                if (!done[skill]) {
                    done[skill] = true;
                    score(held, skill, view, counting, covered);
                }
            }
        }
    }
}
