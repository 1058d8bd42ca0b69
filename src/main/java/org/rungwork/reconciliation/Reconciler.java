package org.rungwork.reconciliation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Target;
import org.rungwork.linking.Term;
import org.rungwork.query.ConceptDetails;
import org.rungwork.query.ConceptDetails.ClassName;

/** Matches cells with the concepts of one target in one language, and fills columns with what is known of them. */
public final class Reconciler {

    /** What every concept is, and what therefore tells nothing of one. */
    private static final String CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept";

    private final Target target;
    private final Linker linker;
    private final ConceptDetails details;
    private final Facts facts;

    Reconciler(Target target, Linker linker, ConceptDetails details) {
        this.target = target;
        this.linker = linker;
        this.details = details;
        this.facts = new Facts(linker, details);
    }

    public Target target() {
        return target;
    }

    /** Language tag of names, in enquiries as in answers. */
    public String language() {
        return linker.terminology().language();
    }

    /** The answers in the order of the enquiries; each depends on its own enquiry alone. */
    public List<Outcome> match(List<Enquiry> enquiries) {
        List<Condition> conditions = enquiries.stream()
                .filter(Enquiry::isUnnamed)
                .flatMap(enquiry -> enquiry.conditions().stream())
                .toList();
        ValueIndex index = new ValueIndex(
                conditions,
                property -> facts.read(property, linker.terminology().terms()),
                linker,
                facts,
                details);
        return new Matching(new Prospects(linker, new Selection(linker, index)), facts).match(enquiries);
    }

    public Optional<Term> find(String iri) {
        return linker.find(iri);
    }

    /**
     * Concepts by how their names, or a word in them, begin. An IRI finds its concept.
     *
     * @param types IRIs of classes, of which a concept must have one; empty for any
     * @param skip how many to leave out at the beginning
     * @param size the most wanted
     */
    public List<Term> suggest(String prefix, Set<String> types, int skip, int size) {
        return find(prefix)
                .map(term -> skip == 0 ? List.of(term) : List.<Term>of())
                .orElseGet(() -> linker.startingWith(prefix, types, skip + size).stream()
                        .skip(skip)
                        .toList());
    }

    /** The classes that concepts have here, by IRI, with their names. */
    public Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new TreeMap<>();
        Set<String> types = linker.types().keySet();
        Map<String, ClassName> names = details.classes(types);
        types.forEach(type -> kinds.put(type, Kind.of(type, names.get(type))));
        return kinds;
    }

    /** The classes of a concept; that it is a concept is told only where nothing else is. */
    public static List<String> types(Term term) {
        List<String> telling =
                term.types().stream().filter(type -> !type.equals(CONCEPT)).toList();
        return telling.isEmpty() ? term.types() : telling;
    }

    /** The values of concepts for each property, by IRI; concepts without values are left out. */
    public Map<Property, Map<String, List<Value>>> values(Collection<String> iris, Collection<Property> properties) {
        List<Term> terms = iris.stream().flatMap(iri -> find(iri).stream()).toList();
        Map<Property, Map<String, List<Value>>> values = new LinkedHashMap<>();
        properties.forEach(property -> values.put(property, facts.read(property, terms)));
        return values;
    }
}
