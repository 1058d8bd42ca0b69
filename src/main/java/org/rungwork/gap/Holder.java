package org.rungwork.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rungwork.projection.Projection;

/**
 * Somebody whose skills are measured: a person, or the typical holder of a role.
 *
 * @param role number of the role whose typical holder it is, or -1 for a person
 * @param claims the skills held, each once, in the order of their numbers
 * @param background education, experience and certificates, as far as they are known
 */
public record Holder(int role, List<Claim> claims, Background background) {

    /** Level that somebody does not state. */
    public static final int NOT_STATED = 0;

    public Holder {
        TreeMap<Integer, Claim> best = new TreeMap<>();
        for (Claim claim : claims) {
            best.merge(claim.skill(), claim, (a, b) -> a.rank() >= b.rank() ? a : b);
        }
        claims = List.copyOf(best.values());
    }

    /**
     * A skill held.
     *
     * @param skill number of the skill
     * @param rank rank of the level, or {@link #NOT_STATED}
     */
    public record Claim(int skill, int rank) {}

    /** A person with skills and a background. */
    public static Holder person(List<Claim> claims, Background background) {
        return new Holder(-1, claims, background);
    }

    /**
     * The typical holder of a role: what the role itself needs. Skills that it names as examples only are not assumed to
     * be held.
     */
    public static Holder typical(Projection projection, int role, View view) {
        Needs needs = Needs.of(projection, role, view.ofHolder());
        List<Claim> claims = new ArrayList<>();
        for (int line = 0; line < needs.size(); line++) {
            claims.add(new Claim(needs.skill(line), needs.rank(line)));
        }
        return new Holder(role, claims, Background.typical(projection, role));
    }

    /** The same with one skill more, or with a higher level of one. */
    public Holder with(Claim learnt) {
        return new Holder(
                role, Stream.concat(claims.stream(), Stream.of(learnt)).toList(), background);
    }

    Optional<Claim> claim(int skill) {
        return claims.stream().filter(claim -> claim.skill() == skill).max(Comparator.comparingInt(Claim::rank));
    }
}
