package org.rungwork.path.sparql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;

/** What a query gives as options, and the ways to read it. Every reader throws a PathSearchException that names the option. */
final class OptionValues {

    private final Map<Option, List<Node>> values = new EnumMap<>(Option.class);

    void add(Option option, Node value) {
        values.computeIfAbsent(option, key -> new ArrayList<>()).add(value);
    }

    OptionValues map(UnaryOperator<Node> change) {
        OptionValues changed = new OptionValues();
        values.forEach((option, nodes) -> nodes.forEach(node -> changed.add(option, change.apply(node))));
        return changed;
    }

    List<Node> all(Option option) {
        return values.getOrDefault(option, List.of());
    }

    boolean has(Option option) {
        return values.containsKey(option);
    }

    /** All values of an option that takes several, none of them a variable any more. */
    List<Node> terms(Option option) {
        for (Node value : all(option)) {
            if (Var.isVar(value)) {
                throw new PathSearchException(
                        option + " " + Terms.show(value) + " is not bound by the part of the query before the SERVICE");
            }
        }
        return all(option);
    }

    Optional<Var> variable(Option option) {
        return one(option).map(value -> {
            if (!Var.isVar(value)) {
                throw new PathSearchException(option + " names a variable, and not " + Terms.show(value)
                        + ". A variable that is bound outside an OPTIONAL or EXISTS around the SERVICE arrives as its"
                        + " value: give it another name inside");
            }
            return Var.alloc(value);
        });
    }

    /** One of some words, in any case. */
    <E extends Enum<E>> E word(Option option, E otherwise) {
        E[] words = otherwise.getDeclaringClass().getEnumConstants();
        return text(option)
                .map(text -> Arrays.stream(words)
                        .filter(word -> word.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                option,
                                Arrays.stream(words)
                                        .map(word -> '"' + word.name() + '"')
                                        .collect(Collectors.joining(" or ")))))
                .orElse(otherwise);
    }

    /** A string with single spaces and in capitals. */
    Optional<String> text(Option option) {
        return one(option).map(value -> {
            if (!value.isLiteral()) {
                throw wrong(option, "a string");
            }
            return value.getLiteralLexicalForm().strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        });
    }

    /** A whole number within bounds. */
    Optional<Long> wholeNumber(Option option, long min, long max) {
        return one(option).map(value -> {
            NodeValue number = NodeValue.makeNode(value);
            boolean fits = value.isLiteral()
                    && number.isInteger()
                    && number.getInteger().compareTo(BigInteger.valueOf(min)) >= 0
                    && number.getInteger().compareTo(BigInteger.valueOf(max)) <= 0;
            if (!fits) {
                throw wrong(option, "a whole number from " + min + " to " + max);
            }
            return number.getInteger().longValueExact();
        });
    }

    /** A number that is not negative. */
    Optional<BigDecimal> amount(Option option) {
        return one(option)
                .map(value -> Amounts.Amount.find(value)
                        .orElseThrow(() -> wrong(option, "a number of at least 0"))
                        .value());
    }

    PathSearchException wrong(Option option, String expected) {
        return new PathSearchException(option + " takes " + expected + ", and not "
                + Terms.show(all(option).getFirst()));
    }

    Optional<Node> one(Option option) {
        if (all(option).size() > 1) {
            throw new PathSearchException(option + " may be given once only");
        }
        return all(option).stream().findFirst();
    }
}
