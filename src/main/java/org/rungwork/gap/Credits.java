package org.rungwork.gap;

import java.util.Arrays;
import org.rungwork.projection.Projection;

/** What somebody has for each line, while they learn one skill after another. */
final class Credits {

    private final Effects effects;
    private final int[] ranks;
    private final double[] credits;

    private Credits(Effects effects, int[] ranks, double[] credits) {
        this.effects = effects;
        this.ranks = ranks;
        this.credits = credits;
    }

    /** @param wanted rank that skills are learnt to, as {@link Effects#rank} takes it */
    static Credits of(Projection projection, Effects effects, Holder holder, View view, int wanted) {
        Lines lines = effects.lines();
        Held held = new Held(projection, holder, view);
        double[] credits = new double[lines.size()];
        Arrays.setAll(
                credits,
                line -> held.credit(lines.skill(line), lines.rank(line), lines.firstRow(line), lines.afterRow(line)));
        int[] ranks = new int[effects.size()];
        Arrays.setAll(ranks, candidate -> effects.rank(candidate, wanted));
        return new Credits(effects, ranks, credits);
    }

    Credits copy() {
        return new Credits(effects, ranks, credits.clone());
    }

    Effects effects() {
        return effects;
    }

    double credit(int line) {
        return credits[line];
    }

    /** The rank that a candidate is learnt to. */
    int rank(int candidate) {
        return ranks[candidate];
    }

    /** The rise of the coverages, added up over the roles, if a candidate were learnt now. It never grows by learning others. */
    double gain(int candidate) {
        Groups groups = effects.groups();
        double gain = 0;
        for (int effect = effects.start(candidate); effect < effects.end(candidate); effect++) {
            int group = effects.group(effect);
            for (int at = groups.start(group); at < groups.end(group); at++) {
                int line = groups.line(at);
                gain += effects.lines().share(line) * rise(candidate, effect, line);
            }
        }
        return Coverage.rounded(gain);
    }

    /** The rise of the credit of a line by one effect of a candidate. */
    double rise(int candidate, int effect, int line) {
        return Math.max(0, effects.credit(effect, line, ranks[candidate]) - credits[line]);
    }

    void learn(int candidate) {
        Groups groups = effects.groups();
        for (int effect = effects.start(candidate); effect < effects.end(candidate); effect++) {
            int group = effects.group(effect);
            for (int at = groups.start(group); at < groups.end(group); at++) {
                int line = groups.line(at);
                credits[line] = Math.max(credits[line], effects.credit(effect, line, ranks[candidate]));
            }
        }
    }

    /** The coverages, added up over the roles. */
    double covered() {
        double covered = 0;
        for (int line = 0; line < credits.length; line++) {
            covered += effects.lines().share(line) * credits[line];
        }
        return covered;
    }

    /** The coverage of the role with the index. */
    Coverage coverage(int index, String reason) {
        Coverage.Sum sum = new Coverage.Sum();
        Lines lines = effects.lines();
        for (int line = lines.first(index); line < lines.first(index + 1); line++) {
            sum.add(lines.needs().get(index).weight(line - lines.first(index)), credits[line]);
        }
        return sum.coverage(reason);
    }
}
