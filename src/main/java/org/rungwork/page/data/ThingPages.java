package org.rungwork.page.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.rungwork.career.NameProblem;
import org.rungwork.career.UnresolvedNamesException;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.page.Row;
import org.rungwork.page.SourceTitles;
import org.rungwork.page.Sources;
import org.rungwork.page.Sources.Mark;
import org.rungwork.page.data.Thing.GraphName;
import org.rungwork.page.data.Thing.Group;
import org.rungwork.page.data.Thing.Value;
import org.rungwork.projection.Concepts;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.vocabulary.Identifiers;
import org.springframework.stereotype.Component;

/** Reads what the graph says of a thing. A property with many statements is read and shown in part. */
@Component
final class ThingPages {

    /** The most values shown of a property. */
    private static final int MOST_VALUES = 60;
    /** What one question about statements tells at most. */
    private static final int MOST_ROWS = 500;

    private static final String THING = "thing";
    private static final List<String> LABELS =
            List.of("skos:prefLabel", "rdfs:label", "dcterms:title", "skosxl:literalForm", "rw:quote");
    private static final Map<String, String> PAGES = Map.of(
            Identifiers.NAMESPACE + "norm/", "/norms",
            Identifiers.NAMESPACE + "employer-category/", "/employers");

    private final QueryCatalogue catalogue;
    private final SourceTitles titles;
    private final Terms terms;

    ThingPages(QueryCatalogue catalogue, SourceTitles titles, Terms terms) {
        this.catalogue = catalogue;
        this.titles = titles;
        this.terms = terms;
    }

    /**
     * @param name an IRI, or the local name of a role or skill
     * @throws UnresolvedNamesException if nothing is said of it
     * @throws org.rungwork.query.ParameterException if it is no IRI
     */
    Thing get(String name, Edition edition) {
        String iri = iri(name, edition);
        List<Row> properties = Row.ask(catalogue, "properties-of-thing", Map.of(THING, List.of(iri)));
        if (properties.isEmpty()) {
            throw new UnresolvedNamesException(
                    List.of(new NameProblem("iri", name, THING, false, nearest(name, edition))));
        }
        List<Group> said = groups(iri, properties, "out", "statements-of-thing");
        return new Thing(
                iri,
                label(iri, said),
                page(iri, edition),
                Terms.isWeb(iri),
                said,
                groups(iri, properties, "in", "statements-with-thing"),
                sources(iri, edition));
    }

    private static String iri(String name, Edition edition) {
        return name.contains(":")
                ? name
                : Stream.of(
                                edition.projection().roles(),
                                edition.projection().skills().concepts())
                        .flatMap(concepts -> find(concepts, name).stream())
                        .map(Concept::iri)
                        .findFirst()
                        .orElse(Identifiers.NAMESPACE + name);
    }

    private static List<Concept> find(Concepts concepts, String name) {
        OptionalInt number = concepts.find(name);
        return number.isPresent() ? List.of(concepts.get(number.getAsInt())) : List.of();
    }

    private static List<Concept> nearest(String name, Edition edition) {
        String local = Identifiers.localName(name);
        return Stream.concat(
                        edition.projection().roles().nearest(local).stream(),
                        edition.projection().skills().concepts().nearest(local).stream())
                .toList();
    }

    private List<Group> groups(String iri, List<Row> properties, String direction, String question) {
        Map<String, Row> counts = new LinkedHashMap<>();
        properties.stream()
                .filter(row -> row.get("direction").equals(direction))
                .forEach(row -> counts.putIfAbsent(row.get("property"), row));
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (List<String> batch : batches(counts)) {
            Row.ask(catalogue, question, Map.of(THING, Collections.nCopies(batch.size(), iri), "property", batch))
                    .forEach(row -> rows.computeIfAbsent(row.get("property"), fresh -> new ArrayList<>())
                            .add(row));
        }
        return counts.entrySet().stream()
                .map(entry -> group(entry.getValue(), rows.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** Properties in groups of which one question tells everything; those with too many statements alone. */
    private static List<List<String>> batches(Map<String, Row> counts) {
        List<List<String>> batches = new ArrayList<>();
        List<String> open = new ArrayList<>();
        long size = 0;
        for (Map.Entry<String, Row> entry : counts.entrySet()) {
            long count = count(entry.getValue());
            if (count > MOST_VALUES) {
                batches.add(List.of(entry.getKey()));
            } else {
                // a thing with labels of several kinds has a row for each
                if (size + 2 * count > MOST_ROWS) {
                    batches.add(open);
                    open = new ArrayList<>();
                    size = 0;
                }
                open.add(entry.getKey());
                size += 2 * count;
            }
        }
        if (!open.isEmpty()) {
            batches.add(open);
        }
        return batches;
    }

    private static long count(Row row) {
        return Long.parseLong(row.get("statements"));
    }

    private Group group(Row property, List<Row> rows) {
        Map<String, List<Row>> byValue = new LinkedHashMap<>();
        rows.forEach(row -> byValue.computeIfAbsent(
                        row.find("other").orElse("") + "@"
                                + row.find("language").orElse(""),
                        key -> new ArrayList<>())
                .add(row));
        String iri = property.get("property");
        return new Group(
                terms.shortened(iri),
                property.find("propertyLabel").orElseGet(() -> terms.shortened(iri)),
                iri.startsWith(Terms.OWN) ? "/ontology#" + terms.anchor(iri) : Terms.address(iri),
                count(property),
                byValue.values().stream().limit(MOST_VALUES).map(this::value).toList());
    }

    private Value value(List<Row> rows) {
        Row first = rows.getFirst();
        String other = first.find("other").orElse("");
        boolean iri = first.get("kind").equals("iri");
        String label = iri ? first.find("label").orElse("") : "";
        String plain = iri ? terms.shortened(other) : other;
        String datatype = first.find("datatype").map(terms::shortened).orElse("");
        return new Value(
                label.isEmpty() ? plain : label,
                label.isEmpty() ? "" : plain,
                iri ? Terms.address(other) : null,
                first.find("language").orElse(""),
                datatype.equals("xsd:string") || datatype.equals("rdf:langString") ? "" : datatype,
                rows.stream()
                        .map(row -> row.get("graph"))
                        .distinct()
                        .map(graph -> new GraphName(
                                terms.shortened(graph).replaceFirst("^graph:", ""), Addresses.ofThing(graph)))
                        .toList());
    }

    private static String label(String iri, List<Group> said) {
        return LABELS.stream()
                .flatMap(property -> said.stream()
                        .filter(group -> group.property().equals(property))
                        .flatMap(group -> group.values().stream()))
                .filter(value -> value.language().isEmpty() || value.language().startsWith("en"))
                .map(Value::text)
                .findFirst()
                .orElseGet(() -> Identifiers.localName(iri).isEmpty() ? iri : Identifiers.localName(iri));
    }

    private static @Nullable String page(String iri, Edition edition) {
        if (edition.projection().roles().find(iri).isPresent()) {
            return Addresses.of("/roles", iri);
        }
        if (edition.projection().skills().concepts().find(iri).isPresent()) {
            return Addresses.of("/skills", iri);
        }
        return PAGES.entrySet().stream()
                .filter(page -> iri.startsWith(page.getKey()))
                .map(page -> Addresses.of(page.getValue(), iri))
                .findFirst()
                .orElse(null);
    }

    private List<Mark> sources(String iri, Edition edition) {
        Sources.Margin margin = titles.sources(edition.projection().version()).margin();
        Row.ask(catalogue, "source-of-statement", Map.of("statement", List.of(iri)))
                .forEach(row -> margin.of(iri, "", row.evidence()));
        return margin.listed();
    }
}
