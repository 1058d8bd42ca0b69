package org.rungwork.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rungwork.vocabulary.Identifiers;

/**
 * Everything that is said of a mapping.
 *
 * @param ends the two concepts
 * @param claims the records, the one that counts first: what was decided here, what files hold, then candidates by
 *     confidence
 * @param changes why records no longer fit
 */
public record Mapping(Ends ends, List<Claim> claims, List<Change> changes) {

    private static final Comparator<Claim> WEIGHT = Comparator.comparing(Claim::isReview)
            .thenComparing(claim -> !claim.isCandidate())
            .thenComparing(claim -> !claim.negated())
            .thenComparing(Claim::confidenceOrLeast)
            .reversed()
            .thenComparing(Claim::iri);

    public Mapping {
        claims = claims.stream().sorted(WEIGHT).toList();
        changes = List.copyOf(changes);
    }

    public String id() {
        return ends.id();
    }

    /** The record that counts; empty while nobody has said anything. */
    public Optional<Claim> decisive() {
        return claims.stream().findFirst();
    }

    public MappingState state() {
        return decisive().map(this::state).orElse(MappingState.UNKNOWN);
    }

    private MappingState state(Claim claim) {
        if (claim.isCandidate()) {
            return ends.hasTarget() ? MappingState.CANDIDATE : MappingState.UNMATCHED;
        }
        if (claim.negated()) {
            return MappingState.REJECTED;
        }
        return changesOf(claim).isEmpty() ? MappingState.ACCEPTED : MappingState.STALE;
    }

    /** Whether anybody ever accepted or rejected it, here or in a file. */
    public boolean isDecided() {
        return claims.stream().anyMatch(claim -> !claim.isCandidate());
    }

    /** Why the record that counts no longer fits. */
    public List<Change> changesThatCount() {
        return decisive().map(this::changesOf).orElse(List.of());
    }

    private List<Change> changesOf(Claim claim) {
        return changes.stream()
                .filter(change -> change.record().equals(claim.iri()))
                .toList();
    }

    /** The accepted or rejected record that decisions here leave alone. */
    Optional<Claim> elsewhere() {
        return find(claim -> !claim.isCandidate() && !claim.isReview());
    }

    /** IRI of the record that proposed it, or of the one in a file that became stale; empty where nobody did. */
    String proposal() {
        return find(Claim::isCandidate)
                .or(this::elsewhere)
                .map(Claim::iri)
                .or(() -> find(Claim::isReview).map(Claim::candidate))
                .orElse("");
    }

    /** As it would be if nothing had been decided here. */
    Mapping withoutReview() {
        return new Mapping(
                ends, claims.stream().filter(claim -> !claim.isReview()).toList(), changes);
    }

    private Optional<Claim> find(Predicate<Claim> kind) {
        return claims.stream().filter(kind).findFirst();
    }

    public String predicate() {
        return decisive().map(Claim::predicate).orElse("");
    }

    public double confidence() {
        return decisive().map(Claim::confidenceOrLeast).orElse(0.0);
    }

    public String subjectLabel() {
        return label(ends.subject(), Claim::subject);
    }

    public String objectLabel() {
        return label(ends.object(), Claim::object);
    }

    private String label(String iri, Function<Claim, Sighting> end) {
        return claims.stream()
                .map(claim -> end.apply(claim).label())
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElseGet(() -> Identifiers.localName(iri));
    }
}
