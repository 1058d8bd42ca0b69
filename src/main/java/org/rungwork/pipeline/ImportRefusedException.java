package org.rungwork.pipeline;

import java.util.List;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.validation.Severity;

/** A delivery was not imported because of what is wrong with it; what was served before still is. */
public final class ImportRefusedException extends RuntimeException {

    private final transient List<Tally> issues;

    /** @param issues all issues found */
    public ImportRefusedException(List<Tally> issues) {
        super(issues.stream()
                        .filter(tally -> tally.severity() == Severity.VIOLATION)
                        .mapToLong(Tally::count)
                        .sum()
                + " issues in the delivery stop its import; nothing was changed");
        this.issues = List.copyOf(issues);
    }

    /** All issues found, those that stop an import first. */
    public List<Tally> issues() {
        return issues;
    }
}
