package org.rungwork.mapping;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rungwork.model.MatchRelation;
import org.rungwork.vocabulary.Identifiers;

/**
 * Which mappings are asked for.
 *
 * @param states which states they may have
 * @param subject IRI or local name of the concept that is mapped
 * @param object IRI or local name of the concept it is mapped to
 * @param taxonomy the vocabulary or version that the object is of: a word in the record's graph, source or version, or
 *     name and version such as esco-1.1.1
 * @param predicate the relation that the record that counts names
 * @param minConfidence the least confidence
 */
public record MappingFilter(
        Predicate<MappingState> states,
        Optional<String> subject,
        Optional<String> object,
        Optional<String> taxonomy,
        Optional<MatchRelation> predicate,
        OptionalDouble minConfidence)
        implements Predicate<Mapping> {

    /** @throws IllegalArgumentException if subject or object is neither an IRI nor a local name */
    public MappingFilter {
        subject.ifPresent(text -> requireName("subject", text));
        object.ifPresent(text -> requireName("object", text));
    }

    private static void requireName(String end, String text) {
        if (Identifiers.find(text, Identifiers.NAMESPACE).isEmpty()) {
            throw new IllegalArgumentException(end + " '" + text + "' is neither an IRI nor the local name of one");
        }
    }

    public static MappingFilter all() {
        return new MappingFilter(
                state -> true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    @Override
    public boolean test(Mapping mapping) {
        return states.test(mapping.state())
                && subject.stream().allMatch(text -> isNamed(mapping.ends().subject(), text))
                && object.stream().allMatch(text -> isNamed(mapping.ends().object(), text))
                && predicate.stream().allMatch(relation -> relation.iri().equals(mapping.predicate()))
                && (minConfidence.isEmpty() || mapping.confidence() >= minConfidence.getAsDouble())
                && taxonomy.stream().allMatch(name -> isOf(name, mapping));
    }

    private static boolean isNamed(String iri, String text) {
        return iri.equals(text) || Identifiers.localName(iri).equals(text);
    }

    /** The name of the graph or the IRI of the object tells the taxonomy, and the record its version. */
    private static boolean isOf(String name, Mapping mapping) {
        int dash = name.lastIndexOf('-');
        boolean versioned = dash > 0 && name.substring(dash + 1).matches("[0-9].*");
        String taxonomy = versioned ? name.substring(0, dash) : name;
        String version = versioned ? name.substring(dash + 1) : "";
        return mapping.claims().stream()
                .anyMatch(claim -> names(claim, taxonomy)
                        && (version.isEmpty() || claim.object().version().equals(version)));
    }

    private static boolean names(Claim claim, String taxonomy) {
        return claim.ends().object().contains("/" + taxonomy + "/")
                || claim.graph().matches(".*[/-]" + Pattern.quote(taxonomy) + "([-.].*)?");
    }
}
