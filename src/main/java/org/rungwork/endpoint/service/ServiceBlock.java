package org.rungwork.endpoint.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.rungwork.vocabulary.Svc;

/** What stands inside the braces of a SERVICE, checked. */
final class ServiceBlock {

    /** What the nodes behind an option may say. */
    private static final Map<Node, Set<Node>> PARTS =
            Map.of(Svc.holds, Set.of(Svc.skill, Svc.level), Svc.coefficient, Set.of(Svc.rule, Svc.value));

    private final Map<Node, Map<Node, List<Node>>> nodes;

    private ServiceBlock(Map<Node, Map<Node, List<Node>>> nodes) {
        this.nodes = nodes;
    }

    /** @throws ServiceRefusedException for an unknown option, several nodes, or anything but options */
    static Options read(CareerService service, Op block) {
        String name = "SERVICE " + Terms.show(service.iri());
        if (!(block instanceof OpBGP options)) {
            throw new ServiceRefusedException(
                    name + " takes options alone, as in { [] svc:source <a> ; svc:target <b> }:"
                            + " put everything else before or after it");
        }
        Map<Node, Map<Node, List<Node>>> nodes = new LinkedHashMap<>();
        Set<Node> parts = new HashSet<>();
        for (Triple triple : options.getPattern()) {
            if (PARTS.containsKey(triple.getPredicate()) && Terms.isBlank(triple.getObject())) {
                parts.add(triple.getObject());
            }
            nodes.computeIfAbsent(triple.getSubject(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>())
                    .add(triple.getObject());
        }
        List<Node> subjects =
                nodes.keySet().stream().filter(node -> !parts.contains(node)).toList();
        if (subjects.size() != 1 || !Terms.isBlank(subjects.getFirst())) {
            throw new ServiceRefusedException("The options of " + name + " hang on one blank node, as in"
                    + " [] svc:source <a> ; svc:target <b> . Here they hang on "
                    + subjects.stream().map(Terms::show).collect(Collectors.joining(" and ")));
        }
        ServiceBlock read = new ServiceBlock(nodes);
        read.requireKnown(subjects.getFirst(), name, service.inputs(), service.outputs());
        return new Options(subjects.getFirst(), nodes);
    }

    private void requireKnown(Node subject, String owner, Set<Node> inputs, Set<Node> outputs) {
        nodes.getOrDefault(subject, Map.of()).forEach((property, values) -> {
            if (!inputs.contains(property) && !outputs.contains(property)) {
                throw new ServiceRefusedException(
                        owner + " knows no " + Terms.show(property) + ". There are " + listing(inputs, outputs));
            }
            for (Node value : values) {
                requireKnown(value, Terms.show(property), PARTS.getOrDefault(property, Set.of()), Set.of());
            }
        });
    }

    private static String listing(Set<Node> inputs, Set<Node> outputs) {
        return Stream.concat(inputs.stream(), outputs.stream())
                .distinct()
                .map(Terms::show)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
