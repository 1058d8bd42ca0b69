package org.rungwork.intake.sssom;

import org.rungwork.intake.ImportIssue;

/** The file as a whole is no mapping set that can be read. */
final class SetRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ImportIssue issue;

    SetRefused(ImportIssue issue) {
        super(issue.message());
        this.issue = issue;
    }

    ImportIssue issue() {
        return issue;
    }
}
