package org.rungwork.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rungwork.vocabulary.Identifiers;

/**
 * A derived career move.
 *
 * @param rule the ground on which it was derived
 * @param confidence 0 to 1
 * @param index place in the list of related occupations; {@link #UNLISTED} for moves from coverage
 * @param coverage how far the skills of the role left cover those of the role taken; null where it was not measured
 * @param preparation of the two occupations behind it; null where one of them is not known
 * @param grounds the nodes it was derived from
 */
record Move(
        Node from,
        Node to,
        Node rule,
        double confidence,
        int index,
        @Nullable Double coverage,
        @Nullable Step preparation,
        List<Node> grounds) {

    static final int UNLISTED = Integer.MAX_VALUE;

    /** The surest first; the order is total among the moves that leave one role. */
    static final Comparator<Move> SUREST_FIRST = Comparator.comparingDouble(Move::confidence)
            .reversed()
            .thenComparing(move -> move.coverage() == null ? 1 : -move.coverage())
            .thenComparing(Move::index)
            .thenComparing(move -> move.to().getURI());

    private static final String MOVES = "https://w3id.org/rungwork/id/progression/move/";

    Move {
        grounds = List.copyOf(grounds);
    }

    /** The preparation of the occupation left and of the one taken. */
    record Step(Preparation before, Preparation after) {}

    Node node() {
        return NodeFactory.createURI(
                MOVES + Identifiers.localName(from.getURI()) + "--" + Identifiers.localName(to.getURI()));
    }

    /**
     * The same move between roles that mean the occupations.
     *
     * @param covered how far the skills of the one cover those of the other; null where it cannot be measured
     */
    Move between(Match left, Match taken, @Nullable Double covered) {
        List<Node> carried = new ArrayList<>(List.of(node()));
        left.ground().ifPresent(carried::add);
        taken.ground().ifPresent(carried::add);
        return new Move(
                left.role(),
                taken.role(),
                rule,
                confidence * left.confidence() * taken.confidence(),
                index,
                covered,
                preparation,
                carried);
    }

    /**
     * That a role means an occupation.
     *
     * @param ground the record of the match; empty where nobody wrote one
     */
    record Match(Node role, Node occupation, double confidence, Optional<Node> ground) {}
}
