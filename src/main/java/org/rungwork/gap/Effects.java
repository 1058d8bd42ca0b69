package org.rungwork.gap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.rungwork.projection.Links;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Skills;

/**
 * Which skills, once learnt, count towards which groups of lines, and by which relation: the first that applies. The skills
 * that count towards any are the candidates, in the order of their IRIs.
 */
final class Effects {

    private static final Relation[] RELATIONS = Relation.values();

    /**
     * An effect while it is collected is one long: candidate, group and place of the relation among those that count most,
     * so that sorting puts the best relation first.
     */
    private static final int RELATION_BITS = 4;

    private static final int GROUP_BITS = 32;

    private final Lines lines;
    private final Groups groups;
    private final double[] coefficients;
    private final int[] candidates;
    private final int[] starts;
    private final int[] groupOf;
    private final byte[] relationOf;

    Effects(Projection projection, Lines lines, View view) {
        this.lines = lines;
        this.groups = new Groups(projection, lines);
        this.coefficients =
                Arrays.stream(RELATIONS).mapToDouble(view::coefficient).toArray();
        Relation[] best = RELATIONS.clone();
        Arrays.sort(best, Comparator.comparing(view::coefficient).reversed().thenComparing(Comparator.naturalOrder()));
        long[] effects = new Collector(projection, lines, groups, best).collect();
        this.candidates =
                Arrays.stream(effects).mapToInt(Effects::candidate).distinct().toArray();
        this.starts = new int[candidates.length + 1];
        this.groupOf = new int[effects.length];
        this.relationOf = new byte[effects.length];
        int candidate = -1;
        for (int at = 0; at < effects.length; at++) {
            if (at == 0 || candidate(effects[at]) != candidates[candidate]) {
                starts[++candidate] = at;
            }
            groupOf[at] = group(effects[at]);
            relationOf[at] = (byte) best[(int) (effects[at] & (1 << RELATION_BITS) - 1)].ordinal();
        }
        starts[candidates.length] = effects.length;
    }

    private static int candidate(long effect) {
        return (int) (effect >>> GROUP_BITS + RELATION_BITS);
    }

    private static int group(long effect) {
        return (int) (effect >>> RELATION_BITS);
    }

    Lines lines() {
        return lines;
    }

    Groups groups() {
        return groups;
    }

    /** How many candidates there are. */
    int size() {
        return candidates.length;
    }

    int skill(int candidate) {
        return candidates[candidate];
    }

    /** The candidate that is the skill, or a negative number. */
    int candidate(int skill) {
        return Arrays.binarySearch(candidates, skill);
    }

    /** First effect of a candidate; its last stands before {@link #end}. */
    int start(int candidate) {
        return starts[candidate];
    }

    int end(int candidate) {
        return starts[candidate + 1];
    }

    int group(int effect) {
        return groupOf[effect];
    }

    /** How many lines a candidate counts towards. */
    int lineCount(int candidate) {
        int count = 0;
        for (int effect = start(candidate); effect < end(candidate); effect++) {
            count += groups.end(groupOf[effect]) - groups.start(groupOf[effect]);
        }
        return count;
    }

    /** Whether the candidate is the very skill that the group asks for. */
    boolean isOwn(int effect) {
        return RELATIONS[relationOf[effect]] == Relation.SAME;
    }

    /** The credit that the candidate gives a line of the group when it is learnt to a rank. */
    double credit(int effect, int line, int rank) {
        return coefficients[relationOf[effect]] * Math.min(1, (double) rank / lines.rank(line));
    }

    /**
     * The rank to learn a candidate to.
     *
     * @param wanted the rank wanted; for 0 or less the highest rank that is asked for of the skill itself, or of those it
     *     counts towards if nobody asks for it
     */
    int rank(int candidate, int wanted) {
        if (wanted > 0) {
            return wanted;
        }
        int own = highest(IntStream.range(start(candidate), end(candidate)).filter(this::isOwn));
        return own > 0 ? own : highest(IntStream.range(start(candidate), end(candidate)));
    }

    private int highest(IntStream effects) {
        return effects.map(effect -> groups.rank(groupOf[effect])).max().orElse(0);
    }

    /** Goes from each skill asked for to all that count towards it. */
    private static final class Collector {

        private final Projection projection;
        private final Lines lines;
        private final Groups groups;
        private final Ascent descent;
        private final LongStream.Builder found = LongStream.builder();

        private final int[] places = new int[RELATIONS.length];

        Collector(Projection projection, Lines lines, Groups groups, Relation[] best) {
            for (int place = 0; place < best.length; place++) {
                places[best[place].ordinal()] = place;
            }
            this.projection = projection;
            this.lines = lines;
            this.groups = groups;
            this.descent = new Ascent(projection.skills().narrower());
        }

        /** Sorted by candidate and group, each pair once. */
        long[] collect() {
            for (int group = 0; group < groups.size(); group++) {
                collect(group);
            }
            long[] sorted = found.build().sorted().toArray();
            int kept = 0;
            for (long effect : sorted) {
                if (kept == 0 || effect >>> RELATION_BITS != sorted[kept - 1] >>> RELATION_BITS) {
                    sorted[kept++] = effect;
                }
            }
            return Arrays.copyOf(sorted, kept);
        }

        private void collect(int group) {
            int line = groups.first(group);
            int asked = lines.skill(line);
            for (int row = lines.firstRow(line); row < lines.afterRow(line); row++) {
                Links illustrations = projection.requirements().illustrations();
                for (int at = illustrations.start(row); at < illustrations.end(row); at++) {
                    add(illustrations.target(at), group, Relation.ILLUSTRATING);
                }
            }
            collect(asked, false, group);
            Links exact = projection.skills().exact();
            for (int at = exact.start(asked); at < exact.end(asked); at++) {
                collect(exact.target(at), true, group);
            }
        }

        /** @param mapped whether the skill only means the same as the one asked for */
        private void collect(int asked, boolean mapped, int group) {
            Skills skills = projection.skills();
            add(asked, Relation.SAME, mapped, group);
            for (int below : descent.from(asked)) {
                add(below, Relation.NARROWER, mapped, group);
            }
            add(skills.broader(), asked, Relation.BROADER, mapped, group);
            add(skills.related(), asked, Relation.RELATED, mapped, group);
        }

        private void add(Links links, int source, Relation relation, boolean mapped, int group) {
            for (int at = links.start(source); at < links.end(source); at++) {
                add(links.target(at), relation, mapped, group);
            }
        }

        private void add(int candidate, Relation relation, boolean mapped, int group) {
            add(candidate, group, mapped ? relation.mapped() : relation);
            Links exact = projection.skills().exact();
            for (int at = exact.start(candidate); at < exact.end(candidate); at++) {
                add(exact.target(at), group, relation.mapped());
            }
        }

        private void add(int candidate, int group, Relation relation) {
            found.add((long) candidate << GROUP_BITS + RELATION_BITS
                    | (long) group << RELATION_BITS
                    | places[relation.ordinal()]);
        }
    }
}
