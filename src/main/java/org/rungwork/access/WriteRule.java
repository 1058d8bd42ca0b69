package org.rungwork.access;

import java.util.Set;

/**
 * Who may write some graphs.
 *
 * @param graphs the IRI of a graph, or with {@code *} at its end the beginning of several
 * @param role the role that suffices
 * @param names who may write them as curators whatever the role; empty for nobody else
 */
public record WriteRule(String graphs, AccessRole role, Set<String> names) {

    private static final String MORE = "*";

    public WriteRule {
        names = Set.copyOf(names);
    }

    boolean isAbout(String graph) {
        return graphs.endsWith(MORE)
                ? graph.startsWith(graphs.substring(0, graphs.length() - MORE.length()))
                : graph.equals(graphs);
    }

    boolean allows(Actor actor) {
        return actor.role().includes(role) || actor.role().includes(AccessRole.CURATOR) && names.contains(actor.name());
    }
}
