package org.rungwork.limits;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** BNODE(text), see {@link CountedBlankNode}. */
final class CountedLabelledBlankNode extends E_BNode.BNode1 {

    CountedLabelledBlankNode(Expr label) {
        super(label);
    }

    @Override
    public NodeValue evalSpecial(Binding row, FunctionEnv query) {
        CountedBlankNode.count(query);
        return super.evalSpecial(row, query);
    }

    @Override
    public Expr copy(Expr label) {
        return new CountedLabelledBlankNode(label);
    }
}
