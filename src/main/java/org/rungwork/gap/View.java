package org.rungwork.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rungwork.projection.Requirements;
import org.rungwork.projection.Scale;
import org.rungwork.projection.Scales;

/**
 * Which requirements count, and what a held skill counts towards one asked for. All numbers come with every answer.
 *
 * @param weights factor of each importance, by its number in the scale; 0 for those that do not count
 * @param seniority number of the grade aimed at, or {@link Requirements#NOT_STATED}: then statements for one grade only
 *     do not count
 * @param collapse whether a required skill with a required narrower one is left out
 * @param coefficients what each {@link Relation} counts, 0 to 1, by its ordinal
 * @param assumedLevel rank taken for a level that is not stated
 */
public record View(List<Double> weights, int seniority, boolean collapse, List<Double> coefficients, int assumedLevel) {

    private static final String ESSENTIAL = "Essential";

    /**
     * @throws IllegalArgumentException if a weight is negative, or a coefficient is not 0 to 1 or greater than that of an
     *     earlier relation: the first relation that applies must be the best one
     */
    public View {
        weights = List.copyOf(weights);
        coefficients = List.copyOf(coefficients);
        if (weights.stream().anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("a weight must be 0 or more");
        }
        if (coefficients.stream().anyMatch(coefficient -> !(coefficient >= 0 && coefficient <= 1))) {
            throw new IllegalArgumentException("a coefficient must be between 0 and 1");
        }
        double before = 1;
        for (Relation relation : Relation.values()) {
            double coefficient = coefficients.get(relation.ordinal());
            if (relation == relation.plain()) {
                if (coefficient > before) {
                    throw new IllegalArgumentException("coefficients must not rise from SameSkill over"
                            + " IllustratingSkill, NarrowerSkill and BroaderSkill to RelatedSkill");
                }
                before = coefficient;
            } else if (coefficient > coefficients.get(relation.plain().ordinal())) {
                throw new IllegalArgumentException(
                        "the coefficient of " + relation.rule() + " must not be greater than that of "
                                + relation.plain().rule());
            }
        }
    }

    /** Essential requirements for no grade in particular, with the numbers that the vocabulary declares. */
    public static View standard(Scales scales) {
        return of(scales, List.of(ESSENTIAL), Requirements.NOT_STATED, false, Map.of());
    }

    /**
     * A view with the numbers that the vocabulary declares.
     *
     * @param importances local names of the importances that count
     * @param seniority number of the grade aimed at, or {@link Requirements#NOT_STATED}
     * @param coefficients coefficients in place of the declared ones, by local name of the credit rule
     */
    public static View of(
            Scales scales,
            List<String> importances,
            int seniority,
            boolean collapse,
            Map<String, Double> coefficients) {
        List<Double> weights = new ArrayList<>();
        Scale degrees = scales.importances();
        for (int number = 0; number < degrees.size(); number++) {
            weights.add(importances.contains(degrees.get(number).id()) ? degrees.value(number) : 0.0);
        }
        List<Double> counted = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            Double asked = coefficients.get(relation.rule());
            // what is known to be the same never counts more through a mapping
            counted.add(
                    asked != null
                            ? asked
                            : Math.min(
                                    declared(scales, relation),
                                    coefficients.getOrDefault(
                                            relation.plain().rule(), declared(scales, relation.plain()))));
        }
        return new View(weights, seniority, collapse, counted, scales.assumedLevel());
    }

    private static double declared(Scales scales, Relation relation) {
        return scales.creditRules()
                .value(scales.creditRules().find(relation.rule()).orElseThrow());
    }

    /** The numbers of the view as people read them. */
    public Parameters parameters(Scales scales) {
        return Parameters.of(scales, this);
    }

    double weight(int importance) {
        return importance < 0 ? 0 : weights.get(importance);
    }

    double coefficient(Relation relation) {
        return coefficients.get(relation.ordinal());
    }

    /** The view in which a holder of a role is looked at: what the role asks for at no grade in particular. */
    View ofHolder() {
        return seniority < 0 && !collapse
                ? this
                : new View(weights, Requirements.NOT_STATED, false, coefficients, assumedLevel);
    }
}
