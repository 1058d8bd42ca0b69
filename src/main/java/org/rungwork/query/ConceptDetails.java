package org.rungwork.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;

/** What the store says of concepts beside their names: codes, matches, required skills. Of all of them at once. */
public final class ConceptDetails {

    private static final String CONCEPT = "concept";
    private static final String LABEL = "label";
    private static final String LANGUAGE = "language";

    /** Relations that the other side states by another name. */
    private static final Map<String, String> INVERSE = Map.of("broadMatch", "narrowMatch", "narrowMatch", "broadMatch");

    private final QueryCatalogue catalogue;

    public ConceptDetails(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A concept that another one is matched with, or asks for.
     *
     * @param concept IRI of the concept asked about
     * @param relation local name of the relation in SKOS, such as exactMatch; needsSkill or essentialSkill
     * @param other IRI of the concept that it leads to
     */
    public record Related(String concept, String relation, String other) {}

    /**
     * How a concept is shown.
     *
     * @param iri of the concept
     * @param label its name; its IRI where it has none
     * @param target what holds it: roles, skills, the id of an imported taxonomy, or "" for a concept that is only named
     */
    public record Named(String iri, String label, String target) {}

    /** A class as its ontology describes it; the definition may be "". */
    public record ClassName(String iri, String label, String definition) {}

    /** Whether a text may be the IRI of a concept, so that it can be asked about. */
    public static boolean isIri(String text) {
        return Identifiers.isAbsolute(text);
    }

    /** Codes by concept; concepts without one are left out. */
    public Map<String, List<String>> codes(Collection<String> concepts) {
        return grouped(rows("codes-of-concepts", Map.of(CONCEPT, List.copyOf(concepts))), CONCEPT, "code");
    }

    /** The reviewed matches of concepts, whichever side states them. */
    public List<Related> matches(Collection<String> concepts) {
        return rows("matches-of-concepts", Map.of(CONCEPT, List.copyOf(concepts))).stream()
                .map(row -> new Related(row.get(CONCEPT), Identifiers.localName(row.get("relation")), row.get("other")))
                .toList();
    }

    /** The skills that roles and occupations ask for; essential ones as essentialSkill, others as needsSkill. */
    public List<Related> skills(Collection<String> roles) {
        return needs(rows("skills-of-roles", Map.of("role", List.copyOf(roles))));
    }

    private static List<Related> needs(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> new Related(
                        row.get("role"),
                        row.get("essential").equals("1") ? "essentialSkill" : "needsSkill",
                        row.get("skill")))
                .toList();
    }

    /**
     * How concepts are shown, by IRI.
     *
     * @param language language tag that the names are wished in
     */
    public Map<String, Named> names(Collection<String> concepts, String language) {
        return rows("names-of-concepts", Map.of(CONCEPT, List.copyOf(concepts), LANGUAGE, List.of(language))).stream()
                .map(row -> new Named(row.get(CONCEPT), row.getOrDefault(LABEL, row.get(CONCEPT)), target(row)))
                .collect(Collectors.toMap(Named::iri, named -> named));
    }

    /** Concepts of all taxonomies by preferred name in any language. Names are given in small letters. */
    public Map<String, List<String>> byPreferredName(Collection<String> names) {
        return grouped(rows("concepts-by-preferred-name", Map.of("name", List.copyOf(names))), "name", CONCEPT);
    }

    /** The concepts that have one of the others as a match of a relation in SKOS, such as exactMatch. */
    public List<Related> matchedWith(String relation, Collection<String> others) {
        String inverse = INVERSE.getOrDefault(relation, relation);
        return matches(others).stream()
                .filter(match -> match.relation().equals(inverse))
                .map(match -> new Related(match.other(), relation, match.concept()))
                .toList();
    }

    /** The roles and occupations that ask for one of the skills; essential ones as essentialSkill, others as needsSkill. */
    public List<Related> roles(Collection<String> skills) {
        return needs(rows("roles-of-skills", Map.of("skill", List.copyOf(skills))));
    }

    /** The names of those classes that have one, by IRI. */
    public Map<String, ClassName> classes(Collection<String> classes) {
        return rows("names-of-classes", Map.of("class", List.copyOf(classes))).stream()
                .map(row -> new ClassName(row.get("class"), row.get(LABEL), row.getOrDefault("definition", "")))
                .collect(Collectors.toMap(ClassName::iri, name -> name, (a, b) -> a, LinkedHashMap::new));
    }

    private List<Map<String, String>> rows(String question, Map<String, List<String>> values) {
        boolean nothing = values.values().stream().anyMatch(List::isEmpty);
        return nothing ? List.of() : catalogue.rows(question, values).texts();
    }

    private static Map<String, List<String>> grouped(List<Map<String, String>> rows, String key, String value) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(key),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.get(value), Collectors.toList())));
    }

    private static String target(Map<String, String> row) {
        String own = row.get("own");
        if (own != null) {
            return own.equals(Rw.Role.getURI()) ? "roles" : "skills";
        }
        String graph = row.get("taxonomy");
        return graph == null
                ? ""
                : Graphs.shortName(NodeFactory.createURI(graph)).replaceFirst("^taxonomy/", "");
    }
}
