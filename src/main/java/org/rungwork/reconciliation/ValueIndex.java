package org.rungwork.reconciliation;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rungwork.linking.Linker;
import org.rungwork.query.ConceptDetails;
import org.rungwork.query.ConceptDetails.Related;

/**
 * Which concepts have a value, for all values that the conditions of one batch name. What is needed for a property is read
 * when the first of its values is asked about, and then for all of them at once.
 */
final class ValueIndex {

    private static final BitSet NONE = new BitSet();

    private final Map<Property, List<String>> values;
    private final Function<Property, Map<String, List<Value>>> everything;
    private final Linker linker;
    private final Facts facts;
    private final ConceptDetails details;
    private final Map<Property, Map<String, BitSet>> known = new EnumMap<>(Property.class);

    /**
     * @param conditions all that will be asked about
     * @param everything what all concepts of the target have for a property, by their IRIs
     */
    ValueIndex(
            Collection<Condition> conditions,
            Function<Property, Map<String, List<Value>>> everything,
            Linker linker,
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
        this.linker = linker;
        this.facts = facts;
        this.details = details;
    }

    /** The places of the concepts that have the value, among the terms of the linker; not to be changed. */
    BitSet having(Property property, String value) {
        return known.computeIfAbsent(property, this::read).getOrDefault(value, NONE);
    }

    private Map<String, BitSet> read(Property property) {
        List<String> asked = values.getOrDefault(property, List.of());
        return switch (property) {
            case LABEL, ALTERNATIVE_LABEL, CODE, BROADER, BROADER_AT_ANY_HEIGHT -> byKey(property, asked);
            case DESCRIPTION -> byWords(asked);
            case EXACT_MATCH, CLOSE_MATCH, BROAD_MATCH, NARROW_MATCH, RELATED_MATCH, SKILL, ESSENTIAL_SKILL ->
                related(property, asked);
        };
    }

    private Map<String, BitSet> byKey(Property property, List<String> asked) {
        Map<String, BitSet> having = new HashMap<>();
        asked.forEach(value -> Stream.of(value, Value.key(value)).forEach(key -> having.put(key, new BitSet())));
        everything
                .apply(property)
                .forEach((iri, had) -> had.stream()
                        .flatMap(value -> value.keys(property).stream())
                        .filter(having::containsKey)
                        .forEach(key -> add(having.get(key), iri)));
        asked.forEach(value -> having.get(value).or(having.get(Value.key(value))));
        return having;
    }

    private Map<String, BitSet> byWords(List<String> asked) {
        Map<String, BitSet> having = new HashMap<>();
        Map<String, String> wanted = new HashMap<>();
        asked.forEach(value -> {
            having.put(value, new BitSet());
            wanted.put(value, Value.key(value));
        });
        everything
                .apply(Property.DESCRIPTION)
                .forEach((iri, had) -> had.forEach(description -> {
                    String text = Value.key(description.text());
                    wanted.forEach((value, words) -> {
                        if (text.contains(words)) {
                            add(having.get(value), iri);
                        }
                    });
                }));
        return having;
    }

    private Map<String, BitSet> related(Property property, List<String> asked) {
        Map<String, Set<String>> meant = meant(property, asked);
        Map<String, BitSet> leading = new HashMap<>();
        Set<String> others = meant.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        leadingTo(property, others)
                .forEach(related ->
                        add(leading.computeIfAbsent(related.other(), other -> new BitSet()), related.concept()));
        Map<String, BitSet> having = new HashMap<>();
        meant.forEach((value, concepts) -> {
            BitSet any = new BitSet();
            concepts.forEach(concept -> any.or(leading.getOrDefault(concept, NONE)));
            having.put(value, any);
        });
        return having;
    }

    /** One that is of another target has no place here. */
    private void add(BitSet places, String iri) {
        linker.place(iri).ifPresent(places::set);
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
        Map<String, Set<String>> meant = new HashMap<>();
        for (String value : asked) {
            Set<String> concepts = bearers.getOrDefault(Value.key(value), List.of()).stream()
                    .filter(iri -> shown.get(iri).fits(property, value))
                    .collect(Collectors.toSet());
            if (ConceptDetails.isIri(value)) {
                concepts.add(value);
            }
            meant.put(value, concepts);
        }
        return meant;
    }
}
