package org.rungwork.limits;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/** How large the values may be that a query makes. What would be larger ends the query instead of becoming unbound. */
public final class Sizes {

    /** The longest text that a query may make, in UTF-16 characters. */
    public static final int MOST_CHARACTERS = 1 << 20;

    /** The longest number. Reading one of a million digits takes a minute that nobody can interrupt. */
    public static final int MOST_DIGITS = 10_000;

    /** Texts longer than this are counted for the whole query, since it may keep all of them. */
    private static final int LONG_TEXT = 1 << 16;

    private static final long MOST_CHARACTERS_OF_LONG_TEXTS = 1 << 26;
    private static final double BITS_OF_A_DIGIT = 3.33;
    private static final Symbol LONG_TEXTS = Symbol.create("https://w3id.org/rungwork/limits#longTexts");

    private Sizes() {}

    /** @throws RefusedException if a text of this length may not be made */
    static void requireCharacters(long characters, @Nullable FunctionEnv environment) {
        if (characters > MOST_CHARACTERS) {
            throw new RefusedException("The query makes a text of more than %,d characters".formatted(MOST_CHARACTERS));
        }
        Context query = environment == null ? null : environment.getContext();
        if (characters > LONG_TEXT && query != null) {
            AtomicLong total = query.get(LONG_TEXTS);
            if (total == null) {
                total = new AtomicLong();
                query.set(LONG_TEXTS, total);
            }
            if (total.addAndGet(characters) > MOST_CHARACTERS_OF_LONG_TEXTS) {
                throw new RefusedException("The query makes long texts of more than %,d characters in all"
                        .formatted(MOST_CHARACTERS_OF_LONG_TEXTS));
            }
        }
    }

    static void requireDigits(long digits) {
        if (digits > MOST_DIGITS) {
            throw new RefusedException("The query makes a number of more than %,d digits".formatted(MOST_DIGITS));
        }
    }

    /** Numbers that were computed are asked for their bits, so that none is printed to be measured. */
    static long digits(NodeValue value) {
        if (value.isInteger()) {
            return digits(value.getInteger());
        }
        if (value.isDecimal()) {
            BigDecimal decimal = value.getDecimal();
            return digits(decimal.unscaledValue()) + Math.abs((long) decimal.scale());
        }
        return 0;
    }

    private static long digits(BigInteger number) {
        return (long) (number.bitLength() / BITS_OF_A_DIGIT);
    }

    /** The digits of a power, from those of its base; none where it is not computed exactly. */
    static long power(long digitsOfBase, NodeValue exponent) {
        if (!exponent.isInteger()) {
            return 0;
        }
        BigInteger times = exponent.getInteger().abs();
        return times.bitLength() < Integer.SIZE ? (digitsOfBase + 1) * times.longValue() : Long.MAX_VALUE;
    }

    /** The length of a text, or of what else is written as one; numbers have a bound of their own. */
    static long characters(NodeValue value) {
        return value.isNumber() ? 0 : value.asString().length();
    }

    /** @throws RefusedException if the literal would be a number that takes too long to read */
    static void requireReadable(String lexicalForm, String datatype) {
        if (datatype.startsWith(XSDDatatype.XSD)) {
            requireDigits(lexicalForm.chars().filter(Character::isDigit).count());
        }
    }
}
