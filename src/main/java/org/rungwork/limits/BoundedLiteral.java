package org.rungwork.limits;

import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** STRDT, which would read a text of any length as a number. */
final class BoundedLiteral extends E_StrDatatype {

    BoundedLiteral(Expr lexicalForm, Expr datatype) {
        super(lexicalForm, datatype);
    }

    @Override
    public NodeValue eval(NodeValue lexicalForm, NodeValue datatype) {
        if (lexicalForm.isString() && datatype.isIRI()) {
            Sizes.requireReadable(lexicalForm.asString(), datatype.asNode().getURI());
        }
        return super.eval(lexicalForm, datatype);
    }

    @Override
    public Expr copy(Expr lexicalForm, Expr datatype) {
        return new BoundedLiteral(lexicalForm, datatype);
    }
}
