package org.rungwork.page.curation;

import java.util.List;
import org.rungwork.model.Page;

/**
 * A part of the queue.
 *
 * @param pairs the mappings on this page, the most urgent first
 * @param wanted what was asked for
 */
public record LinkingPage(Page<PairLine> pairs, Wanted wanted) {

    /** The filter as it was given; "" for what was left open. */
    public record Wanted(String state, String taxonomy, String subject, String object, String minConfidence) {}

    public boolean hasMore() {
        return (long) (pairs.number() + 1) * pairs.size() < pairs.total();
    }

    /** The states that can be asked for. */
    public List<String> states() {
        return List.of("undecided", "candidate", "stale", "accepted", "rejected", "unmatched");
    }
}
