package org.rungwork.reconciliation;

import java.util.List;

/**
 * The answer to one enquiry.
 *
 * @param candidates best first; may be empty
 * @param problem why it could not be answered; "" if it was
 */
public record Outcome(List<Candidate> candidates, String problem) {

    public Outcome {
        candidates = List.copyOf(candidates);
    }
}
