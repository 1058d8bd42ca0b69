package org.rungwork.reconciliation;

import java.util.List;
import org.rungwork.linking.Term;

/**
 * A concept that a cell may mean.
 *
 * @param term the concept
 * @param score from 0 to 1; without conditions the probability that it is meant
 * @param isMatch whether it can be taken without looking
 * @param traits what the score rests on
 */
public record Candidate(Term term, double score, boolean isMatch, List<Trait> traits) {

    /**
     * Something that tells for a candidate or against it.
     *
     * @param id by which machines know it
     * @param label for people
     * @param value from 0 to 1
     */
    public record Trait(String id, String label, double value) {}

    public Candidate {
        traits = List.copyOf(traits);
    }

    /** The same as one that has to be looked at. */
    Candidate unmatched() {
        return new Candidate(term, score, false, traits);
    }
}
