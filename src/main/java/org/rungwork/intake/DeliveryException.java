package org.rungwork.intake;

/** A delivery that cannot be opened, or must not be. */
public final class DeliveryException extends RuntimeException {

    private final transient ImportIssue issue;

    DeliveryException(ImportIssue issue) {
        super(issue.where() + ": " + issue.message() + "; " + issue.fix());
        this.issue = issue;
    }

    /** What is wrong with which file, and what to do. */
    public ImportIssue issue() {
        return issue;
    }
}
