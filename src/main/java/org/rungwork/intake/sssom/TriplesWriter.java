package org.rungwork.intake.sssom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.vocabulary.Sssom;

/** Mapping sets as the triples of SSSOM's RDF form. */
final class TriplesWriter {

    private TriplesWriter() {}

    /**
     * The set and its records, each an owl:Axiom; every mapping has what the set says of all. Records have the name that
     * their record_id gives, else none. The mappings themselves are not stated.
     */
    static void describe(MappingSet set, Consumer<Triple> triples) {
        Node node = named(set.find(Slot.MAPPING_SET_ID).filter(ValueType::isIri));
        add(triples, node, RDF.type.asNode(), Sssom.MappingSet);
        boolean isNamed = node.isURI();
        set.values().slots().forEach((slot, values) -> {
            if (slot != Slot.MAPPING_SET_ID || !isNamed) {
                values.forEach(value -> add(triples, node, property(slot), value(slot, value)));
            }
        });
        set.extensions().forEach(extension -> define(node, extension, triples));
        describe(node, set.values().extensions(), set.extensions(), triples);
        for (Mapping mapping : set.mappings()) {
            Node record = named(mapping.find(Slot.RECORD_ID));
            add(triples, node, Sssom.mappings, record);
            describe(record, mapping, set.extensions(), triples);
        }
    }

    private static Node named(Optional<String> iri) {
        return iri.map(NodeFactory::createURI).orElseGet(NodeFactory::createBlankNode);
    }

    private static void define(Node set, Extension extension, Consumer<Triple> triples) {
        Node node = NodeFactory.createBlankNode();
        add(triples, set, Sssom.extensionDefinitions, node);
        add(triples, node, RDF.type.asNode(), Sssom.ExtensionDefinition);
        Map<String, Node> values = Map.of(
                "slot_name", NodeFactory.createLiteralString(extension.name()),
                "property", NodeFactory.createURI(extension.property()),
                "type_hint", NodeFactory.createURI(extension.typeHint()));
        values.forEach((name, value) -> add(triples, node, Sssom.sssom(name), value));
    }

    private static void describe(Node record, Mapping mapping, List<Extension> extensions, Consumer<Triple> triples) {
        add(triples, record, RDF.type.asNode(), OWL2.Axiom.asNode());
        mapping.values().slots().forEach((slot, values) -> {
            if (slot != Slot.RECORD_ID) {
                values.forEach(value -> add(triples, record, property(slot), value(slot, value)));
            }
        });
        describe(record, mapping.values().extensions(), extensions, triples);
    }

    static void describe(Node node, Map<String, String> values, List<Extension> extensions, Consumer<Triple> triples) {
        for (Extension extension : extensions) {
            String value = values.get(extension.name());
            if (value != null) {
                Node object = extension.isReference()
                        ? NodeFactory.createURI(value)
                        : NodeFactory.createLiteralDT(
                                value, TypeMapper.getInstance().getSafeTypeByName(extension.typeHint()));
                add(triples, node, NodeFactory.createURI(extension.property()), object);
            }
        }
    }

    static Node property(Slot slot) {
        return NodeFactory.createURI(slot.property());
    }

    static Node value(Slot slot, String value) {
        return switch (slot.type()) {
            case REFERENCE -> NodeFactory.createURI(value);
            case URI -> ValueType.isIri(value) ? NodeFactory.createURI(value) : NodeFactory.createLiteralString(value);
            case TEXT -> NodeFactory.createLiteralString(value);
            case DATE -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
            case SHARE, AGREEMENT -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdouble);
            case VERSION, ENTITY_TYPE, MODIFIER, CARDINALITY ->
                slot.type()
                        .meaning(value)
                        .map(NodeFactory::createURI)
                        .orElseGet(() -> NodeFactory.createLiteralString(value));
        };
    }

    private static void add(Consumer<Triple> triples, Node subject, Node predicate, Node object) {
        triples.accept(Triple.create(subject, predicate, object));
    }
}
