package org.rungwork.description;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rungwork.vocabulary.Identifiers;

/** Which rules the shapes have for a term: a class that they look at, or a property that they count and compare. */
public final class ShapeRules {

    private static final List<Node> TARGETS = List.of(sh("targetClass"), sh("targetObjectsOf"), sh("targetSubjectsOf"));
    private static final Node PROPERTY = sh("property");
    private static final Node PATH = sh("path");
    private static final Node INVERSE = sh("inversePath");
    private static final Node MESSAGE = sh("message");

    private final Map<String, Set<Rule>> byTerm = new TreeMap<>();

    /**
     * A rule of a shape.
     *
     * @param shape local name of the shape
     * @param message what curators are told who break it; "" where the shape says nothing itself
     */
    public record Rule(String shape, String message) {}

    private static Node sh(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }

    /** @param shapes files in Turtle */
    public static ShapeRules read(List<String> shapes) {
        ShapeRules rules = new ShapeRules();
        Graph graph = Definitions.graph(shapes);
        TARGETS.forEach(target -> graph.find(Node.ANY, target, Node.ANY)
                .forEachRemaining(triple -> rules.add(graph, triple.getSubject(), triple.getObject())));
        return rules;
    }

    private void add(Graph graph, Node shape, Node term) {
        if (!message(graph, shape).isEmpty()) {
            put(term, rule(graph, shape));
        }
        objects(graph, shape, PROPERTY).forEach(property -> {
            put(term, rule(graph, property));
            objects(graph, property, PATH)
                    .flatMap(path -> path.isURI() ? Stream.of(path) : objects(graph, path, INVERSE))
                    .forEach(path -> put(path, rule(graph, property)));
        });
    }

    private void put(Node term, Rule rule) {
        if (term.isURI()) {
            byTerm.computeIfAbsent(term.getURI(), fresh -> new LinkedHashSet<>())
                    .add(rule);
        }
    }

    private static Rule rule(Graph graph, Node shape) {
        return new Rule(shape.isURI() ? Identifiers.localName(shape.getURI()) : "", message(graph, shape));
    }

    private static String message(Graph graph, Node shape) {
        return objects(graph, shape, MESSAGE)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).toList().stream().map(triple -> triple.getObject());
    }

    /** The rules for a term, in the order of the names of their shapes. */
    public List<Rule> of(String term) {
        return byTerm.getOrDefault(term, Set.of()).stream()
                .sorted((a, b) -> a.shape().compareTo(b.shape()))
                .toList();
    }
}
