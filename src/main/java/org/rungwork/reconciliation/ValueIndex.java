package org.rungwork.reconciliation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rungwork.query.ConceptDetails;
import org.rungwork.query.ConceptDetails.Related;

/**
 * Which concepts have a value, for all values that the conditions of one batch name. What is needed for a property is read
 * when the first of its values is asked about, and then for all of them at once.
 */
final class ValueIndex {

    private final Map<Property, List<String>> values;
    private final Function<Property, Map<String, List<Value>>> everything;
    private final Facts facts;
    private final ConceptDetails details;
    private final Map<Property, Map<String, Set<String>>> known = new EnumMap<>(Property.class);

    /**
     * @param conditions all that will be asked about
     * @param everything what all concepts of the target have for a property, by their IRIs
     */
    ValueIndex(
            Collection<Condition> conditions,
            Function<Property, Map<String, List<Value>>> everything,
            Facts facts,
            ConceptDetails details) {
        this.values = conditions.stream()
                .collect(Collectors.groupingBy(
                        Condition::property,
                        Collectors.flatMapping(
                                condition -> condition.values().stream(),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new), List::copyOf))));
        this.everything = everything;
        this.facts = facts;
        this.details = details;
    }

    /** The IRIs of the concepts that have the value. */
    Set<String> having(Property property, String value) {
        return known.computeIfAbsent(property, this::read).getOrDefault(value, Set.of());
    }

    private Map<String, Set<String>> read(Property property) {
        List<String> asked = values.getOrDefault(property, List.of());
        return switch (property) {
            case LABEL, ALTERNATIVE_LABEL, CODE, BROADER, BROADER_AT_ANY_HEIGHT -> byKey(property, asked);
            case DESCRIPTION -> compared(property, asked);
            case EXACT_MATCH, CLOSE_MATCH, BROAD_MATCH, NARROW_MATCH, RELATED_MATCH, SKILL, ESSENTIAL_SKILL ->
                related(property, asked);
        };
    }

    private Map<String, Set<String>> byKey(Property property, List<String> asked) {
        Map<String, Set<String>> concepts = new HashMap<>();
        everything
                .apply(property)
                .forEach((iri, had) -> had.stream()
                        .flatMap(value -> value.keys(property).stream())
                        .forEach(key -> concepts.computeIfAbsent(key, one -> new LinkedHashSet<>())
                                .add(iri)));
        return each(
                asked,
                value -> Stream.of(value, Value.key(value))
                        .distinct()
                        .flatMap(key -> concepts.getOrDefault(key, Set.of()).stream()));
    }

    private Map<String, Set<String>> compared(Property property, List<String> asked) {
        Map<String, List<Value>> all = everything.apply(property);
        return each(
                asked,
                wanted -> all.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(had -> had.fits(property, wanted)))
                        .map(Map.Entry::getKey));
    }

    private Map<String, Set<String>> related(Property property, List<String> asked) {
        Map<String, Set<String>> meant = meant(property, asked);
        Set<String> others = meant.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, Set<String>> concepts = leadingTo(property, others).stream()
                .collect(Collectors.groupingBy(
                        Related::other,
                        Collectors.mapping(Related::concept, Collectors.toCollection(LinkedHashSet::new))));
        return each(
                asked,
                value -> meant.get(value).stream().flatMap(other -> concepts.getOrDefault(other, Set.of()).stream()));
    }

    private List<Related> leadingTo(Property property, Set<String> others) {
        if (property.isMatch()) {
            return details.matchedWith(property.id(), others);
        }
        return details.roles(others).stream()
                .filter(need -> property == Property.SKILL || need.relation().equals(property.id()))
                .toList();
    }

    /** The concepts that values name, by IRI or by what they are called here. */
    private Map<String, Set<String>> meant(Property property, List<String> asked) {
        Map<String, List<String>> bearers = details.byPreferredName(
                asked.stream().map(Value::key).distinct().toList());
        Map<String, Value> shown = facts.shown(
                bearers.values().stream().flatMap(List::stream).distinct().toList());
        return each(
                asked,
                value -> Stream.concat(
                        Stream.of(value).filter(ValueIndex::isIri),
                        bearers.getOrDefault(Value.key(value), List.of()).stream()
                                .filter(iri -> shown.get(iri).fits(property, value))));
    }

    private static Map<String, Set<String>> each(List<String> asked, Function<String, Stream<String>> concepts) {
        Map<String, Set<String>> byValue = new LinkedHashMap<>();
        asked.forEach(value ->
                byValue.put(value, concepts.apply(value).collect(Collectors.toCollection(LinkedHashSet::new))));
        return byValue;
    }

    private static boolean isIri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException noIri) {
            return false;
        }
    }
}
