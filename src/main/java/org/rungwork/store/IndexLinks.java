package org.rungwork.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Links of a graph in TDB2, followed from id to id; terms are looked up only for the nodes given out.
 *
 * <p>Looking a node up in the index takes as long as reading some dozens of links in a row. So a search looks up at
 * first, reads on in all the links meanwhile, and goes on in the table of them when it is complete: a short search
 * reads little, and a long one takes little more than to read the links once.
 */
final class IndexLinks {

    /** Up to here nothing is read ahead: most searches are shorter. */
    private static final int LOOKUPS_ALONE = 64;

    private static final int LINKS_READ_PER_LOOKUP = 32;

    private final NodeTupleTable table;
    private final NodeTable terms;
    private final NodeId graph;
    private final List<HopId> hops;
    private final LinkTable links;
    private final Runnable cancellation;
    private int lookups;

    private record HopId(NodeId predicate, boolean forwards) {}

    /** @param cancellation called at every step; throws to end the search */
    IndexLinks(GraphTDB graph, List<Hop> hops, Runnable cancellation) {
        this.table = graph.getNodeTupleTable();
        this.terms = table.getNodeTable();
        this.graph = isTriples() || Quad.isUnionGraph(graph.getGraphName())
                ? NodeId.NodeIdAny
                : terms.getNodeIdForNode(graph.getGraphName());
        this.hops = hops.stream()
                .map(hop -> new HopId(terms.getNodeIdForNode(hop.predicate()), hop.forwards()))
                .toList();
        this.links = new LinkTable(Iter.flatMap(this.hops.iterator(), hop -> links(hop, NodeId.NodeIdAny)));
        this.cancellation = cancellation;
    }

    /** What one link or more lead to, each node once. */
    Iterator<Node> oneOrMore(Node start) {
        return Iter.map(new Search(terms.getNodeIdForNode(start)), terms::getNodeForNodeId);
    }

    /** Whether links lead from the one node to the other or, if they are the same, back to it. */
    boolean connect(Node start, Node end) {
        NodeId sought = terms.getNodeIdForNode(end);
        return Iter.anyMatch(new Search(terms.getNodeIdForNode(start)), sought::equals);
    }

    private Iterator<NodeId> lookUp(NodeId node) {
        if (++lookups > LOOKUPS_ALONE) {
            links.read(LINKS_READ_PER_LOOKUP);
        }
        return Iter.flatMap(hops.iterator(), hop -> Iter.map(links(hop, node), Link::end));
    }

    private Iterator<Link> links(HopId hop, NodeId start) {
        // subject and object are the last and the last but two, in a triple as in a quad
        return hop.forwards()
                ? Iter.map(
                        find(start, hop.predicate(), NodeId.NodeIdAny),
                        tuple -> new Link(tuple.get(tuple.len() - 3), tuple.get(tuple.len() - 1)))
                : Iter.map(
                        find(NodeId.NodeIdAny, hop.predicate(), start),
                        tuple -> new Link(tuple.get(tuple.len() - 1), tuple.get(tuple.len() - 3)));
    }

    private Iterator<Tuple<NodeId>> find(NodeId subject, NodeId predicate, NodeId object) {
        return isTriples() ? table.find(subject, predicate, object) : table.find(graph, subject, predicate, object);
    }

    /** Whether this is the real default graph, which has no name. */
    private boolean isTriples() {
        return table.getTupleLen() == 3;
    }

    /** Starts anew in the table once it is complete, and leaves out what it has given. */
    private final class Search implements Iterator<NodeId> {

        private final NodeId start;
        private final Set<NodeId> given = new HashSet<>();
        private Iterator<NodeId> nodes;
        private boolean inTable;

        Search(NodeId start) {
            this.start = start;
            this.inTable = links.isComplete();
            this.nodes = inTable
                    ? links.reached(start, cancellation)
                    : new Reached<>(start, IndexLinks.this::lookUp, cancellation);
        }

        @Override
        public boolean hasNext() {
            if (!inTable && links.isComplete()) {
                inTable = true;
                nodes = Iter.filter(links.reached(start, cancellation), node -> !given.contains(node));
            }
            return nodes.hasNext();
        }

        @Override
        public NodeId next() {
            NodeId node = nodes.next();
            if (!inTable) {
                given.add(node);
            }
            return node;
        }
    }
}
