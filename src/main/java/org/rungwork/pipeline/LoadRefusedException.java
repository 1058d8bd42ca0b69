package org.rungwork.pipeline;

import java.util.List;
import org.rungwork.intake.ImportIssue;
import org.rungwork.validation.Finding;

/** A change was not published; what was served before still is. */
public final class LoadRefusedException extends RuntimeException {

    private final transient List<ImportIssue> issues;
    private final transient List<LocatedFinding> findings;

    LoadRefusedException(List<ImportIssue> issues, List<LocatedFinding> findings) {
        super(issues.size() + " issues in the files, " + findings.size() + " violations in the data");
        this.issues = List.copyOf(issues);
        this.findings = List.copyOf(findings);
    }

    /** What is wrong in the files. */
    public List<ImportIssue> issues() {
        return issues;
    }

    /** The violations, and only them. */
    public List<LocatedFinding> findings() {
        return findings;
    }

    /**
     * A finding and the place of its focus node.
     *
     * @param where file and line, or the graphs where no file is known; empty behind the first hundred findings
     */
    public record LocatedFinding(Finding finding, String where) {}
}
