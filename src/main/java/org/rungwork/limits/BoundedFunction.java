package org.rungwork.limits;

import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.util.Context;

/**
 * A function of ARQ between two checks: of what it is given, since none of those offered makes more of that than a multiple, and
 * of what it gives.
 */
final class BoundedFunction implements Function {

    private static final String SPARQL = "http://www.w3.org/ns/sparql#";
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final String POWER = "http://www.w3.org/2005/xpath-functions/math#pow";
    private static final String PRODUCT = SPARQL + "multiply";
    private static final Set<String> MATCHES = Set.of(SPARQL + "regex", XPATH + "matches");
    private static final Set<String> REPLACEMENTS = Set.of(SPARQL + "replace", XPATH + "replace");

    private final String iri;
    private final Function function;

    private BoundedFunction(String iri, Function function) {
        this.iri = iri;
        this.function = function;
    }

    static FunctionFactory of(String iri, FunctionFactory factory) {
        return name -> new BoundedFunction(iri, factory.create(name));
    }

    @Override
    public void build(String name, ExprList arguments, Context context) {
        function.build(name, arguments, context);
    }

    @Override
    public NodeValue exec(Binding row, ExprList arguments, String name, FunctionEnv environment) {
        if (MATCHES.contains(iri)) {
            return new GuardedMatch(arguments).eval(row, environment);
        }
        if (REPLACEMENTS.contains(iri)) {
            return new GuardedReplacement(arguments).eval(row, environment);
        }
        // what takes its arguments unread, such as a logical or, makes nothing of them
        ExprList given = function instanceof FunctionBase ? read(row, arguments, environment) : arguments;
        NodeValue result = function.exec(row, given, name, environment);
        if (result == null) {
            throw new ExprEvalException("no value of <" + iri + ">");
        }
        Sizes.requireDigits(Sizes.digits(result));
        Sizes.requireCharacters(Sizes.characters(result), environment);
        return result;
    }

    private ExprList read(Binding row, ExprList arguments, FunctionEnv environment) {
        ExprList values = new ExprList();
        long characters = 0;
        long digits = iri.equals(POWER) ? 1 : 0;
        for (Expr argument : arguments) {
            NodeValue value = argument.eval(row, environment);
            values.add(value);
            characters += Sizes.characters(value);
            if (iri.equals(POWER)) {
                digits = values.size() == 1 ? Sizes.digits(value) : Sizes.power(digits, value);
            } else if (iri.equals(PRODUCT)) {
                digits += Sizes.digits(value);
            } else if (iri.startsWith(XSDDatatype.XSD) && !value.isNumber()) {
                Sizes.requireReadable(value.asString(), iri);
            }
        }
        Sizes.requireCharacters(characters, environment);
        Sizes.requireDigits(digits);
        return values;
    }
}
