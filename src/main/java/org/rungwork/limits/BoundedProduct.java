package org.rungwork.limits;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** A product whose digits are counted before it is computed. */
final class BoundedProduct extends E_Multiply {

    BoundedProduct(Expr left, Expr right) {
        super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        Sizes.requireDigits(Sizes.digits(left) + Sizes.digits(right));
        return super.eval(left, right);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedProduct(left, right);
    }
}
