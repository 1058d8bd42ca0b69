package org.rungwork.linking;

import java.util.List;
import java.util.Optional;

/**
 * What was found for a query.
 *
 * @param candidates best first; may be empty
 * @param threshold the score from which on the best candidate is taken for a match
 */
public record Links(List<Link> candidates, double threshold) {

    public Links {
        candidates = List.copyOf(candidates);
    }

    /** The best candidate, if it is likely enough; empty means that no concept is meant, as far as can be told. */
    public Optional<Link> match() {
        return candidates.stream().findFirst().filter(link -> link.score() >= threshold);
    }
}
