package org.rungwork.intake.sssom;

import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;

/** Counts what is read of a set, and ends the reading when it is too much to be held. */
final class Bound implements Runnable {

    private final String file;
    private final long most;
    private final String things;
    private long count;

    /** More was there than may be. */
    static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportIssue issue;

        private Passed(ImportIssue issue) {
            super(issue.message());
            this.issue = issue;
        }

        ImportIssue issue() {
            return issue;
        }
    }

    /** @param things what is counted, as messages call it */
    Bound(String file, long most, String things) {
        this.file = file;
        this.most = most;
        this.things = things;
    }

    @Override
    public void run() {
        add(1);
    }

    /** @throws Passed if there are too many now */
    void add(long more) {
        count += more;
        if (count > most) {
            throw new Passed(ImportIssue.ofFile(
                    Code.WRONG_CONTENT,
                    file,
                    "the set has more than " + most + " " + things,
                    "part it into several sets"));
        }
    }
}
