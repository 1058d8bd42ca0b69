package org.rungwork.store;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/** Links of a graph in TDB2, followed in its indexes from id to id: terms are looked up only for the nodes given out. */
final class IndexLinks {

    private record Link(NodeId predicate, boolean forwards) {}

    private final NodeTupleTable table;
    private final NodeTable terms;
    private final NodeId graph;
    private final List<Link> links;

    IndexLinks(GraphTDB graph, List<Hop> hops) {
        this.table = graph.getNodeTupleTable();
        this.terms = table.getNodeTable();
        this.graph = Quad.isUnionGraph(graph.getGraphName())
                ? NodeId.NodeIdAny
                : terms.getNodeIdForNode(graph.getGraphName());
        this.links = hops.stream()
                .map(hop -> new Link(terms.getNodeIdForNode(hop.predicate()), hop.forwards()))
                .toList();
    }

    /** What one link or more lead to, each node once. */
    Iterator<Node> oneOrMore(Node start, Runnable cancellation) {
        NodeId id = terms.getNodeIdForNode(start);
        return Iter.map(new Reached<>(id, this::step, cancellation), terms::getNodeForNodeId);
    }

    private Iterator<NodeId> step(NodeId node) {
        if (links.size() == 1) {
            return follow(links.getFirst(), node);
        }
        return Iter.flatMap(links.iterator(), link -> follow(link, node));
    }

    private Iterator<NodeId> follow(Link link, NodeId node) {
        // subject and object are the last and the last but two of a triple and of a quad
        return link.forwards()
                ? Iter.map(find(node, link.predicate(), NodeId.NodeIdAny), tuple -> tuple.get(tuple.len() - 1))
                : Iter.map(find(NodeId.NodeIdAny, link.predicate(), node), tuple -> tuple.get(tuple.len() - 3));
    }

    private Iterator<Tuple<NodeId>> find(NodeId subject, NodeId predicate, NodeId object) {
        return table.getTupleLen() == 3
                ? table.find(subject, predicate, object)
                : table.find(graph, subject, predicate, object);
    }
}
