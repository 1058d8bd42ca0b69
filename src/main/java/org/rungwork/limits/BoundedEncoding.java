package org.rungwork.limits;

import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** ENCODE_FOR_URI, which makes up to nine characters of one. */
final class BoundedEncoding extends E_StrEncodeForURI {

    BoundedEncoding(Expr text) {
        super(text);
    }

    @Override
    public NodeValue eval(NodeValue text, FunctionEnv environment) {
        NodeValue encoded = super.eval(text, environment);
        Sizes.requireCharacters(Sizes.characters(encoded), environment);
        return encoded;
    }

    @Override
    public Expr copy(Expr text) {
        return new BoundedEncoding(text);
    }
}
