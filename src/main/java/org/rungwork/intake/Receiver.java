package org.rungwork.intake;

import org.apache.jena.graph.Node;

/** Takes what a reader finds, as it finds it. */
public interface Receiver {

    /** Takes a statement. */
    void triple(Node subject, Node predicate, Node object);

    /** Takes something wrong or remarkable; reading goes on unless this throws. */
    void issue(ImportIssue issue);

    /**
     * Hears that a row or a statement of a file was read.
     *
     * @throws java.util.concurrent.CancellationException if nobody wants more
     */
    void progress(SourceFile file);
}
