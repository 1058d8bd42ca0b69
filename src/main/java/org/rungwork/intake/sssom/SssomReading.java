package org.rungwork.intake.sssom;

import java.util.List;
import java.util.Optional;
import org.rungwork.intake.ImportIssue;

/**
 * What was read of a mapping set.
 *
 * @param set with the mappings that nothing is wrong with; empty if the file as a whole cannot be read
 * @param issues what is wrong: a mapping or slot that cannot be kept is left out, and where only some mappings have a record_id
 *     all are kept
 * @param contradictions mappings that cannot all hold; they are in the set. In a set of candidates they are alternatives
 */
public record SssomReading(Optional<MappingSet> set, List<ImportIssue> issues, List<ImportIssue> contradictions) {

    public SssomReading {
        issues = List.copyOf(issues);
        contradictions = List.copyOf(contradictions);
    }

    static SssomReading refused(List<ImportIssue> issues) {
        return new SssomReading(Optional.empty(), issues, List.of());
    }
}
