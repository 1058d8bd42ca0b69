package org.rungwork.intake.sssom;

import java.util.List;
import java.util.Optional;
import org.rungwork.intake.ImportIssue;

/**
 * What was read of a mapping set.
 *
 * @param set with the mappings that nothing is wrong with; empty if the file as a whole cannot be read
 * @param issues what is wrong; a mapping with an issue is left out
 */
public record SssomReading(Optional<MappingSet> set, List<ImportIssue> issues) {

    public SssomReading {
        issues = List.copyOf(issues);
    }
}
