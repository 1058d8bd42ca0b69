package org.rungwork.gap;

import java.util.Arrays;
import java.util.BitSet;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Requirements;
import org.rungwork.projection.Scales;

/**
 * What a role needs in one view: a line for each skill, in the order of the skills' numbers. Of several statements on one
 * skill the strictest level and the strongest importance hold.
 */
final class Needs {

    private final int role;
    private final int[] skills;
    private final int[] ranks;
    private final double[] weights;
    private final int[] importances;
    private final int[] firstRows;
    private final int[] afterRows;
    private int size;

    private Needs(int role, int rows) {
        this.role = role;
        this.skills = new int[rows];
        this.ranks = new int[rows];
        this.weights = new double[rows];
        this.importances = new int[rows];
        this.firstRows = new int[rows];
        this.afterRows = new int[rows];
    }

    static Needs of(Projection projection, int role, View view) {
        Needs needs = counted(projection, role, view);
        if (view.collapse()) {
            needs.collapse(new Ascent(
                    projection.skills().broader(), projection.skills().size()));
        }
        return needs;
    }

    /** The same, for one role after another. */
    static Needs of(Projection projection, int role, View view, Ascent ascent) {
        Needs needs = counted(projection, role, view);
        if (view.collapse()) {
            needs.collapse(ascent);
        }
        return needs;
    }

    private static Needs counted(Projection projection, int role, View view) {
        Requirements rows = projection.requirements();
        Needs needs = new Needs(role, rows.end(role) - rows.start(role));
        int row = rows.start(role);
        while (row < rows.end(role)) {
            int after = row + 1;
            while (after < rows.end(role) && rows.skill(after) == rows.skill(row)) {
                after++;
            }
            needs.add(projection, row, after, view);
            row = after;
        }
        return needs;
    }

    private void add(Projection projection, int first, int after, View view) {
        Requirements rows = projection.requirements();
        int rank = 0;
        double weight = 0;
        int importance = Requirements.NOT_STATED;
        for (int row = first; row < after; row++) {
            double own = weight(projection, row, view);
            if (own > 0) {
                rank = Math.max(rank, rank(projection.scales(), rows.level(row)));
                if (own > weight) {
                    weight = own;
                    importance = rows.importance(row);
                }
            }
        }
        if (weight > 0) {
            skills[size] = rows.skill(first);
            ranks[size] = rank;
            weights[size] = weight;
            importances[size] = importance;
            firstRows[size] = first;
            afterRows[size] = after;
            size++;
        }
    }

    /** The weight of a statement in the view; 0 where it does not count. */
    static double weight(Projection projection, int row, View view) {
        Requirements rows = projection.requirements();
        int seniority = rows.seniority(row);
        if (seniority >= 0) {
            Scales scales = projection.scales();
            boolean reached = view.seniority() >= 0
                    && scales.seniorities().value(view.seniority())
                            >= scales.seniorities().value(seniority);
            if (!reached) {
                return 0;
            }
        }
        return view.weight(rows.importance(row));
    }

    static int rank(Scales scales, int level) {
        return level < 0 ? 0 : (int) scales.levels().value(level);
    }

    /** Leaves out what lies above another skill asked for. */
    private void collapse(Ascent ascent) {
        BitSet above = new BitSet();
        for (int line = 0; line < size; line++) {
            for (int skill : ascent.from(skills[line])) {
                above.set(skill);
            }
        }
        int kept = 0;
        for (int line = 0; line < size; line++) {
            if (!above.get(skills[line])) {
                skills[kept] = skills[line];
                ranks[kept] = ranks[line];
                weights[kept] = weights[line];
                importances[kept] = importances[line];
                firstRows[kept] = firstRows[line];
                afterRows[kept] = afterRows[line];
                kept++;
            }
        }
        size = kept;
    }

    int role() {
        return role;
    }

    int size() {
        return size;
    }

    int skill(int line) {
        return skills[line];
    }

    /** Rank asked for; 0 where no statement gives a level. */
    int rank(int line) {
        return ranks[line];
    }

    double weight(int line) {
        return weights[line];
    }

    int importance(int line) {
        return importances[line];
    }

    /** First statement row on the skill of the line, those that do not count in the view included. */
    int firstRow(int line) {
        return firstRows[line];
    }

    int afterRow(int line) {
        return afterRows[line];
    }

    /** The line of a skill, or a negative number. */
    int line(int skill) {
        return Arrays.binarySearch(skills, 0, size, skill);
    }

    double totalWeight() {
        double total = 0;
        for (int line = 0; line < size; line++) {
            total += weights[line];
        }
        return total;
    }
}
