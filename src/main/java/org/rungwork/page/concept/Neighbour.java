package org.rungwork.page.concept;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/**
 * A role that a recorded move joins to the one of the page.
 *
 * @param role the other role
 * @param address of its page
 * @param track its track
 * @param yearsLower fewest years in the role left, or null where they are not known
 * @param yearsUpper most years in the role left, or null where they are not known
 * @param lacking how many skills a typical holder lacks wholly or in part; empty where that is not known
 * @param derived whether no source states the move
 */
public record Neighbour(
        Concept role,
        String address,
        Track track,
        @Nullable Double yearsLower,
        @Nullable Double yearsUpper,
        OptionalInt lacking,
        boolean derived) {

    public boolean hasLacking() {
        return lacking.isPresent();
    }
}
