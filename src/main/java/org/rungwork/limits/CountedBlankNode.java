package org.rungwork.limits;

import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** BNODE(): whoever writes the answer remembers each blank node until its end, to give it a label. */
final class CountedBlankNode extends E_BNode.BNode0 {

    private static final long BYTES = 200;

    /** Counts one that the query makes. */
    static void count(FunctionEnv query) {
        Holdings.of(query.getContext()).holdApart(BYTES);
    }

    @Override
    public NodeValue eval(FunctionEnv query) {
        count(query);
        return super.eval(query);
    }

    @Override
    public Expr copy() {
        return new CountedBlankNode();
    }
}
