package org.rungwork.route;

import java.util.List;
import org.rungwork.model.Concept;

/**
 * The roles that can be reached from one.
 *
 * @param version the published version they were found in
 * @param query what was asked
 * @param from the role held
 * @param total how many roles some route leads to
 * @param startRuleApplied true where no move starts from the role itself, and those shown start from one it specialises
 * @param roles the first of them: surest first, then fewest moves, then by IRI
 */
public record ReachAnswer(
        long version, ReachQuery query, Concept from, int total, boolean startRuleApplied, List<ReachedRole> roles) {

    public ReachAnswer {
        roles = List.copyOf(roles);
    }
}
