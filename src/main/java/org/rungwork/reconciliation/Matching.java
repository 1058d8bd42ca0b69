package org.rungwork.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rungwork.linking.Feature;
import org.rungwork.linking.Term;
import org.rungwork.reconciliation.Candidate.Trait;
import org.rungwork.reconciliation.Condition.Answer;
import org.rungwork.reconciliation.Enquiry.TypeRule;

/**
 * Answers the enquiries of a batch. Names are linked one by one; what conditions need to know is then read for the
 * candidates of all enquiries at once.
 */
final class Matching {

    /** What a condition that is met or unmet does to the odds. Nothing was calibrated on it, so it decides no match. */
    private static final double ODDS = 4;

    private static final double LEAST = 1e-6;

    private final Prospects sources;
    private final Facts facts;

    Matching(Prospects sources, Facts facts) {
        this.sources = sources;
        this.facts = facts;
    }

    List<Outcome> match(List<Enquiry> enquiries) {
        List<List<Prospect>> prospects = new ArrayList<>();
        Map<Property, Set<Term>> needed = new EnumMap<>(Property.class);
        for (Enquiry enquiry : enquiries) {
            List<Prospect> found = enquiry.problem().isEmpty() ? List.copyOf(sources.find(enquiry)) : List.of();
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
            boolean typed = enquiry.isTyped(prospect.term());
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
