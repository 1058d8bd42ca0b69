package org.rungwork.page.concept;

/** Numbers as people write them. */
final class Numbers {

    private Numbers() {}

    /** Without a fraction where there is none. */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** Such as {@code 10–15 %}. */
    static String percent(double lower, double upper) {
        return plain(lower) + "–" + plain(upper) + " %";
    }
}
