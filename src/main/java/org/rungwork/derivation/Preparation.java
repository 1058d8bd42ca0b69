package org.rungwork.derivation;

import org.jspecify.annotations.Nullable;

/**
 * How much preparation an occupation takes.
 *
 * @param zone number of its job zone
 * @param yearsLower least years, 0 where the zone is open below
 * @param yearsUpper greatest years; null where the zone is open above
 */
record Preparation(int zone, double yearsLower, @Nullable Double yearsUpper) {

    /** How many job zones the other occupation lies above this one. */
    int step(Preparation other) {
        return other.zone - zone;
    }

    /** Least years spent here before the other: what its preparation exceeds this one by at the least. */
    double yearsLowerTo(Preparation other) {
        return yearsUpper == null ? 0 : Math.max(0, other.yearsLower - yearsUpper);
    }

    /** Greatest years spent here before the other; null where the other is open above. */
    @Nullable
    Double yearsUpperTo(Preparation other) {
        return other.yearsUpper == null ? null : Math.max(0, other.yearsUpper - yearsLower);
    }
}
