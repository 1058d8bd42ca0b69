package org.rungwork.route;

import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/**
 * A role that some route leads to; each figure is the best over all routes from one start.
 *
 * @param role the role
 * @param startsAs the role from which the first move is made under the start rule; null where that is the role held
 * @param moves fewest moves
 * @param yearsLower least sum of known fewest years
 * @param yearsUpper least sum of most years; null where every route has a move without an upper bound
 * @param within whether it can be reached in the years at hand; null where none were given
 */
public record ReachedRole(
        Concept role,
        @Nullable Concept startsAs,
        int moves,
        double yearsLower,
        @Nullable Double yearsUpper,
        @Nullable Within within) {}
