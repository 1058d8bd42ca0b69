package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rungwork.vocabulary.Identifiers;

/**
 * One mapping, as SSSOM's RDF form writes it: an owl:Axiom that annotates the statement.
 *
 * @param subject IRI of what is mapped
 * @param predicate IRI of the relation, such as skos:exactMatch
 * @param object IRI of the target
 * @param negated true for a rejected mapping ({@code predicate_modifier} Not): kept as a record, never stated
 * @param slots further slots of the row or, where the row is empty, of the set
 */
public record MappingRecord(Node subject, Node predicate, Node object, boolean negated, Map<String, Node> slots) {

    private static final String SSSOM = "https://w3id.org/sssom/";
    private static final String PAV = "http://purl.org/pav/";
    private static final String RECORDS = "https://w3id.org/rungwork/id/mapping/";

    /** Slots that hold references. */
    private static final List<String> REFERENCES = List.of("mapping_justification", "author_id", "license");
    /** Slots that hold text. */
    private static final List<String> TEXTS = List.of(
            "subject_label",
            "object_label",
            "subject_source",
            "subject_source_version",
            "object_source",
            "object_source_version",
            "comment",
            "predicate_modifier");

    public MappingRecord {
        slots = Map.copyOf(slots);
    }

    /**
     * The mapping that slots describe.
     *
     * @param slots the texts of SSSOM's slots by their names, such as subject_id
     * @param iris makes IRIs of references
     * @throws IllegalArgumentException if a required slot is missing, or a value is not what the slot asks for
     */
    public static MappingRecord of(Function<String, Optional<String>> slots, UnaryOperator<String> iris) {
        Map<String, Node> nodes = new TreeMap<>();
        for (String slot : REFERENCES) {
            slots.apply(slot).ifPresent(value -> nodes.put(slot, NodeFactory.createURI(iris.apply(value))));
        }
        for (String slot : TEXTS) {
            slots.apply(slot).ifPresent(value -> nodes.put(slot, NodeFactory.createLiteralString(value)));
        }
        slots.apply("confidence").ifPresent(value -> nodes.put("confidence", confidence(value)));
        slots.apply("mapping_date")
                .ifPresent(value -> nodes.put("mapping_date", NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate)));
        if (!nodes.containsKey("mapping_justification")) {
            throw new IllegalArgumentException("mapping_justification is empty");
        }
        return new MappingRecord(
                reference(slots, iris, "subject_id"),
                reference(slots, iris, "predicate_id"),
                reference(slots, iris, "object_id"),
                slots.apply("predicate_modifier").filter("Not"::equals).isPresent(),
                nodes);
    }

    private static Node reference(Function<String, Optional<String>> slots, UnaryOperator<String> iris, String slot) {
        String value = slots.apply(slot).orElseThrow(() -> new IllegalArgumentException(slot + " is empty"));
        return NodeFactory.createURI(iris.apply(value));
    }

    private static Node confidence(String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("confidence '" + value + "' is no number", noNumber);
        }
        if (!(number >= 0 && number <= 1)) {
            throw new IllegalArgumentException("confidence " + value + " is not between 0 and 1");
        }
        return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal);
    }

    /**
     * The record: source, property, target and every slot.
     *
     * @param set name of the set of mappings
     * @param number of the mapping in the set
     */
    public List<Triple> triples(String set, long number) {
        Node record =
                NodeFactory.createURI(RECORDS + set + "/" + Identifiers.localName(subject.getURI()) + "--" + number);
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(record, RDF.type.asNode(), OWL2.Axiom.asNode()));
        triples.add(Triple.create(record, OWL2.annotatedSource.asNode(), subject));
        triples.add(Triple.create(record, OWL2.annotatedProperty.asNode(), predicate));
        triples.add(Triple.create(record, OWL2.annotatedTarget.asNode(), object));
        slots.forEach((slot, value) -> triples.add(Triple.create(record, property(slot), value)));
        return triples;
    }

    /** The mapping as a plain statement; empty for a rejected one. */
    public Optional<Triple> statement() {
        return negated ? Optional.empty() : Optional.of(Triple.create(subject, predicate, object));
    }

    /** The property of SSSOM's RDF form: some slots reuse terms of others. */
    private static Node property(String slot) {
        return switch (slot) {
            case "author_id" -> NodeFactory.createURI(PAV + "authoredBy");
            case "mapping_date" -> DCTerms.created.asNode();
            case "comment" -> RDFS.comment.asNode();
            case "license" -> DCTerms.license.asNode();
            default -> NodeFactory.createURI(SSSOM + slot);
        };
    }
}
