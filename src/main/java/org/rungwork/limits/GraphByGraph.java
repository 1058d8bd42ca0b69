package org.rungwork.limits;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLateral;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;

/**
 * {@code GRAPH ?g} asks its group once for each graph (SPARQL 1.1 Query, section 18.6). TDB2 asks once with the graph as a further
 * variable of each pattern, which is not the same for groups: these are asked as defined.
 */
final class GraphByGraph extends TransformCopy {

    @Override
    public Op transform(OpGraph graph, Op group) {
        Op inGraph = super.transform(graph, group);
        return graph.getNode().isVariable() && hasGroups(group)
                ? OpLateral.create(new OpGraph(graph.getNode(), OpTable.unit()), inGraph)
                : inGraph;
    }

    private static boolean hasGroups(Op group) {
        boolean[] found = new boolean[1];
        Walker.walk(group, new OpVisitorBase() {
            @Override
            public void visit(OpGroup aggregation) {
                found[0] = true;
            }
        });
        return found[0];
    }
}
