package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.List;
import org.rungwork.intake.ImportIssue;

/** What is wrong in a set; after the most that are told one says that there are more. */
final class Issues {

    private final int most;
    private final List<ImportIssue> told = new ArrayList<>();

    Issues(int most) {
        this.most = most;
    }

    void add(ImportIssue issue) {
        if (told.size() < most) {
            told.add(issue);
        } else if (told.size() == most) {
            told.add(ImportIssue.ofFile(
                    issue.code(),
                    issue.file(),
                    "there are more than the " + most + " issues before this one",
                    "correct those, and send the set again"));
        }
    }

    List<ImportIssue> told() {
        return told;
    }

    /** None yet, with the same bound. */
    Issues others() {
        return new Issues(most);
    }
}
