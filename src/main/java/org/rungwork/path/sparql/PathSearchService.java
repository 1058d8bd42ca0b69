package org.rungwork.path.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * {@code SERVICE path:search { … }}: takes what is addressed to it and passes on everything else. Nothing leaves the
 * process.
 */
final class PathSearchService implements ChainingServiceExecutorBulk {

    static final Node IRI = NodeFactory.createURI(Option.NAMESPACE + "search");

    @Override
    public QueryIterator createExecution(
            OpService service, QueryIterator input, ExecutionContext execution, ServiceExecutorBulk others) {
        if (!IRI.equals(service.getService())) {
            return others.createExecution(service, input, execution);
        }
        Query query = execution.getContext().get(ARQConstants.sysCurrentQuery);
        if (query != null && query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), new GraphAround());
        }
        return new SearchIterator(input, execution, ServiceBlock.of(service.getSubOp()));
    }

    /** Engines differ in what a GRAPH around a SERVICE does to the inside, and some have dropped it by now. */
    private static final class GraphAround extends ElementVisitorBase {

        @Override
        public void visit(ElementNamedGraph graph) {
            ElementWalker.walk(graph.getElement(), new Refusal());
        }

        @Override
        public void visit(ElementSubQuery subQuery) {
            ElementWalker.walk(subQuery.getQuery().getQueryPattern(), this);
        }
    }

    private static final class Refusal extends ElementVisitorBase {

        @Override
        public void visit(ElementService service) {
            if (IRI.equals(service.getServiceNode())) {
                throw new PathSearchException("GRAPH around SERVICE path:search does not reach the pattern in it:"
                        + " put the GRAPH inside, around the pattern");
            }
        }

        @Override
        public void visit(ElementSubQuery subQuery) {
            ElementWalker.walk(subQuery.getQuery().getQueryPattern(), this);
        }
    }
}
