package org.rungwork.gap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.projection.Links;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Skills;

/**
 * What somebody's skills count towards every other skill: for each skill they touch and each relation the highest level,
 * and whose it is. Credits are then looked up, not searched for.
 */
final class Held {

    private static final Relation[] RELATIONS = Relation.values();

    private final Projection projection;
    private final View view;
    private final Holder holder;
    private final SkillIndex touched = new SkillIndex();
    private int[] ranks = new int[64 * RELATIONS.length];
    private int[] heldSkills = new int[ranks.length];

    /** The best that somebody has for one skill asked for. */
    record Best(double credit, Relation relation, int skill, int rank) {}

    Held(Projection projection, Holder holder, View view) {
        this.projection = projection;
        this.view = view;
        this.holder = holder;
        Ascent ascent = new Ascent(projection.skills().broader());
        holder.claims().forEach(claim -> expand(claim, ascent));
    }

    /** What a claim counts towards. Where several relations hold, the one that counts most wins. */
    private void expand(Claim claim, Ascent ascent) {
        expand(claim, claim.skill(), false, ascent);
        Links exact = projection.skills().exact();
        for (int at = exact.start(claim.skill()); at < exact.end(claim.skill()); at++) {
            expand(claim, exact.target(at), true, ascent);
        }
    }

    private void expand(Claim claim, int skill, boolean mapped, Ascent ascent) {
        Skills skills = projection.skills();
        reach(skill, Relation.SAME, mapped, claim);
        for (int above : ascent.from(skill)) {
            reach(above, Relation.NARROWER, mapped, claim);
        }
        reach(skills.narrower(), skill, Relation.BROADER, mapped, claim);
        reach(skills.related(), skill, Relation.RELATED, mapped, claim);
    }

    private void reach(Links links, int source, Relation relation, boolean mapped, Claim claim) {
        for (int at = links.start(source); at < links.end(source); at++) {
            reach(links.target(at), relation, mapped, claim);
        }
    }

    private void reach(int skill, Relation relation, boolean mapped, Claim claim) {
        reach(skill, mapped ? relation.mapped() : relation, claim);
        Links exact = projection.skills().exact();
        for (int at = exact.start(skill); at < exact.end(skill); at++) {
            reach(exact.target(at), relation.mapped(), claim);
        }
    }

    private void reach(int skill, Relation relation, Claim claim) {
        int cell = cell(touched.add(skill), relation);
        while (cell >= ranks.length) {
            ranks = Arrays.copyOf(ranks, ranks.length * 2);
            heldSkills = Arrays.copyOf(heldSkills, ranks.length);
        }
        int rank = rank(claim);
        if (rank > ranks[cell]) {
            ranks[cell] = rank;
            heldSkills[cell] = claim.skill();
        }
    }

    private static int cell(int slot, Relation relation) {
        return slot * RELATIONS.length + relation.ordinal();
    }

    private int rank(Claim claim) {
        return claim.rank() == Holder.NOT_STATED ? view.assumedLevel() : claim.rank();
    }

    Holder holder() {
        return holder;
    }

    /** How many skills the held ones count towards; examples in requirements not included. */
    int touchedSize() {
        return touched.size();
    }

    int touched(int index) {
        return touched.skill(index);
    }

    boolean isClaimed(int skill) {
        int slot = touched.get(skill);
        return slot >= 0 && ranks[cell(slot, Relation.SAME)] > 0;
    }

    /**
     * The credit for a skill.
     *
     * @param needed rank asked for; 0 where none is stated
     * @param firstRow first statement that asks for it, whose examples count
     * @param afterRow row after the last
     */
    double credit(int skill, int needed, int firstRow, int afterRow) {
        double need = needed == 0 ? view.assumedLevel() : needed;
        double best = 0;
        int slot = touched.get(skill);
        if (slot >= 0) {
            for (Relation relation : RELATIONS) {
                int rank = ranks[cell(slot, relation)];
                if (rank > 0) {
                    best = Math.max(best, view.coefficient(relation) * Math.min(1, rank / need));
                }
            }
        }
        if (best < view.coefficient(Relation.ILLUSTRATING)) {
            best = Math.max(best, illustrated(skill, need, firstRow, afterRow));
        }
        return best;
    }

    private double illustrated(int skill, double need, int firstRow, int afterRow) {
        Claim example = example(skill, firstRow, afterRow);
        return example == null ? 0 : view.coefficient(Relation.ILLUSTRATING) * Math.min(1, rank(example) / need);
    }

    /** The held skill of the highest level that the rows name as an example of what they ask for. */
    private @Nullable Claim example(int skill, int firstRow, int afterRow) {
        Links illustrations = projection.requirements().illustrations();
        Claim best = null;
        for (int row = firstRow; row < afterRow; row++) {
            for (int at = illustrations.start(row); at < illustrations.end(row); at++) {
                int named = illustrations.target(at);
                if (named != skill && isClaimed(named)) {
                    Claim claim = holder.claim(named).orElseThrow();
                    best = best == null || rank(claim) > rank(best) ? claim : best;
                }
            }
        }
        return best;
    }

    /** The same with its reason; null where nothing held counts. */
    @Nullable
    Best best(int skill, int needed, int firstRow, int afterRow) {
        double need = needed == 0 ? view.assumedLevel() : needed;
        Best best = null;
        int slot = touched.get(skill);
        for (Relation relation : RELATIONS) {
            Best found = null;
            if (relation == Relation.ILLUSTRATING) {
                Claim example = example(skill, firstRow, afterRow);
                found = example == null ? null : best(relation, example.skill(), rank(example), need);
            } else if (slot >= 0 && ranks[cell(slot, relation)] > 0) {
                int cell = cell(slot, relation);
                found = best(relation, heldSkills[cell], ranks[cell], need);
            }
            if (found != null && found.credit() > 0 && (best == null || found.credit() > best.credit())) {
                best = found;
            }
        }
        return best;
    }

    private Best best(Relation relation, int skill, int rank, double need) {
        return new Best(view.coefficient(relation) * Math.min(1, rank / need), relation, skill, rank);
    }
}
