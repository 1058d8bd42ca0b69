package org.rungwork.gap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.projection.Scale;
import org.rungwork.projection.Scales;

/**
 * The numbers behind an answer, as people read them.
 *
 * @param weights factor of each importance that counts, by its local name
 * @param seniority the grade aimed at, or null
 * @param collapse whether a required skill with a required narrower one is left out
 * @param coefficients what each relation counts, by the local name of its rule
 * @param assumedLevel rank taken for a level that is not stated
 */
public record Parameters(
        Map<String, Double> weights,
        @Nullable Concept seniority,
        boolean collapse,
        Map<String, Double> coefficients,
        int assumedLevel) {

    static Parameters of(Scales scales, View view) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Scale importances = scales.importances();
        for (int number = 0; number < importances.size(); number++) {
            if (view.weight(number) > 0) {
                weights.put(importances.get(number).id(), view.weight(number));
            }
        }
        Map<String, Double> coefficients = new LinkedHashMap<>();
        Arrays.stream(Relation.values())
                .forEach(relation -> coefficients.put(relation.rule(), view.coefficient(relation)));
        return new Parameters(
                weights,
                view.seniority() < 0 ? null : scales.seniorities().get(view.seniority()),
                view.collapse(),
                coefficients,
                view.assumedLevel());
    }
}
