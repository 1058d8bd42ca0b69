package org.rungwork.pipeline;

/** An edit of a graph whose content comes from files or rules. */
public final class GraphOwnedException extends RuntimeException {
    GraphOwnedException(String graph, String owner) {
        super("graph " + graph + " comes from " + owner + " and an edit here would be lost; edit that, or write to"
                + " graph curation or a graph of your own");
    }
}
