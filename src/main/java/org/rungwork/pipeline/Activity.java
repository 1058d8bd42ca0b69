package org.rungwork.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.rungwork.access.Actor;
import org.rungwork.store.ChangeSet;

/**
 * Who made a version, how and when, for the record.
 *
 * @param label what was done, such as SPARQL update
 */
record Activity(Actor actor, String label, Instant started, Instant ended) {

    /**
     * What became of one graph.
     *
     * @param added how many statements came; empty where that was not counted
     * @param removed how many statements went; so with them
     */
    record GraphChange(Node graph, OptionalLong added, OptionalLong removed) {

        static List<GraphChange> of(ChangeSet changes) {
            Map<Node, Long> added = count(changes.added());
            Map<Node, Long> removed = count(changes.removed());
            return changes.graphs()
                    .map(graph -> new GraphChange(
                            graph,
                            OptionalLong.of(added.getOrDefault(graph, 0L)),
                            OptionalLong.of(removed.getOrDefault(graph, 0L))))
                    .toList();
        }

        private static Map<Node, Long> count(Collection<Quad> quads) {
            return quads.stream()
                    .map(Quad::getGraph)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }

        /** Of graphs too large to count every time. */
        static List<GraphChange> uncounted(Set<Node> graphs) {
            return graphs.stream()
                    .map(graph -> new GraphChange(graph, OptionalLong.empty(), OptionalLong.empty()))
                    .toList();
        }
    }
}
