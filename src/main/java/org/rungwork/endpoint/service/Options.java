package org.rungwork.endpoint.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.rungwork.vocabulary.Svc;

/**
 * What a query writes inside a SERVICE of ours: the properties of one blank node. A value of svc:holds or svc:coefficient
 * may be a blank node with properties of its own.
 */
final class Options {

    /** What the nodes behind an option may say. */
    private static final Map<Node, Set<Node>> PARTS =
            Map.of(Svc.holds, Set.of(Svc.skill, Svc.level), Svc.coefficient, Set.of(Svc.rule, Svc.value));

    private final Node subject;
    private final Map<Node, Map<Node, List<Node>>> nodes;

    private Options(Node subject, Map<Node, Map<Node, List<Node>>> nodes) {
        this.subject = subject;
        this.nodes = nodes;
    }

    /** A property with one of its values. */
    record Option(Node property, Node value) {}

    /** @throws ServiceRefusedException for an unknown option, several nodes, or anything but options */
    static Options of(CareerService service, Op block) {
        String name = "SERVICE " + show(service.iri());
        if (!(block instanceof OpBGP options)) {
            throw new ServiceRefusedException(
                    name + " takes options alone, as in { [] svc:source <a> ; svc:target <b> }:"
                            + " put everything else before or after it");
        }
        Map<Node, Map<Node, List<Node>>> nodes = new LinkedHashMap<>();
        Set<Node> parts = new HashSet<>();
        for (Triple triple : options.getPattern()) {
            if (PARTS.containsKey(triple.getPredicate()) && isBlank(triple.getObject())) {
                parts.add(triple.getObject());
            }
            nodes.computeIfAbsent(triple.getSubject(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>())
                    .add(triple.getObject());
        }
        List<Node> subjects =
                nodes.keySet().stream().filter(node -> !parts.contains(node)).toList();
        if (subjects.size() != 1 || !isBlank(subjects.getFirst())) {
            throw new ServiceRefusedException("The options of " + name + " hang on one blank node, as in"
                    + " [] svc:source <a> ; svc:target <b> . Here they hang on "
                    + subjects.stream().map(Options::show).collect(Collectors.joining(" and ")));
        }
        Options read = new Options(subjects.getFirst(), nodes);
        read.requireKnown(name, service.inputs(), service.outputs());
        return read;
    }

    private void requireKnown(String owner, Set<Node> inputs, Set<Node> outputs) {
        properties().forEach((property, values) -> {
            if (!inputs.contains(property) && !outputs.contains(property)) {
                throw new ServiceRefusedException(
                        owner + " knows no " + show(property) + ". There are " + listing(inputs, outputs));
            }
            values.stream()
                    .filter(nodes::containsKey)
                    .forEach(node -> new Options(node, nodes)
                            .requireKnown(show(property), PARTS.getOrDefault(property, Set.of()), Set.of()));
        });
    }

    private static String listing(Set<Node> inputs, Set<Node> outputs) {
        return Stream.concat(inputs.stream(), outputs.stream())
                .distinct()
                .map(Options::show)
                .sorted()
                .collect(Collectors.joining(", "));
    }

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
                throw new ServiceRefusedException(show(property) + " " + show(value)
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
            throw new ServiceRefusedException(show(property) + " may be given once only");
        }
        return values.stream().findFirst();
    }

    private static ServiceRefusedException missing(Node property) {
        return new ServiceRefusedException(show(property) + " is missing");
    }

    static ServiceRefusedException wrong(Node property, String expected, Node value) {
        return new ServiceRefusedException(show(property) + " takes " + expected + ", and not " + show(value));
    }

    /** A blank node of a query is a variable whose name starts with "?"; inside sub-queries ARQ puts "/" before. */
    private static boolean isBlank(Node node) {
        return Var.isVar(node) && unscoped(node.getName()).startsWith("?");
    }

    private static String unscoped(String name) {
        return name.replaceFirst("^/+", "");
    }

    /** A term as the author of a query would write it. */
    static String show(Node term) {
        if (Var.isVar(term)) {
            return isBlank(term) ? "[]" : "?" + unscoped(term.getName());
        }
        return term.isURI() && term.getURI().startsWith(Svc.NAMESPACE)
                ? "svc:" + term.getURI().substring(Svc.NAMESPACE.length())
                : NodeFmtLib.strTTL(term);
    }
}
