package org.rungwork.limits;

import java.util.Set;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;

/** The properties that compute instead of being looked up, such as {@code list:member}; others of that kind are refused. */
final class OfferedProperties extends PropertyFunctionRegistry {

    private final PropertyFunctionRegistry all;

    OfferedProperties(PropertyFunctionRegistry all, Set<String> offered) {
        this.all = all;
        offered.stream().filter(all::isRegistered).forEach(iri -> put(iri, all.get(iri)));
    }

    @Override
    public boolean manages(String iri) {
        if (isRegistered(iri)) {
            return true;
        }
        if (all.isRegistered(iri)
                || iri.startsWith("java:")
                || MappedLoader.isPossibleDynamicURI(iri, PropertyFunction.class)) {
            throw new QueryDeniedException("The property <" + iri + "> is not offered here");
        }
        return false;
    }
}
