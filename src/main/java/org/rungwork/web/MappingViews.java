package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rungwork.mapping.Case;
import org.rungwork.mapping.Change;
import org.rungwork.mapping.Claim;
import org.rungwork.mapping.Contradiction;
import org.rungwork.mapping.Decision;
import org.rungwork.mapping.Described;
import org.rungwork.mapping.Dossier;
import org.rungwork.mapping.Mapping;
import org.rungwork.mapping.MappingState;
import org.rungwork.mapping.Mappings;
import org.rungwork.mapping.Review;
import org.rungwork.model.MatchRelation;
import org.rungwork.model.Page;

/** Mappings as JSON. What a record does not tell is left out. */
final class MappingViews {

    private MappingViews() {}

    static String address(Mapping mapping) {
        return "/api/mappings/" + mapping.id();
    }

    private static String relation(String iri) {
        return MatchRelation.find(iri).map(MatchRelation::curie).orElse(iri);
    }

    private static @Nullable Double decimal(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** A concept as a record names it. */
    record End(String iri, String label) {}

    /** A mapping in a list: what the record that counts says of it. */
    @JsonInclude(Include.NON_EMPTY)
    record Entry(
            String id,
            String href,
            MappingState state,
            End subject,
            String predicate,
            End object,
            @Nullable Double confidence,
            String justification,
            String author,
            String date,
            String comment,
            List<Change> changes) {

        static Entry of(Mapping mapping) {
            return new Entry(
                    mapping.id(),
                    address(mapping),
                    mapping.state(),
                    new End(mapping.ends().subject(), mapping.subjectLabel()),
                    relation(mapping.predicate()),
                    new End(mapping.ends().object(), mapping.objectLabel()),
                    mapping.decisive().map(claim -> decimal(claim.confidence())).orElse(null),
                    text(mapping, Claim::justification),
                    text(mapping, Claim::author),
                    text(mapping, Claim::date),
                    text(mapping, Claim::comment),
                    mapping.changesThatCount());
        }

        private static String text(Mapping mapping, Function<Claim, String> part) {
            return mapping.decisive().map(part).orElse("");
        }
    }

    /** A part of all mappings. */
    record Listing(long version, @JsonUnwrapped Page<Entry> page) {

        static Listing of(Mappings.Listed listed) {
            Page<Mapping> page = listed.page();
            return new Listing(
                    listed.version(),
                    new Page<>(
                            page.items().stream().map(Entry::of).toList(), page.number(), page.size(), page.total()));
        }
    }

    /** A record that says something of a mapping. */
    @JsonInclude(Include.NON_EMPTY)
    record RecordView(
            String iri,
            String graph,
            String file,
            String predicate,
            @JsonInclude(Include.NON_DEFAULT) boolean negated,
            @Nullable Double confidence,
            String justification,
            String author,
            String date,
            String comment,
            String tool,
            String toolVersion,
            String subjectLabel,
            String subjectVersion,
            String objectLabel,
            String objectVersion) {

        static RecordView of(Claim claim) {
            return new RecordView(
                    claim.iri(),
                    claim.graph(),
                    claim.owner(),
                    relation(claim.predicate()),
                    claim.negated(),
                    decimal(claim.confidence()),
                    claim.justification(),
                    claim.author(),
                    claim.date(),
                    claim.comment(),
                    claim.tool(),
                    claim.toolVersion(),
                    claim.subject().label(),
                    claim.subject().version(),
                    claim.object().label(),
                    claim.object().version());
        }
    }

    /** An entry of the trail. */
    @JsonInclude(Include.NON_EMPTY)
    record DecisionView(
            int number,
            Decision.Kind kind,
            String author,
            Instant time,
            MappingState before,
            MappingState after,
            String predicate,
            @Nullable Double confidence,
            String comment,
            String candidate,
            String objectLabel,
            String objectVersion,
            @Nullable Integer undoes) {

        static DecisionView of(Decision decision) {
            return new DecisionView(
                    decision.number(),
                    decision.kind(),
                    decision.author(),
                    decision.time(),
                    decision.before(),
                    decision.after(),
                    relation(decision.predicate()),
                    decimal(decision.confidence()),
                    decision.comment(),
                    decision.candidate(),
                    decision.object().label(),
                    decision.object().version(),
                    decision.undone().isPresent() ? decision.undone().getAsInt() : null);
        }
    }

    /** A mapping with its records and its trail. */
    record DossierView(int revision, @JsonUnwrapped Entry mapping, List<RecordView> records, List<DecisionView> trail) {

        static DossierView of(Dossier dossier) {
            return new DossierView(
                    dossier.revision(),
                    Entry.of(dossier.mapping()),
                    dossier.mapping().claims().stream().map(RecordView::of).toList(),
                    dossier.decisions().stream().map(DecisionView::of).toList());
        }
    }

    /** A mapping that speaks against another. */
    record ContradictionView(
            Contradiction.Reason reason, End subject, String predicate, End object, String graph, String message) {

        static ContradictionView of(Contradiction other) {
            return new ContradictionView(
                    other.reason(),
                    new End(other.subject(), other.subjectLabel()),
                    relation(other.predicate()),
                    new End(other.object(), other.objectLabel()),
                    other.graph(),
                    other.message());
        }
    }

    /** A mapping with everything that a reviewer needs. */
    record CaseView(
            @JsonUnwrapped DossierView dossier,
            Described subjectDescription,
            Described objectDescription,
            List<Entry> otherCandidates,
            List<Entry> curated,
            List<ContradictionView> contradictions) {

        static CaseView of(Case open) {
            return new CaseView(
                    DossierView.of(open.dossier()),
                    open.subject(),
                    open.object(),
                    open.candidates().stream().map(Entry::of).toList(),
                    open.curated().stream().map(Entry::of).toList(),
                    open.contradictions().stream().map(ContradictionView::of).toList());
        }
    }

    /** What a decision led to. */
    record Decided(long version, DossierView mapping) {

        static Decided of(Review.Outcome outcome) {
            return new Decided(outcome.version(), DossierView.of(outcome.dossier()));
        }
    }
}
