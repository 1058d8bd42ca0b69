package org.rungwork.page.concept;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.Sources.Mark;

/**
 * A figure on what a role pays in a year.
 *
 * @param lower least amount, if there is one
 * @param upper greatest amount, if there is one
 * @param openAbove whether it may be more than the greatest amount
 * @param central the one amount, if it is one
 * @param approximate whether the source calls it approximate
 * @param statistic local name of what it is, such as Median; "" where nothing says
 * @param currency ISO 4217 code; null where it is not known
 * @param seniority the grade that it holds for; null where for no grade in particular
 * @param place where it holds; null where it is not known
 * @param year calendar year; null where it is not known
 */
public record PayLine(
        OptionalDouble lower,
        OptionalDouble upper,
        boolean openAbove,
        OptionalDouble central,
        boolean approximate,
        String statistic,
        @Nullable String currency,
        @Nullable String seniority,
        @Nullable String place,
        @Nullable String year,
        List<Mark> marks) {

    /** The amount by which lines are sorted. */
    double least() {
        return lower.orElse(central.orElse(upper.orElse(0)));
    }

    public boolean hasLower() {
        return lower.isPresent();
    }

    public boolean hasUpper() {
        return upper.isPresent();
    }

    public boolean hasCentral() {
        return central.isPresent();
    }
}
