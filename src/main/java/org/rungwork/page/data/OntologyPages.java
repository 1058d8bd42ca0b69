package org.rungwork.page.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rungwork.description.ShapeRules;
import org.rungwork.page.Row;
import org.rungwork.page.data.MainClasses.Property;
import org.rungwork.page.data.OntologyPage.Entry;
import org.rungwork.page.data.OntologyPage.Part;
import org.rungwork.page.data.OntologyPage.Reference;
import org.rungwork.page.data.OntologyPage.Term;
import org.rungwork.query.PerVersion;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.vocabulary.Identifiers;
import org.springframework.stereotype.Component;

/** Writes the page of the ontology from the ontology, once for each published version. */
@Component
final class OntologyPages {

    private static final String CLASS = "Class";
    private static final String EXAMPLE = "example";
    private static final Set<String> NOTES = Set.of("scopeNote", "editorialNote");
    /** Relations that are also shown from their other end, and the name they have there. */
    private static final Map<String, String> INVERSE = Map.of(
            "subClassOf", "subClasses", "subPropertyOf", "subProperties", "domain", "domainOf", "range", "rangeOf");

    private final QueryCatalogue catalogue;
    private final ShapeRules shapes;
    private final Terms terms;
    private final PerVersion<OntologyPage> written = new PerVersion<>();

    OntologyPages(QueryCatalogue catalogue, ShapeRules shapes, Terms terms) {
        this.catalogue = catalogue;
        this.shapes = shapes;
        this.terms = terms;
    }

    OntologyPage page(long version) {
        return written.get(version, this::write);
    }

    /** What is said of terms, read once. */
    private record Told(
            Map<String, String> labels,
            Map<String, Map<String, List<String>>> relations,
            Map<String, List<Row>> entries) {}

    private OntologyPage write() {
        List<Row> rows = Row.ask(catalogue, "terms-of-ontologies", Map.of());
        Map<String, Map<String, List<String>>> relations = new LinkedHashMap<>();
        Row.ask(catalogue, "relations-of-terms", Map.of()).forEach(row -> relate(relations, row));
        Told told = new Told(
                rows.stream().collect(Collectors.toMap(row -> row.get("term"), row -> row.get("label"), (a, b) -> a)),
                relations,
                Row.grouped(Row.ask(catalogue, "entries-of-lists", Map.of()), "class"));
        Map<String, List<Row>> byOntology = Row.grouped(rows, "ontology");
        List<Part> parts = Row.ask(catalogue, "ontologies", Map.of()).stream()
                .map(row -> part(row, byOntology.getOrDefault(row.get("ontology"), List.of()), told))
                .toList();
        return new OntologyPage(parts, MainClasses.picture(properties(told), localLabels(told)));
    }

    private static void relate(Map<String, Map<String, List<String>>> relations, Row row) {
        put(relations, row.get("term"), row.localName("relation"), row.get("value"));
        String inverse = INVERSE.get(row.localName("relation"));
        if (inverse != null) {
            put(relations, row.get("value"), inverse, row.get("term"));
        }
    }

    private static void put(
            Map<String, Map<String, List<String>>> relations, String term, String relation, String value) {
        relations
                .computeIfAbsent(term, fresh -> new LinkedHashMap<>())
                .computeIfAbsent(relation, fresh -> new ArrayList<>())
                .add(value);
    }

    private Part part(Row ontology, List<Row> rows, Told told) {
        String iri = ontology.get("ontology");
        Map<Boolean, List<Row>> byKind = rows.stream()
                .collect(Collectors.partitioningBy(row -> row.localName("kind").equals(CLASS)));
        return new Part(
                "part-" + Identifiers.localName(iri),
                iri,
                "/" + Identifiers.localName(iri),
                ontology.get("title"),
                ontology.get("version"),
                ontology.get("description"),
                terms(byKind.get(true), told),
                terms(byKind.get(false), told));
    }

    private List<Term> terms(List<Row> rows, Told told) {
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("term"), row -> row, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .map(row -> term(row, told))
                .toList();
    }

    private Term term(Row row, Told told) {
        String iri = row.get("term");
        Map<String, List<String>> relations = told.relations().getOrDefault(iri, Map.of());
        Map<String, List<Reference>> references = new LinkedHashMap<>();
        relations.forEach((relation, values) -> {
            if (!relation.equals(EXAMPLE) && !NOTES.contains(relation)) {
                references.put(
                        relation,
                        values.stream()
                                .filter(value -> value.contains(":"))
                                .map(value -> reference(value, told))
                                .toList());
            }
        });
        return new Term(
                terms.anchor(iri),
                terms.shortened(iri),
                row.get("label"),
                row.orNull("definition"),
                references,
                relations.getOrDefault(EXAMPLE, List.of()),
                NOTES.stream()
                        .flatMap(note -> relations.getOrDefault(note, List.of()).stream())
                        .toList(),
                shapes.of(iri),
                told.entries().getOrDefault(iri, List.of()).stream()
                        .map(this::entry)
                        .toList());
    }

    private Reference reference(String iri, Told told) {
        return new Reference(terms.shortened(iri), told.labels().containsKey(iri) ? "#" + terms.anchor(iri) : null);
    }

    private Entry entry(Row row) {
        String iri = row.get("entry");
        return new Entry(
                terms.anchor(iri),
                terms.shortened(iri),
                row.get("label"),
                row.orNull("definition"),
                row.orNull("number"),
                row.localName("measure"));
    }

    private static List<Property> properties(Told told) {
        return told.relations().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(Terms.OWN))
                .flatMap(entry -> entry.getValue().getOrDefault("domain", List.of()).stream()
                        .flatMap(domain -> entry.getValue().getOrDefault("range", List.of()).stream()
                                .flatMap(range -> property(entry.getKey(), domain, range, told))))
                .toList();
    }

    private static Stream<Property> property(String iri, String domain, String range, Told told) {
        return domain.startsWith(Terms.OWN) && range.startsWith(Terms.OWN)
                ? Stream.of(new Property(
                        told.labels().getOrDefault(iri, iri),
                        domain.substring(Terms.OWN.length()),
                        range.substring(Terms.OWN.length())))
                : Stream.empty();
    }

    private static Map<String, String> localLabels(Told told) {
        return told.labels().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(Terms.OWN))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(Terms.OWN.length()), Map.Entry::getValue, (a, b) -> a));
    }
}
