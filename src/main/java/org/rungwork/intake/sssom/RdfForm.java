package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;

/** Reads the set that triples describe: records are resources with the properties of slots. */
final class RdfForm {

    private static final Node MAPPING_SET = NodeFactory.createURI(Sssom.NS + "MappingSet");
    private static final Node MAPPINGS = NodeFactory.createURI(Sssom.NS + "mappings");
    private static final Node JUSTIFICATION = NodeFactory.createURI(Slot.MAPPING_JUSTIFICATION.property());
    private static final Node DEFINITIONS = NodeFactory.createURI(Sssom.NS + "extension_definitions");

    private final String file;
    private final List<ImportIssue> issues;
    /** In the order in which they come, which a file tells and a graph does not. */
    private final Map<Node, Map<Node, Set<Node>>> resources = new LinkedHashMap<>();

    private final Map<String, String> extensionNames = new LinkedHashMap<>();

    RdfForm(String file, List<ImportIssue> issues) {
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
                .filter(node -> objects(node, RDF.Nodes.type).contains(MAPPING_SET))
                .toList();
        if (sets.size() > 1) {
            throw refused("there are " + sets.size() + " mapping sets", "give each set a file of its own");
        }
        Optional<Node> set = sets.stream().findFirst();
        Set<Node> records = new LinkedHashSet<>();
        set.ifPresent(node -> records.addAll(objects(node, MAPPINGS)));
        resources.keySet().stream()
                .filter(node -> !objects(node, JUSTIFICATION).isEmpty())
                .forEach(records::add);
        if (set.isEmpty() && records.isEmpty()) {
            throw refused(
                    "there is no mapping set: no sssom:MappingSet, and no record with a sssom:mapping_justification",
                    "describe each mapping as an owl:Axiom with the properties of SSSOM");
        }
        List<Map<String, String>> definitions = set.stream()
                .flatMap(node -> objects(node, DEFINITIONS).stream())
                .map(this::definition)
                .toList();
        Map<String, List<String>> slots = new LinkedHashMap<>();
        try {
            set.ifPresent(node -> slots.putAll(slots(node, Slot.MAPPING_SET_ID)));
        } catch (IllegalArgumentException wrong) {
            throw refused("the metadata cannot be read: " + wrong.getMessage(), "correct the description of the set");
        }
        return new RawSet(slots, prefixes, definitions, OptionalLong.empty(), rows(records));
    }

    private List<RawSet.Row> rows(Set<Node> records) {
        List<RawSet.Row> rows = new ArrayList<>();
        for (Node record : records) {
            try {
                rows.add(new RawSet.Row(name(record), OptionalLong.empty(), slots(record, Slot.RECORD_ID)));
            } catch (IllegalArgumentException wrong) {
                issues.add(ImportIssue.ofFile(
                        Code.MAPPING, file, name(record) + wrong.getMessage(), "give it one plain value"));
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
            if (!Set.of(RDF.Nodes.type, MAPPINGS, DEFINITIONS).contains(property)) {
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
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (!node.isURI()) {
            throw new IllegalArgumentException(name + " is a node without a name");
        }
        return slot.flatMap(known -> known.type().wordOf(node.getURI())).orElse(node.getURI());
    }

    private Map<String, String> definition(Node node) {
        Map<String, String> definition = new LinkedHashMap<>();
        for (String name : List.of("slot_name", "property", "type_hint")) {
            objects(node, NodeFactory.createURI(Sssom.NS + name)).stream()
                    .findFirst()
                    .ifPresent(value ->
                            definition.put(name, value.isURI() ? value.getURI() : value.getLiteralLexicalForm()));
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
