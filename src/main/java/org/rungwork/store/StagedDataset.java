package org.rungwork.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.rungwork.limits.ClosedEngine;
import org.rungwork.limits.Growth;
import org.rungwork.limits.Holdings;

/**
 * What the dataset would be: a read snapshot with quads added and removed on top. Writing here changes nothing outside.
 *
 * <p>The default graph shows the union of the named graphs, as every query of ours sees it, unless the store serves a
 * real default graph. The union cannot be written: {@link DefaultGraphWriteException}.
 *
 * <p>So a change that is refused leaves nothing to be undone in the storage.
 */
public final class StagedDataset extends DatasetGraphTriplesQuads {

    private static final Node DEFAULT = Quad.defaultGraphIRI;

    private final DatasetGraph base;
    private final boolean unionDefaultGraph;
    private final DatasetGraph added = DatasetGraphFactory.createGeneral();
    private final Set<Quad> removed = new HashSet<>();
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private Runnable step = () -> {};
    private Consumer<Quad> growth = statement -> {};

    /** @param base a dataset inside a read transaction that lasts as long as this object is used */
    StagedDataset(DatasetGraph base, boolean unionDefaultGraph) {
        this.base = base;
        this.unionDefaultGraph = unionDefaultGraph;
        QC.setFactory(getContext(), StagedExecutor::new);
        ClosedEngine.closeFiles(getContext());
        Holdings.unbound(getContext());
    }

    /** A write named no graph, and the default graph is only the union of all. */
    public static final class DefaultGraphWriteException extends RuntimeException {
        DefaultGraphWriteException() {
            super("The default graph is the union of all graphs and cannot be written: name a graph");
        }
    }

    /**
     * Has something done at each step of whatever reads or writes here, or in a {@linkplain #copy copy} made from now on. Publishing the
     * {@linkplain #changes changes} is no such step.
     *
     * @param work throws to end what is going on
     */
    public void atEachStep(Runnable work) {
        step = work;
    }

    /** Has each statement counted that the work adds or removes. */
    public void bounded(Growth most, Runnable work) {
        growth = most::add;
        try {
            work.run();
        } finally {
            growth = statement -> {};
        }
    }

    /** What is to be added and removed to make the dataset this. */
    public ChangeSet changes() {
        return new ChangeSet(Iter.toList(added.find()), removed);
    }

    /** Makes the graph hold exactly what the writer puts into it. */
    public void replaceGraph(Node graph, Consumer<Consumer<Triple>> content) {
        removeGraph(graph);
        content.accept(
                triple -> addToNamedGraph(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /** The graphs that lose or gain a statement. */
    public Set<Node> changedGraphs() {
        Set<Node> graphs = new HashSet<>();
        added.listGraphNodes().forEachRemaining(graphs::add);
        removed.forEach(quad -> graphs.add(quad.getGraph()));
        return graphs;
    }

    /**
     * A copy of some graphs in memory, staged like this and seen as a union: what rules and checks look at. Writing there
     * changes nothing here.
     */
    public StagedDataset copy(Set<Node> graphs) {
        DatasetGraph copy = DatasetGraphFactory.createGeneral();
        for (Node graph : graphs) {
            findInSpecificNamedGraph(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(copy::add);
        }
        StagedDataset staged = new StagedDataset(copy, true);
        staged.atEachStep(step);
        return staged;
    }

    /** The graphs that the filter lets through, merged into one in memory. */
    public Graph merged(Predicate<Node> graphs) {
        Graph merged = GraphFactory.createDefaultGraph();
        listGraphNodes().forEachRemaining(name -> {
            if (graphs.test(name)) {
                findInSpecificNamedGraph(name, Node.ANY, Node.ANY, Node.ANY)
                        .forEachRemaining(quad -> merged.add(quad.asTriple()));
            }
        });
        return merged;
    }

    @Override
    public void removeGraph(Node graph) {
        Iter.toList(added.find(graph, Node.ANY, Node.ANY, Node.ANY)).forEach(added::delete);
        // one by one, since the graph may be larger than what is left of the memory
        base.find(graph, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> remove(quad.isDefaultGraph() ? inDefault(quad) : quad));
    }

    @Override
    protected void addToDftGraph(Node s, Node p, Node o) {
        requireRealDefaultGraph();
        insert(Quad.create(DEFAULT, s, p, o));
    }

    @Override
    protected void addToNamedGraph(Node g, Node s, Node p, Node o) {
        insert(Quad.create(g, s, p, o));
    }

    @Override
    protected void deleteFromDftGraph(Node s, Node p, Node o) {
        requireRealDefaultGraph();
        remove(Quad.create(DEFAULT, s, p, o));
    }

    @Override
    protected void deleteFromNamedGraph(Node g, Node s, Node p, Node o) {
        remove(Quad.create(g, s, p, o));
    }

    private void requireRealDefaultGraph() {
        if (unionDefaultGraph) {
            throw new DefaultGraphWriteException();
        }
    }

    private void insert(Quad given) {
        step.run();
        Quad quad = stored(given);
        if (!removed.remove(quad) && !base.contains(quad)) {
            growth.accept(quad);
            added.add(quad);
        }
    }

    private void remove(Quad given) {
        step.run();
        Quad quad = stored(given);
        if (added.contains(quad)) {
            added.delete(quad);
        } else if (!removed.contains(quad) && base.contains(quad)) {
            growth.accept(quad);
            removed.add(quad);
        }
    }

    /**
     * The quad as the storage will hold it: TDB2 keeps small literals by value, so that 0.10 comes back as 0.1. Compared
     * as written, a reload would remove the one and find the other already there.
     */
    private static Quad stored(Quad quad) {
        NodeId inlined = quad.getObject().isLiteral() ? NodeIdInline.inline(quad.getObject()) : null;
        return inlined == null
                ? quad
                : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), NodeIdInline.extract(inlined));
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        if (unionDefaultGraph) {
            return Iter.iter(findInAnyNamedGraphs(s, p, o))
                    .map(quad -> inDefault(quad))
                    .distinct();
        }
        return kept(base.find(DEFAULT, s, p, o), added.find(DEFAULT, s, p, o));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return kept(base.find(g, s, p, o), added.find(g, s, p, o));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return kept(base.findNG(Node.ANY, s, p, o), added.findNG(Node.ANY, s, p, o));
    }

    @Override
    protected Stream<Quad> streamInDftGraph(Node s, Node p, Node o) {
        return Iter.asStream(findInDftGraph(s, p, o));
    }

    @Override
    protected Stream<Quad> streamInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return Iter.asStream(findInSpecificNamedGraph(g, s, p, o));
    }

    @Override
    protected Stream<Quad> streamInAnyNamedGraphs(Node s, Node p, Node o) {
        return Iter.asStream(findInAnyNamedGraphs(s, p, o));
    }

    private Iterator<Quad> kept(Iterator<Quad> fromBase, Iterator<Quad> fromAdded) {
        step.run();
        Iterator<Quad> quads = Iter.concat(
                Iter.filter(fromBase, quad -> !removed.contains(quad.isDefaultGraph() ? inDefault(quad) : quad)),
                fromAdded);
        return Iter.map(quads, quad -> {
            step.run();
            return quad;
        });
    }

    private static Quad inDefault(Quad quad) {
        return Quad.create(DEFAULT, quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.iter(findInAnyNamedGraphs(Node.ANY, Node.ANY, Node.ANY))
                .map(Quad::getGraph)
                .distinct();
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    // The snapshot's transaction is the store's affair; here everything is one piece of work in memory.

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public boolean isInTransaction() {
        return true;
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.WRITE;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.WRITE;
    }

    @Override
    public void begin(TxnType type) {}

    @Override
    public boolean promote(Promote mode) {
        return true;
    }

    @Override
    public void commit() {}

    @Override
    public void abort() {}

    @Override
    public void end() {}
}
