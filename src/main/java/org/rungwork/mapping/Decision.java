package org.rungwork.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;

/**
 * An entry of the trail: what somebody decided on a mapping or said of it.
 *
 * @param number in the order of all decisions, from 1
 * @param author IRI of who decided
 * @param before what the mapping was
 * @param after what it is since
 * @param predicate IRI of the relation that is accepted, rejected or, by an undoing, in force again; empty for a remark
 * @param subject what was seen of the subject; so with the object
 * @param comment empty where there is none
 * @param candidate IRI of the record that proposed it; empty where none did
 * @param undone number of the decision that is taken back
 */
public record Decision(
        int number,
        Kind kind,
        Ends ends,
        String author,
        Instant time,
        MappingState before,
        MappingState after,
        String predicate,
        Sighting subject,
        Sighting object,
        OptionalDouble confidence,
        String comment,
        String candidate,
        OptionalInt undone) {

    private static final String NAMESPACE = Identifiers.NAMESPACE + "decision/";

    /** What kind of entry. */
    public enum Kind {
        ACCEPTANCE(Rw.Acceptance),
        REJECTION(Rw.Rejection),
        UNDOING(Rw.Undoing),
        REMARK(Rw.MappingRemark);

        private final transient Node type;

        Kind(Node type) {
            this.type = type;
        }

        Node type() {
            return type;
        }

        static Kind of(String iri) {
            for (Kind kind : values()) {
                if (kind.type.getURI().equals(iri)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("<" + iri + "> is no kind of decision");
        }
    }

    /** @param row of mapping-decisions */
    static Decision of(Map<String, String> row) {
        return new Decision(
                Integer.parseInt(row.get("number")),
                Kind.of(row.get("kind")),
                new Ends(row.get("subject"), row.get("object")),
                row.get("author"),
                Instant.parse(row.get("time")),
                MappingState.of(row.get("before")),
                MappingState.of(row.get("after")),
                row.getOrDefault("predicate", ""),
                Sighting.of("subject", row),
                Sighting.of("object", row),
                Claim.confidence(row),
                row.getOrDefault("comment", ""),
                row.getOrDefault("candidate", ""),
                row.containsKey("undone")
                        ? OptionalInt.of(Integer.parseInt(Identifiers.localName(row.get("undone"))))
                        : OptionalInt.empty());
    }

    String iri() {
        return iri(number);
    }

    static String iri(int number) {
        return NAMESPACE + number;
    }

    /** The decisions that were not taken back, in their order. */
    static List<Decision> standing(List<Decision> all) {
        List<Decision> standing = new ArrayList<>();
        for (Decision decision : all) {
            switch (decision.kind()) {
                case ACCEPTANCE, REJECTION -> standing.add(decision);
                case UNDOING ->
                    standing.removeIf(one -> one.number() == decision.undone().orElse(0));
                case REMARK -> {}
            }
        }
        return standing;
    }

    static Optional<Decision> last(List<Decision> decisions) {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }
}
