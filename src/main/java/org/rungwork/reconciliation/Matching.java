package org.rungwork.reconciliation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rungwork.linking.Feature;
import org.rungwork.linking.Link;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Links;
import org.rungwork.linking.Term;
import org.rungwork.query.ConceptDetails;
import org.rungwork.reconciliation.Candidate.Trait;
import org.rungwork.reconciliation.Condition.Answer;
import org.rungwork.reconciliation.Enquiry.TypeRule;

/**
 * Answers the enquiries of a batch. Names are linked one by one; what conditions need to know is then read for the
 * candidates of all enquiries at once.
 */
final class Matching {

    /** How many candidates conditions choose from. */
    private static final int POOL = 50;
    /** What a condition that is met or unmet does to the odds. Nothing was calibrated on it, so it decides no match. */
    private static final double ODDS = 4;
    /** The odds of a concept of which no name is known begin at one to one. */
    private static final double UNNAMED = 0.5;

    private static final double LEAST = 1e-6;

    private final Linker linker;
    private final ConceptDetails details;
    private final Facts facts;

    Matching(Linker linker, ConceptDetails details, Facts facts) {
        this.linker = linker;
        this.details = details;
        this.facts = facts;
    }

    /**
     * A candidate before conditions are looked at.
     *
     * @param probability that it is meant, going by its name
     * @param isLikely whether that suffices for a match
     * @param isCertain whether the enquiry gives its IRI
     */
    private record Prospect(
            Term term, double probability, boolean isLikely, boolean isCertain, Map<Feature, Double> features) {}

    List<Outcome> match(List<Enquiry> enquiries) {
        List<List<Prospect>> prospects = new ArrayList<>();
        Map<Property, Set<Term>> needed = new EnumMap<>(Property.class);
        for (Enquiry enquiry : enquiries) {
            List<Prospect> found =
                    enquiry.problem().isEmpty() ? List.copyOf(prospects(enquiry).values()) : List.of();
            prospects.add(found);
            for (Condition condition : enquiry.conditions()) {
                Set<Term> terms = needed.computeIfAbsent(condition.property(), property -> new LinkedHashSet<>());
                found.forEach(prospect -> terms.add(prospect.term()));
            }
        }
        Map<Property, Map<String, List<Value>>> known = new EnumMap<>(Property.class);
        needed.forEach((property, terms) -> known.put(property, facts.read(property, terms)));
        List<Outcome> outcomes = new ArrayList<>();
        for (int at = 0; at < enquiries.size(); at++) {
            Enquiry enquiry = enquiries.get(at);
            outcomes.add(new Outcome(candidates(enquiry, prospects.get(at), known), enquiry.problem()));
        }
        return outcomes;
    }

    private Map<String, Prospect> prospects(Enquiry enquiry) {
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
        return prospects;
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
            case LABEL, ALTERNATIVE_LABEL, DESCRIPTION, BROADER, BROADER_AT_ANY_HEIGHT -> scan(condition);
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
        return condition.values().stream().filter(Matching::isIri).toList();
    }

    private static boolean isIri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException noIri) {
            return false;
        }
    }

    private List<Candidate> candidates(
            Enquiry enquiry, List<Prospect> prospects, Map<Property, Map<String, List<Value>>> known) {
        List<Candidate> candidates = new ArrayList<>();
        for (Prospect prospect : prospects) {
            List<Answer> answers = enquiry.conditions().stream()
                    .map(condition -> condition.check(known.get(condition.property())
                            .getOrDefault(prospect.term().iri(), List.of())))
                    .toList();
            if (isLeft(enquiry, answers)) {
                candidates.add(candidate(enquiry, prospect, answers));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates.stream()
                .limit(enquiry.limit())
                .map(candidate -> candidate == candidates.getFirst() ? candidate : candidate.unmatched())
                .toList();
    }

    private static boolean isLeft(Enquiry enquiry, List<Answer> answers) {
        for (int at = 0; at < answers.size(); at++) {
            if (enquiry.conditions().get(at).isRequired() && answers.get(at) != Answer.MET) {
                return false;
            }
        }
        return true;
    }

    private static Candidate candidate(Enquiry enquiry, Prospect prospect, List<Answer> answers) {
        List<Trait> traits = new ArrayList<>();
        prospect.features().forEach((feature, value) -> traits.add(new Trait(name(feature), words(feature), value)));
        boolean telling = !enquiry.conditions().isEmpty() || enquiry.typeRule() == TypeRule.SHOULD;
        if (telling && !enquiry.names().isEmpty()) {
            traits.add(new Trait("name", "probability by the name alone", prospect.probability()));
        }
        double factor = 1;
        for (int at = 0; at < answers.size(); at++) {
            Property property = enquiry.conditions().get(at).property();
            factor *= factor(answers.get(at));
            traits.add(new Trait(property.id() + "-" + (at + 1), property.label(), value(answers.get(at))));
        }
        if (enquiry.typeRule() == TypeRule.SHOULD && !enquiry.types().isEmpty()) {
            boolean typed = prospect.term().types().stream().anyMatch(enquiry.types()::contains);
            factor *= typed ? ODDS : 1 / ODDS;
            traits.add(new Trait("type", "type", typed ? 1 : 0));
        }
        boolean fits = prospect.isCertain() || prospect.isLikely() && !answers.contains(Answer.UNMET);
        return new Candidate(prospect.term(), score(prospect, factor), fits, traits);
    }

    private static double factor(Answer answer) {
        return switch (answer) {
            case MET -> ODDS;
            case UNKNOWN -> 1;
            case UNMET -> 1 / ODDS;
        };
    }

    private static double value(Answer answer) {
        return switch (answer) {
            case MET -> 1;
            case UNKNOWN -> 0.5;
            case UNMET -> 0;
        };
    }

    private static double score(Prospect prospect, double factor) {
        if (prospect.isCertain() || factor == 1) {
            return prospect.probability();
        }
        double probability = Math.clamp(prospect.probability(), LEAST, 1 - LEAST);
        double odds = factor * probability / (1 - probability);
        return odds / (1 + odds);
    }

    private static String name(Feature feature) {
        return feature.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Feature feature) {
        return name(feature).replace('_', ' ');
    }
}
