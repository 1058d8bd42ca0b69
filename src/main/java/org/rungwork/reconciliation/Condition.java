package org.rungwork.reconciliation;

import java.util.List;

/**
 * What is said of the concept that is looked for, beside its name.
 *
 * @param property what it is said of
 * @param values IRIs of concepts, names of concepts, or texts; at least one
 * @param quantifier how many of them the concept must have
 * @param isRequired whether concepts that do not meet it are left out; else they only come later
 */
public record Condition(Property property, List<String> values, Quantifier quantifier, boolean isRequired) {

    /** How many of the values count. */
    public enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    /** Whether a concept meets a condition; one that has no values for the property tells nothing. */
    enum Answer {
        MET,
        UNKNOWN,
        UNMET
    }

    /** @throws IllegalArgumentException without values */
    public Condition {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The condition on '" + property.id() + "' has no value");
        }
    }

    /** @param had what the concept has for the property */
    Answer check(List<Value> had) {
        boolean met = switch (quantifier) {
            case ANY -> values.stream().anyMatch(wanted -> isAmong(had, wanted));
            case ALL -> values.stream().allMatch(wanted -> isAmong(had, wanted));
            case NONE -> values.stream().noneMatch(wanted -> isAmong(had, wanted));
        };
        if (met) {
            return Answer.MET;
        }
        return had.isEmpty() ? Answer.UNKNOWN : Answer.UNMET;
    }

    private boolean isAmong(List<Value> had, String wanted) {
        return had.stream().anyMatch(value -> value.fits(property, wanted));
    }
}
