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
        for (int rule = 1; rule < coefficients.size(); rule++) {
            if (coefficients.get(rule) > coefficients.get(rule - 1)) {
                throw new IllegalArgumentException("coefficients must not rise from SameSkill over IllustratingSkill,"
                        + " NarrowerSkill and BroaderSkill to RelatedSkill");
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
            int rule = scales.creditRules().find(relation.rule()).orElseThrow();
            counted.add(coefficients.getOrDefault(
                    relation.rule(), scales.creditRules().value(rule)));
        }
        return new View(weights, seniority, collapse, counted, scales.assumedLevel());
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
