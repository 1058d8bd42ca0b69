package org.rungwork.intake.sssom;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * One mapping, as SSSOM's RDF form writes it: an owl:Axiom that annotates the statement.
 *
 * @param subject IRI of what is mapped
 * @param predicate IRI of the relation, such as skos:exactMatch
 * @param object IRI of the target
 * @param negated true for a rejected mapping ({@code predicate_modifier} Not): kept as a record, never stated
 * @param slots further slots of the row or, where the row is empty, of the set
 */
record MappingRecord(Node subject, Node predicate, Node object, boolean negated, Map<String, Node> slots) {

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

    MappingRecord {
        slots = Map.copyOf(slots);
    }

    /** @throws IllegalArgumentException if a required slot is missing, or a value is not what the slot asks for */
    static MappingRecord of(SssomMetadata metadata, NamedCsvRecord row) {
        Map<String, Node> slots = new TreeMap<>();
        for (String slot : REFERENCES) {
            find(metadata, row, slot)
                    .ifPresent(value -> slots.put(slot, NodeFactory.createURI(metadata.expand(value))));
        }
        for (String slot : TEXTS) {
            find(metadata, row, slot).ifPresent(value -> slots.put(slot, NodeFactory.createLiteralString(value)));
        }
        find(metadata, row, "confidence").ifPresent(value -> slots.put("confidence", confidence(value)));
        find(metadata, row, "mapping_date")
                .ifPresent(value -> slots.put("mapping_date", NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate)));
        if (!slots.containsKey("mapping_justification")) {
            throw new IllegalArgumentException("mapping_justification is empty");
        }
        return new MappingRecord(
                reference(metadata, row, "subject_id"),
                reference(metadata, row, "predicate_id"),
                reference(metadata, row, "object_id"),
                find(metadata, row, "predicate_modifier").filter("Not"::equals).isPresent(),
                slots);
    }

    private static Optional<String> find(SssomMetadata metadata, NamedCsvRecord row, String slot) {
        return row.findField(slot).filter(value -> !value.isBlank()).or(() -> metadata.findSlot(slot));
    }

    private static Node reference(SssomMetadata metadata, NamedCsvRecord row, String slot) {
        String value = find(metadata, row, slot).orElseThrow(() -> new IllegalArgumentException(slot + " is empty"));
        return NodeFactory.createURI(metadata.expand(value));
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

    /** The record: source, property, target and every slot. */
    List<Triple> triples(String set, int number) {
        Node record = NodeFactory.createURI(RECORDS + set + "/" + localName(subject) + "--" + number);
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(record, RDF.type.asNode(), OWL2.Axiom.asNode()));
        triples.add(Triple.create(record, OWL2.annotatedSource.asNode(), subject));
        triples.add(Triple.create(record, OWL2.annotatedProperty.asNode(), predicate));
        triples.add(Triple.create(record, OWL2.annotatedTarget.asNode(), object));
        slots.forEach((slot, value) -> triples.add(Triple.create(record, property(slot), value)));
        return triples;
    }

    /** The mapping as a plain statement; empty for a rejected one. */
    Optional<Triple> statement() {
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

    private static String localName(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
