package org.rungwork.path.sparql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Numbers of edges as whole multiples of one power of ten, so that sums are exact.
 *
 * @param units a number of at least 0 for each edge
 * @param scale a unit is 10 to the power of minus this
 * @param integers whether all of the numbers were xsd:integer, so that their sums are, too
 */
record Amounts(long[] units, int scale, boolean integers) {

    /** The longest path has no more steps than this or than there are edges: no sum can exceed a long. */
    private static final long MOST_STEPS = Limits.HIGHEST_MAX_VISITED;

    /** A number as it stands in the data. */
    record Amount(BigDecimal value, boolean integer) {

        /** Empty for what is no number, infinite or negative. */
        static Optional<Amount> find(Node term) {
            if (!term.isLiteral()) {
                return Optional.empty();
            }
            NodeValue value = NodeValue.makeNode(term);
            BigDecimal number = null;
            if (value.isInteger()) {
                number = new BigDecimal(value.getInteger());
            } else if (value.isDecimal()) {
                number = value.getDecimal();
            } else if (value.isFloat() && Float.isFinite(value.getFloat())) {
                number = new BigDecimal(Float.toString(value.getFloat()));
            } else if (value.isDouble() && Double.isFinite(value.getDouble())) {
                number = new BigDecimal(Double.toString(value.getDouble()));
            }
            return Optional.ofNullable(number)
                    .filter(found -> found.signum() >= 0)
                    .map(found -> new Amount(found.stripTrailingZeros(), value.isInteger()));
        }
    }

    /** Every edge counts 1. */
    static Amounts ones(int edges) {
        long[] units = new long[edges];
        Arrays.fill(units, 1);
        return new Amounts(units, 0, true);
    }

    /** @throws PathSearchException if the numbers have too many digits for exact sums */
    static Amounts of(List<Amount> amounts) {
        int scale = amounts.stream().mapToInt(amount -> amount.value().scale()).reduce(0, Math::max);
        BigDecimal largest = amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        long bound = Long.MAX_VALUE / Math.max(MOST_STEPS, amounts.size());
        if (scaled(largest, scale).compareTo(BigDecimal.valueOf(bound)) > 0) {
            throw new PathSearchException(
                    "The numbers of the edges are too large or have too many digits to add them up"
                            + " exactly: the largest is " + largest.toPlainString() + ", and there are " + scale
                            + " decimal places. Round them, as in ROUND(?cost * 100) / 100");
        }
        long[] units = amounts.stream()
                .mapToLong(amount -> scaled(amount.value(), scale).longValueExact())
                .toArray();
        return new Amounts(units, scale, amounts.stream().allMatch(Amount::integer));
    }

    /** The largest number of units that is not more than the value. */
    long floor(BigDecimal value) {
        return scaled(value, scale)
                .setScale(0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    /** The same numbers in another order, some of them perhaps twice. */
    Amounts pick(int[] order) {
        return new Amounts(Arrays.stream(order).mapToLong(edge -> units[edge]).toArray(), scale, integers);
    }

    /** A sum as a literal: xsd:integer if all numbers were, otherwise xsd:decimal. */
    Node literal(long sum) {
        if (integers) {
            return NodeValue.makeInteger(sum).asNode();
        }
        String digits = BigDecimal.valueOf(sum, scale).stripTrailingZeros().toPlainString();
        return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDdecimal);
    }

    private static BigDecimal scaled(BigDecimal value, int scale) {
        return value.movePointRight(scale);
    }
}
