package org.rungwork.reconciliation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rungwork.linking.Link;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Links;
import org.rungwork.linking.Term;
import org.rungwork.query.ConceptDetails;
import org.rungwork.reconciliation.Condition.Answer;
import org.rungwork.reconciliation.Enquiry.TypeRule;

/** Finds what an enquiry may mean: by IRI, by name, or, where there is neither, by what conditions say. */
final class Prospects {

    /** How many candidates conditions choose from. */
    private static final int POOL = 50;
    /** The odds of a concept of which no name is known begin at one to one. */
    private static final double UNNAMED = 0.5;

    private final Linker linker;
    private final ConceptDetails details;
    private final Facts facts;

    Prospects(Linker linker, ConceptDetails details, Facts facts) {
        this.linker = linker;
        this.details = details;
        this.facts = facts;
    }

    /** Each concept once: those whose IRI is given first, then the likeliest by name. */
    Collection<Prospect> find(Enquiry enquiry) {
        Map<String, Prospect> prospects = new LinkedHashMap<>();
        List<String> given = new ArrayList<>(enquiry.ids());
        // the identifier of a concept is understood where its name is expected
        given.addAll(enquiry.names());
        given.forEach(iri -> linker.find(iri)
                .filter(term -> isOfType(term, enquiry))
                .ifPresent(term -> prospects.put(iri, new Prospect(term, 1, true, true, Map.of()))));
        if (!enquiry.names().isEmpty()) {
            Links links = linker.link(query(enquiry));
            links.candidates().stream()
                    .filter(link -> isOfType(link.term(), enquiry))
                    .forEach(link -> prospects.putIfAbsent(link.term().iri(), prospect(link, links.threshold())));
        } else if (enquiry.ids().isEmpty()) {
            for (Condition condition : enquiry.conditions()) {
                having(condition).stream()
                        .filter(term -> isOfType(term, enquiry))
                        .limit(LinkQuery.LARGEST_LIMIT)
                        .forEach(term ->
                                prospects.putIfAbsent(term.iri(), new Prospect(term, UNNAMED, false, false, Map.of())));
            }
        }
        return prospects.values();
    }

    private static LinkQuery query(Enquiry enquiry) {
        boolean chooses = !enquiry.conditions().isEmpty() || enquiry.typeRule() != TypeRule.ANY;
        return new LinkQuery(
                enquiry.names().getFirst(),
                enquiry.names().subList(1, enquiry.names().size()),
                "",
                enquiry.typeRule() == TypeRule.SHOULD ? Set.of() : enquiry.types(),
                chooses ? Math.max(POOL, enquiry.limit()) : enquiry.limit());
    }

    private static Prospect prospect(Link link, double threshold) {
        return new Prospect(link.term(), link.score(), link.score() >= threshold, false, link.features());
    }

    private static boolean isOfType(Term term, Enquiry enquiry) {
        return enquiry.types().isEmpty()
                || switch (enquiry.typeRule()) {
                    case ANY -> term.types().stream().anyMatch(enquiry.types()::contains);
                    case ALL -> term.types().containsAll(enquiry.types());
                    case SHOULD -> true;
                };
    }

    /** The concepts that meet a condition, found without a name. */
    private List<Term> having(Condition condition) {
        if (condition.quantifier() == Condition.Quantifier.NONE) {
            return List.of();
        }
        return switch (condition.property()) {
            case LABEL, ALTERNATIVE_LABEL, DESCRIPTION -> linked(condition);
            case BROADER, BROADER_AT_ANY_HEIGHT -> scan(condition);
            case CODE ->
                terms(details.byCode(condition.values()).values().stream()
                        .flatMap(List::stream)
                        .toList());
            case EXACT_MATCH, CLOSE_MATCH, BROAD_MATCH, NARROW_MATCH, RELATED_MATCH ->
                terms(details.matches(iris(condition)).stream()
                        .map(ConceptDetails.Related::other)
                        .toList());
            case SKILL, ESSENTIAL_SKILL -> terms(details.roles(iris(condition)));
        };
    }

    /** Texts are found by their words; whether they meet the condition is seen later. */
    private List<Term> linked(Condition condition) {
        return condition.values().stream()
                .filter(text -> text.length() <= LinkQuery.LONGEST_NAME)
                .flatMap(text -> linker.link(LinkQuery.of(text, LinkQuery.LARGEST_LIMIT)).candidates().stream())
                .map(Link::term)
                .distinct()
                .toList();
    }

    private List<Term> scan(Condition condition) {
        List<Term> all = linker.terminology().terms();
        Map<String, List<Value>> values = facts.read(condition.property(), all);
        return all.stream()
                .filter(term -> condition.check(values.getOrDefault(term.iri(), List.of())) == Answer.MET)
                .toList();
    }

    private List<Term> terms(List<String> iris) {
        return iris.stream()
                .distinct()
                .flatMap(iri -> linker.find(iri).stream())
                .toList();
    }

    private static List<String> iris(Condition condition) {
        return condition.values().stream().filter(Prospects::isIri).toList();
    }

    private static boolean isIri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException noIri) {
            return false;
        }
    }
}
