package org.rungwork.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.rungwork.mapping.Decision.Kind;
import org.rungwork.model.MatchRelation;

/**
 * What a verdict means for a mapping as it stands.
 *
 * @param author IRI of who decides
 * @param number of the decision
 */
record Judgement(Mappings mappings, Dossier dossier, Verdict verdict, String author, int number, Instant time) {

    Decision accept() {
        requireTarget();
        requireOpen();
        requirePresent();
        String predicate = verdict.relation().map(MatchRelation::iri).orElseGet(this::proposedPredicate);
        requireNoContradiction(predicate);
        return draft(Kind.ACCEPTANCE, MappingState.ACCEPTED, predicate, OptionalInt.empty());
    }

    Decision reject() {
        verdict.requireComment();
        requireTarget();
        requireOpen();
        mapping().elsewhere().filter(claim -> !claim.negated()).ifPresent(claim -> {
            throw new MappingConflictException(
                    "The mapping holds in " + place(claim) + ", which decisions here do not change; take it out there");
        });
        return draft(
                Kind.REJECTION,
                MappingState.REJECTED,
                verdict.relation().map(MatchRelation::iri).orElseGet(this::proposedPredicate),
                OptionalInt.empty());
    }

    /** Takes back the last decision that was not taken back. */
    Decision undo() {
        List<Decision> standing = Decision.standing(dossier.decisions());
        if (standing.isEmpty()) {
            throw new MappingConflictException("Nothing was decided on this mapping here, so nothing can be undone"
                    + mapping()
                            .elsewhere()
                            .map(claim -> "; it stands in " + place(claim))
                            .orElse(""));
        }
        Optional<Decision> before = Decision.last(standing.subList(0, standing.size() - 1));
        before.filter(decision -> decision.kind() == Kind.ACCEPTANCE)
                .ifPresent(decision -> requireNoContradiction(decision.predicate()));
        return draft(
                Kind.UNDOING,
                before.map(Decision::after)
                        .orElseGet(() -> mapping().withoutReview().state()),
                before.map(Decision::predicate).orElse(""),
                OptionalInt.of(standing.getLast().number()));
    }

    Decision remark() {
        verdict.requireComment();
        return draft(Kind.REMARK, mapping().state(), "", OptionalInt.empty());
    }

    private Mapping mapping() {
        return dossier.mapping();
    }

    private void requireTarget() {
        if (!mapping().ends().hasTarget()) {
            throw new MappingRefusedException(
                    "A search found no match for this concept, so there is no target to decide"
                            + " on; add a mapping with its target at /api/mappings");
        }
    }

    private void requireOpen() {
        MappingState state = mapping().state();
        if (state != MappingState.ACCEPTED && state != MappingState.REJECTED) {
            return;
        }
        Claim decided = mapping().decisive().orElseThrow();
        if (!decided.isReview()) {
            throw new MappingConflictException("The mapping was " + state.text() + " in " + place(decided)
                    + ", which decisions here do not change; change it there");
        }
        if (verdict.revision().isEmpty()) {
            throw new MappingConflictException("The mapping was " + state.text() + " by <" + decided.author() + "> on "
                    + decided.date() + "; undo that first, or decide again with the revision you saw (If-Match: \""
                    + dossier.revision() + "\")");
        }
    }

    private void requirePresent() {
        mapping().changesThatCount().stream().filter(Change::gone).findFirst().ifPresent(change -> {
            throw new MappingRefusedException("<" + change.concept() + "> ('" + change.before() + "') is no more in "
                    + change.taxonomy() + "; map to what replaces it, which /api/concepts tells, and reject this one");
        });
    }

    private String proposedPredicate() {
        if (mapping().predicate().isEmpty()) {
            throw new MappingRefusedException("Say in 'predicate' which relation holds, such as skos:closeMatch");
        }
        return mapping().predicate();
    }

    private void requireNoContradiction(String predicate) {
        List<Contradiction> contradictions = mappings.contradictions(mapping().ends(), predicate);
        if (!contradictions.isEmpty()) {
            throw new MappingConflictException(
                    contradictions.stream().map(Contradiction::message).collect(Collectors.joining("; ")),
                    contradictions);
        }
    }

    private static String place(Claim claim) {
        return claim.owner().isEmpty() ? "graph " + claim.graph() : claim.owner();
    }

    private Decision draft(Kind kind, MappingState after, String predicate, OptionalInt undone) {
        Ends ends = mapping().ends();
        Optional<Claim> decisive = mapping().decisive();
        Sighting nothing = new Sighting("", "", "");
        return new Decision(
                number,
                kind,
                ends,
                author,
                time,
                mapping().state(),
                after,
                predicate,
                seen(ends.subject(), decisive.map(Claim::subject).orElse(nothing)),
                seen(ends.object(), decisive.map(Claim::object).orElse(nothing)),
                verdict.confidence(),
                verdict.comment(),
                mapping().proposal(),
                undone);
    }

    /** What is published of a concept now, or what the record saw of one whose taxonomy is not there. */
    private Sighting seen(String concept, Sighting recorded) {
        Sighting now = mappings.describe(concept).sighting();
        // a concept is in several schemes, and a record names the one that was meant
        Sighting seen = new Sighting(now.label(), recorded.source(), now.version())
                .or(recorded)
                .or(now);
        if (mapping().ends().hasTarget() && seen.label().isEmpty()) {
            throw new MappingRefusedException(
                    "Nothing describes <" + concept + ">: put the IRI right, or import its taxonomy first");
        }
        return seen;
    }
}
