package org.rungwork.limits;

import java.util.Set;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;
import org.jspecify.annotations.Nullable;

/**
 * The functions that queries may call by IRI, with bounded arguments and results. What ARQ would have found elsewhere, as a
 * class of any name, is refused; what nobody knows is an error in the expression, as SPARQL has it.
 */
final class OfferedFunctions extends FunctionRegistry {

    private final FunctionRegistry all;

    OfferedFunctions(FunctionRegistry all, Set<String> offered) {
        this.all = all;
        offered.forEach(iri -> {
            FunctionFactory factory = all.getFunctionFactory(iri);
            if (factory != null) {
                put(iri, BoundedFunction.of(iri, factory));
            }
        });
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
        return getFunctionFactory(iri);
    }

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String iri) {
        if (isRegistered(iri)) {
            return super.getFunctionFactory(iri);
        }
        if (all.isRegistered(iri)
                || iri.startsWith("js:")
                || iri.startsWith("java:")
                // after that, since it loads the class
                || MappedLoader.isPossibleDynamicURI(iri, Function.class)) {
            throw new RefusedException("The function <" + iri + "> is not offered here");
        }
        return null;
    }
}
