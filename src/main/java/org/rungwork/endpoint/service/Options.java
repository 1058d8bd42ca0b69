package org.rungwork.endpoint.service;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * What a query writes inside a SERVICE of ours: the properties of one blank node. A value of svc:holds or svc:coefficient
 * may be a blank node with properties of its own.
 */
final class Options {

    private final Node subject;
    private final Map<Node, Map<Node, List<Node>>> nodes;

    /**
     * @param subject the node that the options hang on
     * @param nodes for each node its properties with their values
     */
    Options(Node subject, Map<Node, Map<Node, List<Node>>> nodes) {
        this.subject = subject;
        this.nodes = nodes;
    }

    /** A property with one of its values. */
    record Option(Node property, Node value) {}

    /** With the values of variables in their places. */
    Options substitute(Binding outer) {
        Map<Node, Map<Node, List<Node>>> bound = new LinkedHashMap<>();
        nodes.forEach((node, properties) -> {
            Map<Node, List<Node>> valuesOf = new LinkedHashMap<>();
            properties.forEach((property, values) -> valuesOf.put(
                    property,
                    values.stream()
                            .map(value -> Substitute.substitute(value, outer))
                            .toList()));
            bound.put(node, valuesOf);
        });
        return new Options(subject, bound);
    }

    /** All that is said, results included. */
    List<Option> list() {
        return properties().entrySet().stream()
                .flatMap(said -> said.getValue().stream().map(value -> new Option(said.getKey(), value)))
                .toList();
    }

    private Map<Node, List<Node>> properties() {
        return nodes.getOrDefault(subject, Map.of());
    }

    boolean has(Node property) {
        return properties().containsKey(property);
    }

    boolean hasAny(Set<Node> properties) {
        return properties.stream().anyMatch(this::has);
    }

    /** True where the one value is a variable that nothing binds. */
    boolean isOpen(Node property) {
        List<Node> values = properties().getOrDefault(property, List.of());
        return values.size() == 1 && Var.isVar(values.getFirst());
    }

    /** The values of an option; those that are nodes with properties can be had as {@link #part}. */
    List<Node> values(Node property) {
        List<Node> values = properties().getOrDefault(property, List.of());
        for (Node value : values) {
            if (Var.isVar(value) && !nodes.containsKey(value)) {
                throw new ServiceRefusedException(Terms.show(property) + " " + Terms.show(value)
                        + " is not bound by the part of the query before the SERVICE");
            }
        }
        return values;
    }

    boolean isPart(Node value) {
        return nodes.containsKey(value);
    }

    Options part(Node value) {
        return new Options(value, nodes);
    }

    /** The names that an option gives: IRIs or texts. */
    List<String> names(Node property) {
        return values(property).stream().map(value -> name(property, value)).toList();
    }

    Optional<String> name(Node property) {
        return one(property).map(value -> name(property, value));
    }

    /** @throws ServiceRefusedException if it is not given */
    String requireName(Node property) {
        return name(property).orElseThrow(() -> missing(property));
    }

    static String name(Node property, Node value) {
        if (value.isURI()) {
            return value.getURI();
        }
        if (!value.isLiteral()) {
            throw wrong(property, "an IRI or a name", value);
        }
        return value.getLiteralLexicalForm();
    }

    /** One of some words, in any case, with hyphens. */
    <E extends Enum<E>> E word(Node property, E otherwise) {
        E[] words = otherwise.getDeclaringClass().getEnumConstants();
        return one(property)
                .map(value -> Arrays.stream(words)
                        .filter(word -> value.isLiteral()
                                && spelling(word)
                                        .equalsIgnoreCase(
                                                value.getLiteralLexicalForm().strip()))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                property,
                                Arrays.stream(words)
                                        .map(word -> '"' + spelling(word) + '"')
                                        .collect(Collectors.joining(" or ")),
                                value)))
                .orElse(otherwise);
    }

    private static String spelling(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean truth(Node property) {
        return one(property)
                .map(value -> {
                    NodeValue truth = NodeValue.makeNode(value);
                    if (!truth.isBoolean()) {
                        throw wrong(property, "true or false", value);
                    }
                    return truth.getBoolean();
                })
                .orElse(false);
    }

    OptionalDouble number(Node property) {
        Optional<Node> given = one(property);
        if (given.isEmpty()) {
            return OptionalDouble.empty();
        }
        NodeValue number = NodeValue.makeNode(given.get());
        if (!number.isNumber()) {
            throw wrong(property, "a number", given.get());
        }
        return OptionalDouble.of(number.getDouble());
    }

    double requireNumber(Node property) {
        return number(property).orElseThrow(() -> missing(property));
    }

    int wholeNumber(Node property, int least, int most, int otherwise) {
        return one(property)
                .map(value -> {
                    NodeValue number = NodeValue.makeNode(value);
                    boolean fits = number.isInteger()
                            && number.getInteger().bitLength() < Integer.SIZE
                            && number.getInteger().intValue() >= least
                            && number.getInteger().intValue() <= most;
                    if (!fits) {
                        throw wrong(property, "a whole number from " + least + " to " + most, value);
                    }
                    return number.getInteger().intValue();
                })
                .orElse(otherwise);
    }

    private Optional<Node> one(Node property) {
        List<Node> values = values(property);
        if (values.size() > 1) {
            throw new ServiceRefusedException(Terms.show(property) + " may be given once only");
        }
        return values.stream().findFirst();
    }

    private static ServiceRefusedException missing(Node property) {
        return new ServiceRefusedException(Terms.show(property) + " is missing");
    }

    static ServiceRefusedException wrong(Node property, String expected, Node value) {
        return new ServiceRefusedException(
                Terms.show(property) + " takes " + expected + ", and not " + Terms.show(value));
    }
}
