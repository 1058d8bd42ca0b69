package org.rungwork.gap;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.rungwork.projection.Links;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Skills;

/**
 * Which skills, once learnt, count towards which lines, and by which relation: the first that applies. The skills that
 * count towards any are the candidates, in the order of their IRIs.
 */
final class Effects {

    private static final Relation[] RELATIONS = Relation.values();

    /** An effect while it is collected is one long: candidate, line and relation, so that sorting puts the first relation first. */
    private static final int RELATION_BITS = 3;

    private static final int LINE_BITS = 32;

    private final Lines lines;
    private final double[] coefficients;
    private final int[] candidates;
    private final int[] starts;
    private final int[] lineOf;
    private final byte[] relationOf;

    Effects(Projection projection, Lines lines, View view) {
        this.lines = lines;
        this.coefficients =
                Arrays.stream(RELATIONS).mapToDouble(view::coefficient).toArray();
        long[] effects = new Collector(projection, lines).collect();
        this.candidates =
                Arrays.stream(effects).mapToInt(Effects::candidate).distinct().toArray();
        this.starts = new int[candidates.length + 1];
        this.lineOf = new int[effects.length];
        this.relationOf = new byte[effects.length];
        int candidate = -1;
        for (int at = 0; at < effects.length; at++) {
            if (at == 0 || candidate(effects[at]) != candidates[candidate]) {
                starts[++candidate] = at;
            }
            lineOf[at] = line(effects[at]);
            relationOf[at] = (byte) (effects[at] & (1 << RELATION_BITS) - 1);
        }
        starts[candidates.length] = effects.length;
    }

    private static int candidate(long effect) {
        return (int) (effect >>> LINE_BITS + RELATION_BITS);
    }

    private static int line(long effect) {
        return (int) (effect >>> RELATION_BITS);
    }

    Lines lines() {
        return lines;
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

    int line(int effect) {
        return lineOf[effect];
    }

    boolean isOwn(int effect) {
        return RELATIONS[relationOf[effect]] == Relation.SAME;
    }

    /** The credit that the candidate gives the line of an effect when it is learnt to a rank. */
    double credit(int effect, int rank) {
        return coefficients[relationOf[effect]] * Math.min(1, (double) rank / lines.rank(lineOf[effect]));
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
        return effects.map(effect -> lines.rank(lineOf[effect])).max().orElse(0);
    }

    /** Goes from each skill asked for to all that count towards it. */
    private static final class Collector {

        private final Projection projection;
        private final Lines lines;
        private final Ascent descent;
        private final LongStream.Builder found = LongStream.builder();

        Collector(Projection projection, Lines lines) {
            this.projection = projection;
            this.lines = lines;
            this.descent = new Ascent(
                    projection.skills().narrower(), projection.skills().size());
        }

        /** Sorted by candidate and line, each pair once. */
        long[] collect() {
            for (int line = 0; line < lines.size(); line++) {
                collect(line);
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

        private void collect(int line) {
            Skills skills = projection.skills();
            int asked = lines.skill(line);
            add(asked, line, Relation.SAME);
            for (int row = lines.firstRow(line); row < lines.afterRow(line); row++) {
                add(projection.requirements().illustrations(), row, line, Relation.ILLUSTRATING);
            }
            for (int below : descent.from(asked)) {
                add(below, line, Relation.NARROWER);
            }
            add(skills.broader(), asked, line, Relation.BROADER);
            add(skills.related(), asked, line, Relation.RELATED);
        }

        private void add(Links links, int source, int line, Relation relation) {
            for (int at = links.start(source); at < links.end(source); at++) {
                add(links.target(at), line, relation);
            }
        }

        private void add(int candidate, int line, Relation relation) {
            found.add(
                    (long) candidate << LINE_BITS + RELATION_BITS | (long) line << RELATION_BITS | relation.ordinal());
        }
    }
}
