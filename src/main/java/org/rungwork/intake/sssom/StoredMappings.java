package org.rungwork.intake.sssom;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.vocabulary.Identifiers;

/**
 * Mappings as the store has them: every record has a name, repeats the licence of its set, and stands beside the mapping
 * itself if that was reviewed. Confidence is a decimal as all our numbers are, and Not is a word.
 */
public final class StoredMappings {

    private static final String RECORDS = "https://w3id.org/rungwork/id/mapping/";

    private StoredMappings() {}

    /**
     * Hands on the records of a set, and the mappings as statements.
     *
     * @param name of the set, which the names of records have in them
     * @param isReviewed whether mappings are stated; guesses have records only
     */
    public static void triples(MappingSet set, String name, boolean isReviewed, Consumer<Triple> triples) {
        List<String> licence = set.values().all(Slot.LICENSE);
        long number = 0;
        for (Mapping mapping : set.mappings()) {
            number++;
            Mapping licensed = mapping.values().has(Slot.LICENSE) ? mapping : mapping.with(Slot.LICENSE, licence);
            record(licensed, name, number, set.extensions(), triples);
            if (isReviewed) {
                statement(mapping).ifPresent(triples);
            }
        }
    }

    /**
     * Hands on the record of one mapping.
     *
     * @param set name of its set
     * @param number of the mapping in the set
     */
    public static void record(
            Mapping mapping, String set, long number, List<Extension> extensions, Consumer<Triple> triples) {
        Node record = NodeFactory.createURI(mapping.find(Slot.RECORD_ID)
                .orElseGet(() -> RECORDS + set + "/"
                        + Identifiers.localName(mapping.find(Slot.SUBJECT_ID).orElse("text")) + "--" + number));
        triples.accept(Triple.create(record, RDF.type.asNode(), OWL2.Axiom.asNode()));
        mapping.values().slots().forEach((slot, values) -> {
            if (slot != Slot.RECORD_ID) {
                values.forEach(value ->
                        triples.accept(Triple.create(record, TriplesWriter.property(slot), value(slot, value))));
            }
        });
        TriplesWriter.describe(record, mapping.values().extensions(), extensions, triples);
    }

    private static Node value(Slot slot, String value) {
        if (slot.type().isNumber()) {
            return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal);
        }
        return slot == Slot.PREDICATE_MODIFIER
                ? NodeFactory.createLiteralString(value)
                : TriplesWriter.value(slot, value);
    }

    /** The mapping as a plain statement; empty for a rejected one, and where an end of it is text or missing. */
    public static Optional<Triple> statement(Mapping mapping) {
        if (mapping.isNegated() || !mapping.hasEnds()) {
            return Optional.empty();
        }
        return Optional.of(Triple.create(
                node(mapping, Slot.SUBJECT_ID), node(mapping, Slot.PREDICATE_ID), node(mapping, Slot.OBJECT_ID)));
    }

    private static Node node(Mapping mapping, Slot slot) {
        return NodeFactory.createURI(mapping.find(slot).orElseThrow());
    }

    /**
     * The set of the records in a graph of the store. Names that records got for the store are left away, unless others
     * have names of their own: a set names all of its records or none. A licence that all of them have is that of the
     * set, unless it has another.
     *
     * @param name of the graph for messages
     * @param about the set, for graphs say nothing of it
     * @param prefixes for the tables that the set may be written to
     */
    public static SssomReading read(String name, Iterable<Triple> triples, SlotValues about, Prefixes prefixes) {
        SssomReading reading = new SssomReader().read(name, triples, prefixes);
        return new SssomReading(
                reading.set().map(set -> unstored(set, about)), reading.issues(), reading.contradictions());
    }

    private static MappingSet unstored(MappingSet stored, SlotValues about) {
        List<List<String>> licences = stored.mappings().stream()
                .map(mapping -> mapping.values().all(Slot.LICENSE))
                .distinct()
                .toList();
        List<String> licence = licences.size() == 1 ? licences.getFirst() : List.of();
        boolean isCommon = !licence.isEmpty()
                && (!about.has(Slot.LICENSE) || about.all(Slot.LICENSE).equals(licence));
        boolean allNamedHere = stored.mappings().stream().allMatch(StoredMappings::isNamedHere);
        List<Mapping> mappings = stored.mappings().stream()
                .map(mapping -> isCommon ? mapping.with(Slot.LICENSE, List.of()) : mapping)
                .map(mapping -> allNamedHere ? mapping.with(Slot.RECORD_ID, List.of()) : mapping)
                .toList();
        return new MappingSet(
                isCommon ? about.with(Slot.LICENSE, licence) : about, stored.extensions(), stored.prefixes(), mappings);
    }

    private static boolean isNamedHere(Mapping mapping) {
        return mapping.find(Slot.RECORD_ID).filter(id -> id.startsWith(RECORDS)).isPresent();
    }
}
