package org.rungwork.gap;

import java.util.List;
import org.rungwork.projection.Projection;

/** The lines of what several roles need, numbered through: those of the first role, then those of the second, and so on. */
final class Lines {

    private final List<Needs> needs;
    private final int[] firstLines;
    private final int[] skills;
    private final int[] firstRows;
    private final int[] afterRows;
    private final int[] ranks;
    private final double[] shares;

    Lines(Projection projection, List<Integer> roles, View view) {
        this.needs =
                roles.stream().map(role -> Needs.of(projection, role, view)).toList();
        this.firstLines = new int[needs.size() + 1];
        for (int index = 0; index < needs.size(); index++) {
            firstLines[index + 1] = firstLines[index] + needs.get(index).size();
        }
        int size = size();
        this.skills = new int[size];
        this.firstRows = new int[size];
        this.afterRows = new int[size];
        this.ranks = new int[size];
        this.shares = new double[size];
        for (int index = 0; index < needs.size(); index++) {
            fill(needs.get(index), firstLines[index], view);
        }
    }

    private void fill(Needs role, int first, View view) {
        double total = role.totalWeight();
        for (int i = 0; i < role.size(); i++) {
            skills[first + i] = role.skill(i);
            firstRows[first + i] = role.firstRow(i);
            afterRows[first + i] = role.afterRow(i);
            ranks[first + i] = role.rank(i) == 0 ? view.assumedLevel() : role.rank(i);
            shares[first + i] = role.weight(i) / total;
        }
    }

    int size() {
        return firstLines[needs.size()];
    }

    List<Needs> needs() {
        return needs;
    }

    /** First line of the role with the index; that of the index after the last role is the size. */
    int first(int index) {
        return firstLines[index];
    }

    int skill(int line) {
        return skills[line];
    }

    /** Rank asked for; the assumed one where no statement gives a level. */
    int rank(int line) {
        return ranks[line];
    }

    /** What the line makes of its role's coverage: the shares of a role add up to 1. */
    double share(int line) {
        return shares[line];
    }

    int firstRow(int line) {
        return firstRows[line];
    }

    int afterRow(int line) {
        return afterRows[line];
    }
}
