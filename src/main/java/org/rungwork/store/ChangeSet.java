package org.rungwork.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The quads by which a staged dataset differs from the published one. */
public record ChangeSet(Collection<Quad> added, Collection<Quad> removed) {

    public ChangeSet {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** The graphs that lose or gain a statement, each once. */
    public Stream<Node> graphs() {
        return Stream.concat(added.stream(), removed.stream())
                .map(Quad::getGraph)
                .distinct();
    }
}
