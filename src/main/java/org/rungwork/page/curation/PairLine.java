package org.rungwork.page.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.mapping.Case;
import org.rungwork.mapping.Change;
import org.rungwork.mapping.Claim;
import org.rungwork.mapping.Contradiction;
import org.rungwork.mapping.Described;
import org.rungwork.mapping.Ends;
import org.rungwork.mapping.Mapping;
import org.rungwork.model.MatchRelation;
import org.rungwork.page.Addresses;
import org.rungwork.request.Choices;
import org.rungwork.vocabulary.Identifiers;

/**
 * A mapping under review.
 *
 * @param id what addresses call it
 * @param revision number of the last decision on it, which a decision sends back
 * @param state such as candidate
 * @param relation the relation of the record that counts, as SKOS names it: exactMatch
 * @param confidence from 0 to 1; null where nobody says
 * @param ours the concept of ours
 * @param theirs the concept of the taxonomy; null where a search found none
 * @param grounds what records say of it, the one that counts first
 * @param changes why it no longer fits
 * @param others what else is proposed for the same concept of ours
 * @param held mappings of either concept that hold or were rejected
 * @param against what speaks against accepting it as proposed
 */
public record PairLine(
        String id,
        int revision,
        String state,
        String relation,
        @Nullable Double confidence,
        End ours,
        @Nullable End theirs,
        List<Ground> grounds,
        List<Change> changes,
        List<Other> others,
        List<Other> held,
        List<String> against) {

    /**
     * One end of a mapping.
     *
     * @param taxonomy title of the taxonomy; "" for ours
     */
    public record End(
            String label,
            String iri,
            String address,
            List<String> otherNames,
            List<String> descriptions,
            List<String> broader,
            String taxonomy) {

        static End of(Described described, String label) {
            return new End(
                    described.label().isEmpty() ? label : described.label(),
                    described.iri(),
                    Addresses.ofThing(described.iri()),
                    described.alternativeLabels(),
                    described.descriptions(),
                    described.broader().stream()
                            .map(broader -> broader.label().equals(broader.iri())
                                    ? Identifiers.localName(broader.iri())
                                    : broader.label())
                            .toList(),
                    described.taxonomy());
        }
    }

    /**
     * What one record says.
     *
     * @param justification how it was found, such as LexicalMatching
     * @param address of all that the record says
     */
    public record Ground(
            String justification,
            @Nullable Double confidence,
            String relation,
            boolean negated,
            String tool,
            String author,
            String date,
            String comment,
            String address) {

        static Ground of(Claim claim) {
            return new Ground(
                    Identifiers.localName(claim.justification()),
                    claim.confidence().isPresent() ? claim.confidence().getAsDouble() : null,
                    local(claim.predicate()),
                    claim.negated(),
                    (claim.tool() + " " + claim.toolVersion()).strip(),
                    Identifiers.localName(claim.author()),
                    claim.date(),
                    claim.comment(),
                    Addresses.ofThing(claim.iri()));
        }
    }

    /** Another mapping of one of the two. */
    public record Other(
            String id,
            String subject,
            String relation,
            String object,
            @Nullable Double confidence,
            String state) {

        static Other of(Mapping mapping) {
            return new Other(
                    mapping.id(),
                    mapping.subjectLabel(),
                    local(mapping.predicate()),
                    mapping.objectLabel(),
                    told(mapping),
                    Choices.write(mapping.state()));
        }
    }

    static PairLine of(Case open) {
        Mapping mapping = open.dossier().mapping();
        boolean matched = !mapping.ends().object().equals(Ends.NO_TERM_FOUND);
        return new PairLine(
                mapping.id(),
                open.dossier().revision(),
                Choices.write(mapping.state()),
                local(mapping.predicate()),
                told(mapping),
                End.of(open.subject(), mapping.subjectLabel()),
                matched ? End.of(open.object(), mapping.objectLabel()) : null,
                mapping.claims().stream().map(Ground::of).toList(),
                mapping.changesThatCount(),
                open.candidates().stream().map(Other::of).toList(),
                open.curated().stream().map(Other::of).toList(),
                open.contradictions().stream().map(Contradiction::message).toList());
    }

    private static String local(String predicate) {
        return MatchRelation.find(predicate).map(MatchRelation::localName).orElse(predicate);
    }

    private static @Nullable Double told(Mapping mapping) {
        return mapping.decisive().isPresent()
                        && mapping.decisive().get().confidence().isPresent()
                ? Double.valueOf(mapping.decisive().get().confidence().getAsDouble())
                : null;
    }
}
