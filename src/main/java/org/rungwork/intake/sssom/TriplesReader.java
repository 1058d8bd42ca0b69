package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.vocabulary.Sssom;

/** Reads the set that triples describe: records are resources with the properties of slots. */
final class TriplesReader {

    private final String file;
    private final Issues issues;
    /** In the order in which they come, which a file tells and a graph does not. */
    private final Map<Node, Map<Node, Set<Node>>> resources = new LinkedHashMap<>();

    private final Map<String, String> extensionNames = new LinkedHashMap<>();

    TriplesReader(String file, Issues issues) {
        this.file = file;
        this.issues = issues;
    }

    void add(Triple triple) {
        resources
                .computeIfAbsent(triple.getSubject(), subject -> new LinkedHashMap<>())
                .computeIfAbsent(triple.getPredicate(), predicate -> new LinkedHashSet<>())
                .add(triple.getObject());
    }

    RawSet read(Map<String, String> prefixes) throws SetRefused {
        List<Node> sets = resources.keySet().stream()
                .filter(node -> objects(node, RDF.Nodes.type).contains(Sssom.MappingSet))
                .toList();
        if (sets.size() > 1) {
            throw refused("there are " + sets.size() + " mapping sets", "give each set a file of its own");
        }
        Optional<Node> set = sets.stream().findFirst();
        Set<Node> records = new LinkedHashSet<>();
        set.ifPresent(node -> records.addAll(objects(node, Sssom.mappings)));
        resources.keySet().stream()
                .filter(node -> !objects(node, Sssom.mappingJustification).isEmpty())
                .forEach(records::add);
        if (set.isEmpty() && records.isEmpty()) {
            throw refused(
                    "there is no mapping set: no sssom:MappingSet, and no record with a sssom:mapping_justification",
                    "describe each mapping as an owl:Axiom with the properties of SSSOM");
        }
        try {
            List<Map<String, String>> definitions = set.stream()
                    .flatMap(node -> objects(node, Sssom.extensionDefinitions).stream())
                    .map(this::definition)
                    .toList();
            Map<String, List<String>> about =
                    set.map(node -> slots(node, Slot.MAPPING_SET_ID)).orElse(Map.of());
            return new RawSet(new RawSet.Row("", about, slot -> Place.UNKNOWN), prefixes, definitions, rows(records));
        } catch (SlotRefused wrong) {
            throw refused(String.valueOf(wrong.getMessage()), wrong.fix());
        }
    }

    private List<RawSet.Row> rows(Set<Node> records) {
        List<RawSet.Row> rows = new ArrayList<>();
        for (Node record : records) {
            String name = name(record);
            try {
                rows.add(new RawSet.Row(name, slots(record, Slot.RECORD_ID), slot -> Place.UNKNOWN));
            } catch (SlotRefused wrong) {
                issues.add(Place.UNKNOWN.issue(Code.MAPPING, file, name + wrong.getMessage(), wrong.fix()));
            }
        }
        return rows;
    }

    /** How a message calls a record: a blank node has no name, but its ends have. */
    private String name(Node record) {
        if (record.isURI()) {
            return "<" + record.getURI() + ">: ";
        }
        return "the record of " + objects(record, OWL2.annotatedSource.asNode()) + " and "
                + objects(record, OWL2.annotatedTarget.asNode()) + ": ";
    }

    /** @param naming the slot that the name of the resource is the value of */
    private Map<String, List<String>> slots(Node resource, Slot naming) {
        Map<String, List<String>> slots = new LinkedHashMap<>();
        if (resource.isURI()) {
            slots.put(naming.slotName(), List.of(resource.getURI()));
        }
        resources.getOrDefault(resource, Map.of()).forEach((property, objects) -> {
            if (!Set.of(RDF.Nodes.type, Sssom.mappings, Sssom.extensionDefinitions)
                    .contains(property)) {
                Optional<Slot> slot = Slot.ofProperty(property.getURI());
                String name = slot.map(Slot::slotName)
                        .orElse(extensionNames.getOrDefault(property.getURI(), property.getURI()));
                slots.put(
                        name,
                        objects.stream().map(node -> value(name, slot, node)).toList());
            }
        });
        return slots;
    }

    private static String value(String name, Optional<Slot> slot, Node node) {
        return text(
                name,
                node,
                iri -> slot.flatMap(known -> known.type().wordOf(iri)).orElse(iri));
    }

    private static String text(String slot, Node node, UnaryOperator<String> ofIri) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (!node.isURI()) {
            throw new SlotRefused(slot, "is a node without a name", "name it by an IRI, or write a plain value");
        }
        return ofIri.apply(node.getURI());
    }

    private Map<String, String> definition(Node node) {
        Map<String, String> definition = new LinkedHashMap<>();
        for (String name : List.of("slot_name", "property", "type_hint")) {
            objects(node, Sssom.sssom(name)).stream()
                    .findFirst()
                    .ifPresent(value -> definition.put(name, text(name, value, UnaryOperator.identity())));
        }
        extensionNames.put(definition.getOrDefault("property", ""), definition.getOrDefault("slot_name", ""));
        return definition;
    }

    private Set<Node> objects(Node subject, Node predicate) {
        return resources.getOrDefault(subject, Map.of()).getOrDefault(predicate, Set.of());
    }

    private SetRefused refused(String message, String fix) {
        return new SetRefused(ImportIssue.ofFile(Code.WRONG_CONTENT, file, message, fix));
    }
}
