package org.rungwork.route;

import java.util.OptionalDouble;

/**
 * A question for the roles that can be reached from one.
 *
 * @param from number of the first role
 * @param years years at hand; absent: as many as it takes
 * @param startRule whether the roles that the first one specialises are starts, too
 * @param bounds what every route keeps to; its years are not used, and it names no roles to go through
 * @param limit most roles to name, 1 to {@link #MOST_ROLES}
 */
public record ReachQuery(int from, OptionalDouble years, StartRule startRule, Bounds bounds, int limit) {

    public static final int MOST_ROLES = 1000;

    /** @throws IllegalArgumentException naming what is out of range, and the range */
    public ReachQuery {
        if (limit < 1 || limit > MOST_ROLES) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST_ROLES);
        }
        if (!bounds.via().isEmpty()) {
            throw new IllegalArgumentException("via is for routes to one role: leave it out, or ask for routes");
        }
        if (years.isPresent() && !(years.getAsDouble() >= 0 && years.getAsDouble() <= Bounds.MOST_YEARS)) {
            throw new IllegalArgumentException("years must be between 0 and " + (int) Bounds.MOST_YEARS);
        }
    }
}
