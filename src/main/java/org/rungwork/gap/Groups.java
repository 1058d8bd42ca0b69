package org.rungwork.gap;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.rungwork.projection.Projection;

/**
 * Lines in groups, so that the same skills count towards all lines of a group by the same relations: the lines on one
 * skill. A line with examples stands alone, since they count for it only.
 */
final class Groups {

    private final Lines lines;
    private final int[] ordered;
    private final int[] starts;
    private final int[] ranks;

    Groups(Projection projection, Lines lines) {
        this.lines = lines;
        boolean[] alone = new boolean[lines.size()];
        for (int line = 0; line < alone.length; line++) {
            alone[line] = hasExamples(projection, line);
        }
        this.ordered = bySkill(alone);
        this.starts = IntStream.rangeClosed(0, ordered.length)
                .filter(at -> at == 0 || at == ordered.length || isFirst(at, alone))
                .toArray();
        this.ranks = new int[size()];
        for (int group = 0; group < ranks.length; group++) {
            ranks[group] = IntStream.range(start(group), end(group))
                    .map(at -> lines.rank(line(at)))
                    .max()
                    .orElse(0);
        }
    }

    private boolean hasExamples(Projection projection, int line) {
        return IntStream.range(lines.firstRow(line), lines.afterRow(line))
                .anyMatch(row -> !projection.requirements().illustrations().isEmpty(row));
    }

    /** The lines by skill, those that stand alone after the others on the skill. */
    private int[] bySkill(boolean[] alone) {
        long[] keys = new long[lines.size()];
        for (int line = 0; line < keys.length; line++) {
            keys[line] = (2L * lines.skill(line) + (alone[line] ? 1 : 0)) << Integer.SIZE | line;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private boolean isFirst(int at, boolean[] alone) {
        return alone[ordered[at]] || lines.skill(ordered[at]) != lines.skill(ordered[at - 1]);
    }

    int size() {
        return Math.max(0, starts.length - 1);
    }

    /** Where the lines of a group start; they end before {@link #end}. */
    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return starts[group + 1];
    }

    int line(int at) {
        return ordered[at];
    }

    /** The first line of a group: asked for is the same skill in all. */
    int first(int group) {
        return ordered[starts[group]];
    }

    /** The highest rank that a line of the group asks for. */
    int rank(int group) {
        return ranks[group];
    }
}
