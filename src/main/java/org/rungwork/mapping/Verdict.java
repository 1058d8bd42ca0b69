package org.rungwork.mapping;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.rungwork.model.MatchRelation;

/**
 * What a reviewer says.
 *
 * @param relation the relation that is accepted; empty for the proposed one
 * @param comment empty where there is none
 * @param confidence from 0 to 1; empty where the reviewer leaves it open
 * @param author IRI or local name of an agent that the graph knows; empty for whoever sends it
 * @param revision the revision that the reviewer saw, and may decide on again; empty where none is told
 */
public record Verdict(
        Optional<MatchRelation> relation,
        String comment,
        OptionalDouble confidence,
        String author,
        OptionalInt revision) {

    static final int LONGEST_COMMENT = 4000;

    /**
     * @throws IllegalArgumentException if the comment has more than 4,000 characters or the confidence is not between 0
     *     and 1
     */
    public Verdict {
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException(
                    "the comment has " + comment.length() + " characters and may have " + LONGEST_COMMENT);
        }
        if (confidence.isPresent() && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence.getAsDouble() + " is not between 0 and 1");
        }
    }

    String requireComment() {
        if (comment.isBlank()) {
            throw new MappingRefusedException("Say why in 'comment': it is empty");
        }
        return comment;
    }
}
