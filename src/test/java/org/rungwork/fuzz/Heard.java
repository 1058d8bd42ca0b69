package org.rungwork.fuzz;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;

/** Hears what a reader says of a spoiled file: everything wrong has a place, a reason and a way out. */
final class Heard implements Receiver {

    private final String asked;
    private boolean told;
    private Optional<String> leak = Optional.empty();
    private Optional<String> empty = Optional.empty();

    Heard(String asked) {
        this.asked = asked;
    }

    @Override
    public void triple(Node subject, Node predicate, Node object) {
        if (!(subject.isURI() || subject.isBlank()) || !predicate.isURI() || !object.isConcrete()) {
            empty = Optional.of("no statement: " + subject + " " + predicate + " " + object);
        }
    }

    @Override
    public void issue(ImportIssue issue) {
        told = true;
        if (issue.where().isBlank() || issue.message().isBlank() || issue.fix().isBlank()) {
            empty = Optional.of("without a place, a reason or a way out: " + issue);
        }
        if (leak.isEmpty()) {
            leak = Leaks.find(issue.message(), asked);
        }
    }

    void refused(String message) {
        told = true;
        if (message == null || message.isBlank()) {
            empty = Optional.of("refused without a reason");
        } else {
            leak = Leaks.find(message, asked);
        }
    }

    @Override
    public void progress(SourceFile file) {}

    boolean isTold() {
        return told;
    }

    Optional<String> leak() {
        return leak;
    }

    Optional<String> empty() {
        return empty;
    }
}
