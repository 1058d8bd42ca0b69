package org.rungwork.page.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.page.picture.Strip;
import org.rungwork.projection.Moves;
import org.rungwork.projection.Projection;

/**
 * The recorded moves to and from a role: those of sources first, then the surest.
 *
 * @param before roles that lead here
 * @param after roles that it leads to
 * @param more how many further moves there are
 * @param strip the picture
 */
public record Neighbourhood(List<Neighbour> before, List<Neighbour> after, int more, Strip strip) {

    public Neighbourhood {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * @param tracks tracks by IRI of the role
     * @param most most roles on each side
     */
    public static Neighbourhood of(Edition edition, int role, Map<String, Track> tracks, int most) {
        Moves moves = edition.projection().moves();
        List<Integer> into = new ArrayList<>();
        List<Integer> outOf = new ArrayList<>();
        for (int move = 0; move < moves.size(); move++) {
            if (moves.to(move) == role) {
                into.add(move);
            }
            if (moves.from(move) == role) {
                outOf.add(move);
            }
        }
        Reader reader = new Reader(edition, tracks, most);
        List<Neighbour> before = reader.neighbours(into, moves::from);
        List<Neighbour> after = reader.neighbours(outOf, moves::to);
        return new Neighbourhood(
                before,
                after,
                reader.distinct(into, moves::from) + reader.distinct(outOf, moves::to) - before.size() - after.size(),
                Strip.of(before.size(), after.size()));
    }

    private record Reader(Edition edition, Map<String, Track> tracks, int most) {

        int distinct(List<Integer> moves, IntUnaryOperator end) {
            return (int) moves.stream().mapToInt(end::applyAsInt).distinct().count();
        }

        List<Neighbour> neighbours(List<Integer> moves, IntUnaryOperator end) {
            Moves all = edition.projection().moves();
            moves.sort(Comparator.<Integer, Boolean>comparing(move -> isDerived(move))
                    .thenComparing(move -> Double.isNaN(all.confidence(move)) ? -1 : -all.confidence(move)));
            Set<Integer> seen = new HashSet<>();
            return moves.stream()
                    .filter(move -> seen.add(end.applyAsInt(move)))
                    .limit(most)
                    .map(move -> neighbour(move, end.applyAsInt(move)))
                    .toList();
        }

        private Neighbour neighbour(int move, int role) {
            Projection projection = edition.projection();
            Moves moves = projection.moves();
            Concept concept = projection.roles().get(role);
            return new Neighbour(
                    concept,
                    Addresses.ofRole(concept),
                    tracks.getOrDefault(concept.iri(), Track.NONE),
                    known(moves.yearsLower(move)),
                    known(moves.yearsUpper(move)),
                    lacking(moves.from(move), moves.to(move)),
                    isDerived(move));
        }

        private boolean isDerived(int move) {
            int status = edition.projection().moves().status(move);
            return status >= 0
                    && edition.projection().scales().statuses().get(status).id().equals("Derived");
        }

        private OptionalInt lacking(int from, int to) {
            View view = View.standard(edition.projection().scales());
            Coverage coverage = edition.gaps().coverage(Holder.typical(edition.projection(), from, view), to, view);
            return coverage.value() == null || !edition.projection().isDescribed(from)
                    ? OptionalInt.empty()
                    : OptionalInt.of(coverage.partial() + coverage.missing());
        }

        private static @Nullable Double known(double years) {
            return Double.isNaN(years) ? null : years;
        }
    }
}
