package org.rungwork.page.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.description.ShapeRules;
import org.rungwork.page.picture.Grid;

/**
 * The ontologies for people.
 *
 * @param parts one for each ontology
 * @param picture the main classes and how properties join them
 */
public record OntologyPage(List<Part> parts, Picture picture) {

    public OntologyPage {
        parts = List.copyOf(parts);
    }

    /**
     * An ontology.
     *
     * @param id of its part of the page
     * @param iri its IRI
     * @param address of its documents, to which a format is added
     * @param classes its classes
     * @param properties its properties, and other terms
     */
    public record Part(
            String id,
            String iri,
            String address,
            String title,
            String version,
            String description,
            List<Term> classes,
            List<Term> properties) {

        public Part {
            classes = List.copyOf(classes);
            properties = List.copyOf(properties);
        }
    }

    /**
     * A term.
     *
     * @param anchor of its entry
     * @param name its shortened IRI
     * @param definition what it means; null where nothing says
     * @param relations what stands above, below and beside it, by the name of the relation
     * @param examples examples in Turtle
     * @param notes what else is to be known
     * @param rules what shapes have to say of it
     * @param entries of the closed list, where it is the class of one
     */
    public record Term(
            String anchor,
            String name,
            String label,
            @Nullable String definition,
            Map<String, List<Reference>> relations,
            List<String> examples,
            List<String> notes,
            List<ShapeRules.Rule> rules,
            List<Entry> entries) {}

    /** @param address of the entry of a term; null for terms of others */
    public record Reference(String name, @Nullable String address) {}

    /**
     * An entry of a closed list.
     *
     * @param number its rank, weight or coefficient; null where it has none
     * @param measure which of these the number is; "" where it has none
     */
    public record Entry(
            String anchor,
            String name,
            String label,
            @Nullable String definition,
            @Nullable String number,
            String measure) {}

    /**
     * The picture of the main classes.
     *
     * @param names of the classes, in the order of the points
     * @param ties names of the properties, in the order of the lines, with their ends
     */
    public record Picture(Grid grid, List<Reference> names, List<Joint> ties) {}

    /** Properties that join two classes. */
    public record Joint(Reference from, String properties, Reference to) {}
}
