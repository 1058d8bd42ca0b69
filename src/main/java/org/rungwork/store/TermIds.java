package org.rungwork.store;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * One state of the dataset as numbers: every term has an id, and equal ids are the same term. Millions of statements are
 * read this way in the time that a query takes for thousands. The ids are those of the storage: they stay what they are
 * until it is compacted, and outlive the statements they stood in.
 *
 * <p>Used inside the transaction that {@link Store#readIds} opens.
 */
public final class TermIds {

    /** Name of the index that is sorted by subject, predicate, object and graph. */
    private static final String SUBJECTS_FIRST = "SPOG";

    private final NodeTupleTable quads;
    private final NodeTable terms;
    private final NodeId graph;
    private final Set<NodeId> leftOut;

    TermIds(DatasetGraphTDB dataset) {
        this(dataset.getQuadTable().getNodeTupleTable(), NodeId.NodeIdAny, Set.of());
    }

    private TermIds(NodeTupleTable quads, NodeId graph, Set<NodeId> leftOut) {
        this.quads = quads;
        this.terms = quads.getNodeTable();
        this.graph = graph;
        this.leftOut = leftOut;
    }

    /** The same state without what stands in some graphs only. */
    public TermIds without(Collection<Node> graphs) {
        return new TermIds(
                quads, graph, graphs.stream().map(terms::getNodeIdForNode).collect(Collectors.toUnmodifiableSet()));
    }

    /** The same state as far as it stands in one graph. */
    public TermIds within(Node one) {
        return new TermIds(quads, terms.getNodeIdForNode(one), leftOut);
    }

    /** Takes the subject and the object of a statement. */
    @FunctionalInterface
    public interface PairVisitor {
        void visit(long subject, long object);
    }

    /**
     * Visits every statement with the predicate, in all named graphs not left out, in no order. A statement that stands in several
     * graphs is visited several times.
     */
    public void scan(Node predicate, PairVisitor visitor) {
        scan(predicate, NodeId.NodeIdAny, visitor);
    }

    /** Visits the statements with the predicate and the object; otherwise as {@link #scan(Node, PairVisitor)}. */
    public void scan(Node predicate, Node object, PairVisitor visitor) {
        scan(predicate, terms.getNodeIdForNode(object), visitor);
    }

    private void scan(Node predicate, NodeId object, PairVisitor visitor) {
        NodeId link = terms.getNodeIdForNode(predicate);
        if (NodeId.isDoesNotExist(link) || NodeId.isDoesNotExist(object) || NodeId.isDoesNotExist(graph)) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(NodeId.SIZE);
        Iterator<Tuple<NodeId>> found = quads.find(graph, NodeId.NodeIdAny, link, object);
        while (found.hasNext()) {
            Tuple<NodeId> quad = found.next();
            if (leftOut.contains(quad.get(0))) {
                continue;
            }
            visitor.visit(number(quad.get(1), buffer), number(quad.get(3), buffer));
        }
    }

    /** Takes a statement. */
    @FunctionalInterface
    public interface StatementVisitor {
        void visit(long subject, long predicate, long object);
    }

    /**
     * Visits every statement in the named graphs not left out once, in however many it stands: those of a subject one after
     * the other, and of these those with the same predicate. One run through an index, where a query would keep all
     * statements in memory to find the repeated ones.
     */
    public void scanUnion(StatementVisitor visitor) {
        ByteBuffer buffer = ByteBuffer.allocate(NodeId.SIZE);
        Iterator<Tuple<NodeId>> sorted =
                quads.getTupleTable().selectIndex(SUBJECTS_FIRST).all();
        Tuple<NodeId> last = null;
        while (sorted.hasNext()) {
            Tuple<NodeId> quad = sorted.next();
            boolean isOutside =
                    leftOut.contains(quad.get(0)) || !graph.equals(NodeId.NodeIdAny) && !graph.equals(quad.get(0));
            if (!isOutside && (last == null || !isSameStatement(last, quad))) {
                visitor.visit(number(quad.get(1), buffer), number(quad.get(2), buffer), number(quad.get(3), buffer));
                last = quad;
            }
        }
    }

    private static boolean isSameStatement(Tuple<NodeId> one, Tuple<NodeId> other) {
        return one.get(1).equals(other.get(1))
                && one.get(2).equals(other.get(2))
                && one.get(3).equals(other.get(3));
    }

    /** The id of a term; of one that no statement ever had, an id that {@link #scan} never gives. */
    public long id(Node term) {
        return number(terms.getNodeIdForNode(term), ByteBuffer.allocate(NodeId.SIZE));
    }

    /** The term of an id that {@link #scan} gave. */
    public Node term(long id) {
        return terms.getNodeForNodeId(
                NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, id), 0));
    }

    /** A graph in which the term is the subject of a statement. */
    public Optional<Node> graph(long id) {
        NodeId subject = NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, id), 0);
        Iterator<Tuple<NodeId>> found = quads.find(NodeId.NodeIdAny, subject, NodeId.NodeIdAny, NodeId.NodeIdAny);
        return found.hasNext() ? Optional.of(terms.getNodeForNodeId(found.next().get(0))) : Optional.empty();
    }

    private static long number(NodeId id, ByteBuffer buffer) {
        NodeIdFactory.set(id, buffer, 0);
        return buffer.getLong(0);
    }
}
