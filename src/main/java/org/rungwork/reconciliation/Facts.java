package org.rungwork.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Term;
import org.rungwork.query.ConceptDetails;
import org.rungwork.query.ConceptDetails.Named;
import org.rungwork.query.ConceptDetails.Related;

/** The values that concepts of one target have for properties, read for many concepts at once. */
final class Facts {

    private final Linker linker;
    private final ConceptDetails details;

    Facts(Linker linker, ConceptDetails details) {
        this.linker = linker;
        this.details = details;
    }

    /** By concept; one without values is left out. */
    Map<String, List<Value>> read(Property property, Collection<Term> terms) {
        Map<String, List<Value>> values = switch (property) {
            case LABEL -> each(terms, term -> List.of(Value.of(term.label())));
            case ALTERNATIVE_LABEL ->
                each(terms, term -> term.names().stream().map(Value::of).toList());
            case DESCRIPTION ->
                each(terms, term -> term.description().isEmpty() ? List.of() : List.of(Value.of(term.description())));
            case CODE -> codes(terms);
            case BROADER -> each(terms, term -> concepts(term.broader()));
            case BROADER_AT_ANY_HEIGHT -> each(terms, term -> concepts(above(term)));
            case EXACT_MATCH, CLOSE_MATCH, BROAD_MATCH, NARROW_MATCH, RELATED_MATCH ->
                related(details.matches(iris(terms)), Set.of(property.id()));
            case SKILL ->
                related(details.skills(iris(terms)), Set.of(Property.SKILL.id(), Property.ESSENTIAL_SKILL.id()));
            case ESSENTIAL_SKILL -> related(details.skills(iris(terms)), Set.of(property.id()));
        };
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private static List<String> iris(Collection<Term> terms) {
        return terms.stream().map(Term::iri).distinct().toList();
    }

    @FunctionalInterface
    private interface Reading {
        List<Value> of(Term term);
    }

    private static Map<String, List<Value>> each(Collection<Term> terms, Reading reading) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        terms.forEach(term -> values.put(term.iri(), reading.of(term)));
        return values;
    }

    private Map<String, List<Value>> codes(Collection<Term> terms) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        details.codes(iris(terms))
                .forEach((iri, codes) ->
                        values.put(iri, codes.stream().map(Value::of).toList()));
        return values;
    }

    private List<Value> concepts(Collection<String> iris) {
        return iris.stream()
                .map(iri -> known(iri).orElse(new Value(iri, iri, "")))
                .toList();
    }

    private Optional<Value> known(String iri) {
        return linker.find(iri).map(term -> new Value(iri, term.label(), own()));
    }

    private String own() {
        return linker.terminology().target();
    }

    private Set<String> above(Term term) {
        Set<String> above = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(term.broader());
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (above.add(next)) {
                linker.find(next).ifPresent(broader -> open.addAll(broader.broader()));
            }
        }
        return above;
    }

    private Map<String, List<Value>> related(List<Related> all, Set<String> relations) {
        List<Related> wanted =
                all.stream().filter(one -> relations.contains(one.relation())).toList();
        Map<String, Value> shown = shown(wanted.stream().map(Related::other).collect(Collectors.toSet()));
        return wanted.stream()
                .collect(Collectors.groupingBy(
                        Related::concept,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> shown.get(one.other()), Collectors.toList())));
    }

    /** Each concept as a value, by IRI. Those that the linker does not know are looked up, all at once. */
    Map<String, Value> shown(Collection<String> concepts) {
        Set<String> strangers =
                concepts.stream().filter(iri -> linker.find(iri).isEmpty()).collect(Collectors.toSet());
        Map<String, Named> names = details.names(strangers, linker.terminology().language());
        Map<String, Value> shown = new HashMap<>();
        concepts.forEach(iri -> shown.put(iri, known(iri).orElseGet(() -> stranger(names, iri))));
        return shown;
    }

    private static Value stranger(Map<String, Named> names, String iri) {
        Named named = names.getOrDefault(iri, new Named(iri, iri, ""));
        return new Value(iri, named.label(), named.target());
    }
}
