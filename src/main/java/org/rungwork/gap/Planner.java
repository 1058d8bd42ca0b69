package org.rungwork.gap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rungwork.model.Concept;
import org.rungwork.projection.Projection;

/** Puts the skills that one role asks for and somebody lacks into the order in which they learn them. */
final class Planner {

    private final Projection projection;
    private final int role;
    private final Credits credits;
    private final Effects effects;
    private final Lines lines;
    private final Premiums premiums;
    private final BitSet open = new BitSet();
    private final BitSet learnt = new BitSet();
    private final BitSet[] above;

    /** @param credits what somebody has for the lines of the role; learns with them */
    Planner(Projection projection, int role, Credits credits) {
        this.projection = projection;
        this.role = role;
        this.credits = credits;
        this.effects = credits.effects();
        this.lines = effects.lines();
        this.premiums = new Premiums(projection);
        this.above = above();
    }

    /** The lines above each line, without those of a circle: there nothing comes first. */
    private BitSet[] above() {
        Ascent ascent = new Ascent(projection.skills().broader());
        BitSet[] found = new BitSet[lines.size()];
        for (int line = 0; line < found.length; line++) {
            found[line] = new BitSet();
            for (int skill : ascent.from(lines.skill(line))) {
                int upper = lines.needs().getFirst().line(skill);
                if (upper >= 0) {
                    found[line].set(upper);
                }
            }
        }
        for (int line = 0; line < found.length; line++) {
            for (int upper = line + 1; upper < found.length; upper++) {
                if (found[line].get(upper) && found[upper].get(line)) {
                    found[line].clear(upper);
                    found[upper].clear(line);
                }
            }
        }
        return found;
    }

    List<PlanStep> steps() {
        List<PlanStep> steps = new ArrayList<>();
        open.set(0, lines.size());
        closeWhatNeedsNoLearning();
        while (!open.isEmpty()) {
            int line = next();
            steps.add(step(line));
            open.clear(line);
            learnt.set(line);
            closeWhatNeedsNoLearning();
        }
        return steps;
    }

    private void closeWhatNeedsNoLearning() {
        for (int line = open.nextSetBit(0); line >= 0; line = open.nextSetBit(line + 1)) {
            if (credits.credit(line) >= 1 || gain(line) <= 0) {
                open.clear(line);
            }
        }
    }

    private int next() {
        record Choice(int line, double gain, double premium) {}
        return open.stream()
                .filter(line -> !above[line].intersects(open))
                .mapToObj(line -> new Choice(line, gain(line), premiums.greatest(role, lines.skill(line))))
                .min(Comparator.comparingDouble(Choice::gain)
                        .thenComparingDouble(Choice::premium)
                        .reversed()
                        .thenComparingInt(Choice::line))
                .orElseThrow()
                .line();
    }

    private double gain(int line) {
        return credits.gain(candidate(line));
    }

    private int candidate(int line) {
        return effects.candidate(lines.skill(line));
    }

    private PlanStep step(int line) {
        int candidate = candidate(line);
        double gain = credits.gain(candidate);
        List<Implied> implied = implied(candidate);
        credits.learn(candidate);
        return new PlanStep(
                concept(line),
                credits.rank(candidate),
                gain,
                credits.covered(),
                above[line].stream().filter(learnt::get).mapToObj(this::concept).toList(),
                implied,
                premiums.of(List.of(role), lines.skill(line)));
    }

    /** In the lines of one role each group is a single line. */
    private List<Implied> implied(int candidate) {
        return IntStream.range(effects.start(candidate), effects.end(candidate))
                .filter(effect -> !effects.isOwn(effect))
                .mapToObj(effect -> implied(candidate, effect))
                .filter(implied -> implied.credit() > 0)
                .toList();
    }

    private Implied implied(int candidate, int effect) {
        int line = effects.groups().first(effects.group(effect));
        return new Implied(concept(line), credits.rise(candidate, effect, line));
    }

    private Concept concept(int line) {
        return projection.skills().concepts().get(lines.skill(line));
    }
}
