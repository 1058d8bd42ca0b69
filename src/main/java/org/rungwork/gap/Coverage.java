package org.rungwork.gap;

import org.jspecify.annotations.Nullable;

/**
 * How far somebody covers what a role needs. Roles are described at different depth: compare coverages with
 * {@code skills} beside them.
 *
 * @param value weighted mean of the credits, 0 to 1; null where the role is not described
 * @param reason why there is no value: {@code not-described}, or {@code nothing-counts} where the role is described but
 *     no statement counts in the view; null where there is one
 * @param gap sum of the weights of what is not covered; null with the value
 * @param skills number of skills that count
 * @param met skills with credit 1
 * @param partial skills with a credit between
 * @param missing skills with credit 0
 */
public record Coverage(
        @Nullable Double value,
        @Nullable String reason,
        @Nullable Double gap,
        int skills,
        int met,
        int partial,
        int missing) {

    public static final String NOT_DESCRIBED = "not-described";
    public static final String NOTHING_COUNTS = "nothing-counts";

    /** Coverages and gains are told apart in steps of this size: sums that differ by the order of their terms must tie. */
    private static final double STEP = 1e-12;

    static double rounded(double value) {
        return Math.rint(value / STEP) * STEP;
    }

    static Coverage none(String reason) {
        return new Coverage(null, reason, null, 0, 0, 0, 0);
    }

    /** The sums over skills from which a coverage follows. */
    static final class Sum {
        private double weight;
        private double covered;
        private int met;
        private int partial;
        private int missing;

        void add(double lineWeight, double credit) {
            weight += lineWeight;
            covered += lineWeight * credit;
            switch (GapState.of(credit)) {
                case MET -> met++;
                case PARTIAL -> partial++;
                case MISSING -> missing++;
            }
        }

        /** @param reason why there is none where nothing was added */
        Coverage coverage(String reason) {
            return weight == 0
                    ? none(reason)
                    : new Coverage(
                            covered / weight, null, weight - covered, met + partial + missing, met, partial, missing);
        }
    }
}
